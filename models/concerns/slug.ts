import { fold } from "../search/words.ts"

/** The longest slug, in characters: an address that still fits in a mail. */
const longest = 80

/** The words of a title as they stand in an address: « Aide médicale urgente » → "aide-medicale-urgente". */
export function slugOf(title: string): string {
  const slug = fold(title).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")
  return slug.slice(0, longest).replace(/-$/, "") || "page"
}

/** The first free slug of a title: with -2, -3… where another thing has it, or had it once. */
export async function freeSlug(title: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const slug = slugOf(title)
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`
    if (!(await isTaken(tried))) return tried
  }
}
