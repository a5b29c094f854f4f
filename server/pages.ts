/** A page of a list: its number, how many pages there are, and whether it was shown instead of one beyond the last. */
export type Paged = { page: number; pages: number; beyond: boolean }

/** Reads the page of a list that was asked for, or the last one where there are not so many; an empty list has one. */
export async function pageOf<T extends { pages: number }>(
  asked: number,
  read: (page: number) => Promise<T>,
): Promise<T & Paged> {
  const list = await read(asked)
  const pages = Math.max(1, list.pages)
  if (asked <= pages) return { ...list, page: asked, pages, beyond: false }
  return { ...(await read(pages)), page: pages, pages, beyond: true }
}
