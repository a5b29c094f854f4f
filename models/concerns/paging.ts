/** How many pages so many lines fill; an empty list has one. */
export const pagesFor = (lines: number, perPage: number): number => Math.max(1, Math.ceil(lines / perPage))

/** Every moment: what an index of moments holds, in a query where `$ne: null` would read what has none. */
export const everAt = { $gt: new Date(0) }
