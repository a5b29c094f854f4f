import { fold } from "../search/words.ts"

/** The longest slug, in characters: an address that still fits in a mail. */
const longest = 80

/** The words of a title as they stand in an address: « Aide médicale urgente » → "aide-medicale-urgente". */
export function slugOf(title: string): string {
  const slug = fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
  return slug.slice(0, longest).replace(/-$/, "") || "page"
}

const reserved = new Map<string, Set<string>>()

/** Told once at start, by the site map: the words that stand below an address ("/guide": new, chapters) and lead elsewhere. */
export function reserveSlugs(below: string, words: Iterable<string>): void {
  reserved.set(below, new Set(words))
}

/** Whether a thing with this slug could never be opened, since the address is one of the site's own. */
export const isReserved = (below: string, slug: string): boolean => reserved.get(below)?.has(slug) ?? false

/**
 * The first free slug of a title: with -2, -3… where another thing has it, or had it once, or where the site itself has
 * that address below `below`.
 */
export async function freeSlug(
  title: string,
  below: string,
  isOthers: (slug: string) => Promise<boolean>,
): Promise<string> {
  const isTaken = async (slug: string) => isReserved(below, slug) || (await isOthers(slug))
  const slug = slugOf(title)
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`
    if (!(await isTaken(tried))) return tried
  }
}
