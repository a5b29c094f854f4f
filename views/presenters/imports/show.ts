import { dayOf } from "../../../models/concerns/day.ts"
import type { LocalName } from "../../../models/concerns/localName.ts"
import { binDays } from "../../../models/limits.ts"
import { canBeUndone } from "../../../models/operation/undoing.ts"
import type { Understood } from "../../../models/operation/understanding.ts"
import type { Operation } from "../../../models/operation.ts"
import { colleges } from "../../../models/organisation/colleges.ts"
import { fullName } from "../../../models/person.ts"
import { roles } from "../../../models/table/headings.ts"
import { longDate } from "../../dates.ts"
import type { Speaking } from "../network/words.ts"
import { presentQuestions, presentStatements } from "./statements.ts"

const frameOf = (title: string, { t }: Speaking) => ({
  title,
  section: "network",
  crumbs: [
    { text: t("organisations.title"), href: "/organisations" },
    { text: t("imports.title"), href: "/imports" },
  ],
})

const counted = ["houses", "people", "posts", "bodies", "seats"] as const

/** What was understood of a table that waits, and what can be corrected and answered. */
export function presentDraft(operation: Operation, understood: Understood, before: Date | null, speaking: Speaking) {
  const { t, language } = speaking
  const statements = presentStatements(understood, speaking)
  const name = operation.name || t("imports.untitled")
  return {
    page: frameOf(t("imports.show.title"), speaking),
    lead: t("imports.show.lead", { days: binDays }),
    name,
    action: `/imports/${operation.id}`,
    reading: understood.mark,
    before: before ? t("imports.show.before", { day: longDate(dayOf(before), language) }) : null,
    ...statements,
    write: statements.count > 0 || statements.open > 0 ? t("imports.show.write", { count: statements.count }) : null,
    questions: presentQuestions(understood.questions, speaking),
    tables: understood.tables.map(({ name: title, columns }) => ({
      title,
      columns: columns.map(({ key, heading, role, sample }, at) => ({
        name: `role-${key}`,
        label: heading ? t("imports.show.column", { heading }) : t("imports.show.columnBlank", { number: at + 1 }),
        sample: sample.length > 0 ? t("imports.show.sample", { words: sample.join(" · ") }) : null,
        value: role,
      })),
    })),
    roles: roles.map((value) => ({ value, text: t(`imports.roles.${value}`) })),
    day: operation.day,
    college: operation.college ?? "",
    colleges: colleges.map((value) => ({ value, text: t(`organisations.colleges.${value}`) })),
    hidden: operation.hidden ? "true" : "",
    hasHidden: operation.hidden || understood.aside.some(({ reason }) => reason === "hidden"),
  }
}

type Made = {
  houses: { _id: unknown; name: LocalName }[]
  people: { _id: unknown; givenName: string; familyName: string }[]
}

/** What became of a table that was inscribed: how much, what is there, and whether it can be taken back. */
export function presentWritten(
  operation: Operation,
  { made, names }: { made: Made; names: ReadonlyMap<string, string> },
  speaking: Speaking,
) {
  const { t, language } = speaking
  const { written, undone, counts, until } = operation
  const on = (at: Date) => longDate(dayOf(at), language)
  const nameOf = (id: unknown) => names.get(String(id)) ?? ""
  const isUndone = undone != null
  return {
    page: frameOf(t(isUndone ? "imports.written.undoneTitle" : "imports.written.title"), speaking),
    name: operation.name || t("imports.untitled"),
    lead: isUndone
      ? t("imports.written.undone", { day: on(written!.at), undone: on(undone.at), name: nameOf(undone.by) })
      : t("imports.written.lead", { day: on(written!.at), name: nameOf(written!.by) }),
    counts: counted.map((kind) => t(`imports.written.${kind}`, { count: counts?.[kind] ?? 0 })),
    isUndone,
    houses: made.houses.map(({ _id, name }) => ({ href: `/organisations/${String(_id)}`, name })),
    people: made.people.map((person) => ({ href: `/people/${String(person._id)}`, name: fullName(person) })),
    action: `/imports/${operation.id}`,
    undo: canBeUndone(operation) ? t("imports.written.undoHelp", { day: longDate(until!, language) }) : null,
  }
}
