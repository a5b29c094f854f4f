import { readFileSync } from "node:fs"
import { join } from "node:path"
import { deserialize, type Document } from "bson"
import { readBackup } from "../../server/backup/format.ts"
import { root } from "../../server/paths.ts"
import type { keptLine } from "./keptLine.ts"
import type { Site } from "./site.ts"

const folder = join(root, "tests/fixtures/archives")

/** A backup that an earlier version made; the README beside them says what each holds. */
export const archives = [
  "2026-11-29-demonstration",
  "2026-11-29-small",
  "2026-11-29-parts",
  "2026-11-30-finished",
  "2026-11-30-late",
  "2026-11-30-night",
] as const
export type Archive = (typeof archives)[number]

/** Where its file lies. */
export const archiveFile = (archive: Archive): string => join(folder, `${archive}.bson.gz`)

/** When it was made. */
export async function madeAt(archive: Archive): Promise<Date> {
  for await (const record of readBackup(archiveFile(archive))) if ("header" in record) return record.header.at
  throw new Error(`${archive} is empty`)
}

/** The documents of one of its collections, as that version stored them. */
export async function documentsIn<T extends Document>(archive: Archive, collection: string): Promise<T[]> {
  const found: T[] = []
  let current = ""
  for await (const record of readBackup(archiveFile(archive))) {
    if ("collection" in record) current = record.collection
    else if ("document" in record && current === collection) found.push(deserialize(record.document) as T)
  }
  return found
}

/** Addresses in the small network of that day, and links that its mails carried. */
export const small = JSON.parse(readFileSync(join(folder, "2026-11-29-small.json"), "utf8")) as {
  openInvitation: string
  coming: string
  draft: string
  past: string
  guide: string
  asked: string
  kept: string
  reply: { guest: string; member: string }
}

/** The same of the small network a version later. */
export const parts = JSON.parse(readFileSync(join(folder, "2026-11-29-parts.json"), "utf8")) as {
  draft: string
  kept: string
  asked: string
  item: string
  position: string
}

/** The same of that network once more, with all that was stored by the version of that day. */
export const finished = JSON.parse(readFileSync(join(folder, "2026-11-30-finished.json"), "utf8")) as {
  organisation: string
  medical: string
  person: string
  group: string
  seats: string
  moved: string
  series: string
  binned: string
  double: string
  cancelled: string
  revived: string
  corrected: string
  silent: string
  draft: string
  everyone: string
  dutch: string
  guide: string
}

/** The same, with what arrived after a publication and letters that wait for a mail server. */
export const late = JSON.parse(readFileSync(join(folder, "2026-11-30-late.json"), "utf8")) as {
  meeting: string
  minutes: string
}

/** The same as the version of that night carried it on. */
export const night = JSON.parse(readFileSync(join(folder, "2026-11-30-night.json"), "utf8")) as {
  organisation: string
  body: string
  minutes: string
  meeting: string
}

type Line = ReturnType<typeof keptLine>

/** A restored backup with this version started on it: what the tests of its contents read it by. */
export type Opened = {
  site: () => Site
  /** Who coordinates it, signed in. */
  line: () => Line
  /** The text of a page that answers. */
  read: (path: string, by?: Line) => Promise<string>
  signIn: (line: Line, who: { email: string; password: string }) => Promise<void>
}
