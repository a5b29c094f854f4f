/** How many things happen in each world. */
export const acts = 60

/** The same where people change a form, whose every press sends all of it and draws a page. */
export const formActs = 40
