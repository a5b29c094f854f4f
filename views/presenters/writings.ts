import type { ChangedPart } from "../../models/concerns/hearing.ts"
import type { Fact } from "../../models/concerns/fact.ts"
import { callName, fullName } from "../../models/person.ts"
import type { Writer } from "../../models/writing.ts"
import { brussels, hour } from "../dates.ts"
import type { Language, Translate } from "../translate.ts"
import { shortened } from "./interpellations/rows.ts"

type Speaking = { t: Translate; language: Language }
type Reader = { person: string; callName: string }
type Beside = { at: Date; writers: readonly Writer[]; parts: readonly ChangedPart[]; names: Map<string, string> }

/**
 * What a page on which somebody writes is told of the others: where they write, and for how many more milliseconds that
 * may be shown; the parts that were saved elsewhere, as the form shows them, each with its mark and with who wrote it.
 */
export function presentWritings({ at, writers, parts, names }: Beside, reader: Reader, speaking: Speaking) {
  return {
    at: at.getTime(),
    writers: writers.map((writer) => ({
      part: writer.part,
      left: writer.left,
      text: sentenceOf(writer, { writers, reader }, speaking),
    })),
    parts: Object.fromEntries(
      parts.map(({ name, mark, fields, edited, added, removed }) => [
        name,
        removed
          ? { mark, fields, said: removedBy(edited, reader, names, speaking), removed }
          : added === undefined
            ? { mark, fields, said: refreshedBy({ edited }, reader, names, speaking) }
            : { mark, fields, said: addedBy({ fields, edited }, reader, names, speaking), added },
      ]),
    ),
  }
}

// Two who are called the same are told apart by their other name.
function sentenceOf(
  writer: Writer,
  { writers, reader }: { writers: readonly Writer[]; reader: Reader },
  { t }: Speaking,
): string {
  if (writer.isReader) return t("common.writings.own")
  const others = writers.filter((each) => !each.isReader && each.familyName !== writer.familyName).map(callName)
  const isShared = [reader.callName, ...others].includes(callName(writer))
  return t("common.writings.other", { name: isShared ? fullName(writer) : callName(writer) })
}

// « Mireille Adjovi a ajouté ici à 14 h 32 : … »: the row as far as its first words.
function addedBy(
  { fields, edited }: Pick<ChangedPart, "fields" | "edited">,
  reader: { person: string },
  names: Map<string, string>,
  speaking: Speaking,
): string {
  const { t } = speaking
  const words = shortened(fields["name"] ?? fields["text"] ?? "")
  return t(String(edited?.by) === reader.person ? "common.writings.addedOwn" : "common.writings.added", {
    name: names.get(String(edited?.by)) ?? t("meetings.someone"),
    hour: edited ? hour(brussels(edited.at).time, speaking.language) : "",
    words,
  })
}

// « Mireille Adjovi a retiré cette ligne à 14 h 32 », and what becomes of it here; whoever did it is named where that is known.
function removedBy(
  edited: Fact | null,
  reader: { person: string },
  names: Map<string, string>,
  { t, language }: Speaking,
): string {
  const name = names.get(String(edited?.by))
  if (!edited || name === undefined) return t("common.writings.removedUnknown")
  return t(String(edited.by) === reader.person ? "common.writings.removedOwn" : "common.writings.removed", {
    name,
    hour: hour(brussels(edited.at).time, language),
  })
}

/** « Mireille Adjovi a écrit ici à 14 h 32 »; of what she wrote herself on another page, that. */
export function refreshedBy(
  { edited }: { edited: Fact | null },
  reader: { person: string },
  names: Map<string, string>,
  { t, language }: Speaking,
): string {
  const isHers = String(edited?.by) === reader.person
  return t(isHers ? "common.writings.refreshedOwn" : "common.writings.refreshed", {
    name: names.get(String(edited?.by)) ?? t("meetings.someone"),
    hour: edited ? hour(brussels(edited.at).time, language) : "",
  })
}
