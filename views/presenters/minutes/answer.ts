import { freshMark, markOf, type Part } from "../../../models/concerns/parts.ts"
import type { Outcome, Saved } from "../../../models/minutes/saving.ts"
import { brussels, hour } from "../../dates.ts"
import type { Speaking } from "../meetings/page.ts"
import { refreshedBy } from "../writings.ts"
import { formFields } from "./conflict.ts"
import { savedAt } from "./edit.ts"
import { fieldName } from "./fields.ts"
import type { PartQuestion } from "./questions.ts"

type About = {
  names: Map<string, string>
  questions: PartQuestion[]
  reader: { person: string; name: string }
  path: string
  today: string
}

/**
 * What a page that saves itself is told, of the parts that it sent and of no other: the mark that the next saving of each
 * starts from (with its fields where somebody else changed it and this page did not), that two texts met there, or what
 * is wrong; when it was saved; where to go, and why, when the minutes were published meanwhile.
 */
export function presentAnswer({ at, published, outcomes }: Saved, about: About, speaking: Speaking) {
  const { t } = speaking
  return {
    saved: savedAt(at, about.reader.name, about.today, speaking),
    parts: Object.fromEntries([...outcomes].map(([name, outcome]) => [name, toldOf(name, outcome, about, speaking)])),
    leave: published ? { href: about.path, text: t("minutes.save.published") } : null,
  }
}

function toldOf(name: string, outcome: Outcome, { names, questions, reader }: About, speaking: Speaking) {
  const { t } = speaking
  switch (outcome.kind) {
    case "saved":
      return markedAs(outcome, reader, names, speaking)
    case "met":
      return {
        met: true,
        ...whoAndWhen(outcome.part, names, speaking),
        said: saidOf(outcome.part, reader, names, speaking),
      }
    case "refused":
      return {
        questions: questions
          .filter((each) => each.name === name)
          .map(({ question: { pieces, answer } }) => ({ pieces, answer })),
        errors: Object.fromEntries(
          Object.entries(outcome.errors).map(([field, key]) => [fieldName(`${name}.${field}`), t(key)]),
        ),
      }
    case "late":
      return { mark: freshMark, late: true }
  }
}

type Saving = Extract<Outcome, { kind: "saved" }>

function markedAs(
  { typed, part, elsewhere }: Saving,
  reader: { person: string },
  names: Map<string, string>,
  speaking: Speaking,
) {
  if (!part) return { mark: freshMark }
  const mark = markOf(part)
  return elsewhere
    ? { mark, fields: formFields(typed.kind, part.fields), said: refreshedBy(part, reader, names, speaking) }
    : { mark }
}

const whoOf = ({ edited }: Pick<Part, "edited">, names: Map<string, string>, { t }: Speaking) =>
  names.get(String(edited?.by)) ?? t("meetings.someone")
const hourOf = ({ edited }: Pick<Part, "edited">, { language }: Speaking) =>
  edited ? hour(brussels(edited.at).time, language) : ""

const whoAndWhen = (part: Part, names: Map<string, string>, speaking: Speaking) => ({
  by: whoOf(part, names, speaking),
  at: hourOf(part, speaking),
})

function saidOf(part: Part, reader: { person: string }, names: Map<string, string>, speaking: Speaking): string {
  const isHers = String(part.edited?.by) === reader.person
  return speaking.t(isHers ? "minutes.save.metOwn" : "minutes.save.met", {
    name: whoOf(part, names, speaking),
    hour: hourOf(part, speaking),
  })
}
