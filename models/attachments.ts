import { meetingHome } from "./meeting/attaching.ts"
import { minutesHome } from "./minutes/attaching.ts"
import type { LinkReader } from "./policies/link.ts"
import type { Reader } from "./reader.ts"

/** What a reader may do with the files of a thing, and the page on which they stand. */
export type Home = { reads: boolean; changes: boolean; path: string }

/**
 * The kinds of things that have files: the kind → what this reader may do with those of one of them, or null when there
 * is no such thing. The file asks the policy of the thing; each area adds its line.
 */
export const attachables: Record<string, (id: string, reader: Reader | LinkReader) => Promise<Home | null>> = {
  meeting: meetingHome,
  minutes: minutesHome,
}

/** What a reader may do with the files of a thing; null when it does not exist for her. */
export async function homeOf(
  { kind, id }: { kind: string; id: string },
  reader: Reader | LinkReader,
): Promise<Home | null> {
  const find = Object.hasOwn(attachables, kind) ? attachables[kind] : undefined
  const home = await find?.(id, reader)
  return home?.reads ? home : null
}
