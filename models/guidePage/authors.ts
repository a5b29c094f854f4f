import type { Types } from "mongoose"
import type { Fact } from "../concerns/fact.ts"
import { savedVersions } from "../version.ts"

/** Who wrote each field of a page last, as far as its newest versions tell: whoever saved the page last may have written another. */
export async function authorsOf(
  { _id }: { _id: Types.ObjectId },
  fields: readonly string[],
): Promise<Map<string, Fact>> {
  const versions = await savedVersions(_id, "guidePage")
  const textIn = (index: number, field: string) =>
    (versions[index]?.snapshot as Record<string, unknown> | undefined)?.[field]
  return new Map(
    fields.flatMap((field): [string, Fact][] => {
      const index = versions.findIndex(
        (_, at) => at + 1 < versions.length && textIn(at, field) !== textIn(at + 1, field),
      )
      return index < 0 ? [] : [[field, { by: versions[index]!.by!, at: versions[index]!.at }]]
    }),
  )
}
