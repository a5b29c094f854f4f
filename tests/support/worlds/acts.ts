/** How many things happen in each world. */
export const acts = 60
