import { presences } from "../../../models/attendance.ts"
import type { Presence } from "../../../models/attendance.ts"
import { presenceOf } from "../../../models/attendance/presence.ts"
import { freshMark } from "../../../models/concerns/parts.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { isNotedAt } from "../../../models/minutes/everyone.ts"
import { newcomerFields, newcomerId, nextId, partName, presenceFields } from "../../../models/minutes/parts.ts"
import { byName, type Proceedings, type ReadLine } from "../../../models/minutes/reading.ts"
import { type Speaking, pathOf } from "../meetings/page.ts"
import { shownPart, type Showing } from "./fields.ts"

type Marks = ReadonlyMap<string, string>

/** `noted`: the moment at which her page has just said « tout le monde était là ». */
type Editing = { showing: Showing; marks: Marks; reader: string; noted: Date | null }

/** Who was there, by college and by name, each with what can be noted of her. */
export function presentPeople(
  proceedings: Proceedings,
  { showing, marks, reader, noted }: Editing,
  speaking: Speaking,
) {
  const { _id, lines } = proceedings
  const { t } = speaking
  const known = lines.filter((line) => presenceOf(line).presence !== null).length
  const undo = noted && lines.some(({ presence }) => isNotedAt(presence, noted, reader))
  const title = (value: number | string) => t("minutes.edit.people", { noted: value, all: lines.length })
  return {
    title: title(known),
    titleWords: title("{noted}"),
    groups: groupsOf(
      [...lines].sort(byName(proceedings)).map((line) => presentPerson(line, marks, showing, speaking)),
      t,
    ),
    everyone: known < lines.length,
    undo: undo ? { action: `${pathOf(proceedings)}/minutes/presences`, at: noted.getTime() } : null,
    newcomer: newcomerOf(nextId(_id, "person", lines.filter(({ walkIn }) => walkIn).length), showing, speaking),
    // It stands open until somebody notes how another than herself was there, and where something is wrong in it.
    open:
      Boolean(undo) ||
      lines.every(({ presence, person }) => !presence.noted || String(person) === reader) ||
      Object.keys(showing.returned.errors).some((field) => /^(?:presences|newcomers)\./.test(field)),
  }
}

type Row = ReturnType<typeof presentPerson>

function groupsOf(rows: Row[], t: Speaking["t"]) {
  const groups = [
    ["public", "public"],
    ["associative", "associative"],
    ["guests", null],
  ] as const
  return groups.flatMap(([key, college]) => {
    const people = rows.filter((row) => row.college === college)
    return people.length > 0 ? [{ key, college, title: t(`attendance.groups.${key}`), people }] : []
  })
}

function presentPerson(line: ReadLine, marks: Marks, showing: Showing, speaking: Speaking) {
  const { t, language } = speaking
  const mark = marks.get(partName("presences", line.invitee))!
  const {
    fields: { presence, by },
    ...part
  } = shownPart(partName("presences", line.invitee), mark, presenceFields(line), showing)
  // Who stands in is named in the field that follows.
  const wordOf = (value: Presence | "") =>
    value === "represented" ? t("attendance.short.represented") : t(`minutes.presences.${value || "toNote"}`)
  const choice = (value: Presence | "") => ({ value, text: wordOf(value), checked: value === presence!.value })
  return {
    name: line.name,
    college: line.college,
    organisation: line.organisationName ? nameIn(line.organisationName, language) : null,
    ...part,
    field: presence!.name,
    present: choice("present"),
    toNote: choice(""),
    others: presences.filter((value) => value !== "present").map(choice),
    by: by!,
    correct: line.walkIn ? correctionOf(line, marks, showing, speaking) : null,
    label: t("minutes.edit.presenceOf", { name: line.name }),
    byLabel: t("minutes.edit.representedBy", { name: line.name }),
  }
}

/** Who was put on the list during the meeting may be written otherwise. */
function correctionOf(line: ReadLine, marks: Marks, showing: Showing, { t }: Speaking) {
  const part = partName("newcomers", newcomerId(line))
  const shown = shownPart(part, marks.get(part)!, newcomerFields(line), showing)
  return { ...fieldsOf(shown, t), open: shown.returned }
}

function fieldsOf(
  { fields: { name, organisation, college }, ...part }: ReturnType<typeof shownPart>,
  t: Speaking["t"],
) {
  return {
    ...part,
    name: name!,
    organisation: organisation!,
    college: college!,
    colleges: (["public", "associative"] as const).map((value) => ({ value, text: t(`common.people.${value}`) })),
  }
}

/** The line for someone who came without being invited. */
function newcomerOf(nextId: string, showing: Showing, { t }: Speaking) {
  const mine = [...showing.returned.typed.values()].find(({ kind, was }) => kind === "newcomers" && was === freshMark)
  const id = mine?.id ?? nextId
  return { id, ...fieldsOf(shownPart(partName("newcomers", id), freshMark, newcomerFields({ name: "" }), showing), t) }
}
