import type { SavedPart } from "../../../models/minutes/parts.ts"
import type { Writer } from "../../../models/writing.ts"
import { callName, fullName } from "../../../models/person.ts"
import type { Speaking } from "../meetings/page.ts"
import { refreshedBy } from "./answer.ts"
import { formFields } from "./conflict.ts"

type Reader = { person: string, callName: string }
type Beside = { at: Date, writers: readonly Writer[], parts: readonly SavedPart[], names: Map<string, string> }

/**
 * What a page on which somebody writes is told of the others: where they write, and for how many more milliseconds that
 * may be shown; the parts that were saved elsewhere, as the form shows them, each with its mark and with who wrote it.
 */
export function presentWritings({ at, writers, parts, names }: Beside, reader: Reader, speaking: Speaking) {
  return {
    at: at.getTime(),
    writers: writers.map((writer) => ({ part: writer.part, left: writer.left, text: sentenceOf(writer, { writers, reader }, speaking) })),
    parts: Object.fromEntries(parts.map((part) => [part.name,
      { mark: part.mark, fields: formFields(part.kind, part.fields), said: refreshedBy(part, reader, names, speaking) }])),
  }
}

// Two who are called the same are told apart by their other name.
function sentenceOf(writer: Writer, { writers, reader }: { writers: readonly Writer[], reader: Reader }, { t }: Speaking): string {
  if (writer.isReader) return t("minutes.writings.own")
  const others = writers.filter((each) => !each.isReader && each.familyName !== writer.familyName).map(callName)
  const isShared = [reader.callName, ...others].includes(callName(writer))
  return t("minutes.writings.other", { name: isShared ? fullName(writer) : callName(writer) })
}
