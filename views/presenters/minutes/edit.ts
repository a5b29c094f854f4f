import type { Candidate } from "../../../models/action/owners.ts"
import { presences } from "../../../models/attendance.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { toMarkdown } from "../../../models/concerns/richText.ts"
import { actionFields, decisionFields, itemFields, markOf, nextId } from "../../../models/minutes/marks.ts"
import { nameOf, type Proceedings, type ReadAction, type ReadDecision, type ReadItem } from "../../../models/minutes/reading.ts"
import { attendeesOf } from "../../../models/minutes/record.ts"
import { presenceMark } from "../../../models/minutes/saving/frame.ts"
import type { TypedDraft } from "../../../models/minutes/saving.ts"
import { limits } from "../../../models/limits.ts"
import { brussels, hour } from "../../dates.ts"
import type { Translate } from "../../translate.ts"
import { editorWords } from "../editor.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { titleOf } from "../meetings/words.ts"
import { momentOf, withdrawnOf } from "./show.ts"

/** What came back with errors: what was typed is shown again at its place. */
export type Returned = { typed: TypedDraft, errors: Record<string, string> }

const nothing: Returned = { typed: { summary: null, closedAt: null, language: null, presences: [], newcomers: [],
  items: [], decisions: [], actions: [] }, errors: {} }

/** « Enregistré à 14 h 32 par Inès Vandamme »; with its day where that is another one. */
export function savedAt(at: Date, name: string, today: string, speaking: Speaking): string {
  const { day, time } = brussels(at)
  const when = day === today ? hour(time, speaking.language) : null
  return when ? speaking.t("minutes.save.today", { hour: when, name }) : speaking.t("minutes.save.on", { at: momentOf(at, speaking), name })
}

/** The writing screen: every point with its notes, decisions and actions, who came, the three lines. */
export function presentEdit(proceedings: Proceedings, known: readonly Candidate[], { returned = nothing, today }:
{ returned?: Returned, today: string }, speaking: Speaking) {
  const { t, language } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  const { edited, summary, closedAt, language: written, presences: kept } = proceedings.minutes!
  const showing: Showing = { path, returned, t, error: (path) => returned.errors[path] ? t(returned.errors[path]) : null }
  const items = proceedings.items.map((item, index) => presentItem(item, index, proceedings, showing))
  const agendaIds = new Set(proceedings.items.map(({ agendaItem }) => String(agendaItem)))
  const people = attendeesOf(proceedings.lines, kept)
  return {
    page: pageBelow(proceedings, t("minutes.edit.title"), speaking), lead: titleOf(proceedings, t, language),
    withdrawn: withdrawnOf(proceedings, speaking),
    action: path, back: path, publish: `${path}/publication/new`, words: editorWords(t),
    saved: edited ? savedAt(edited.at, nameOf(proceedings, edited.by) || t("meetings.someone"), today, speaking) : "",
    errors: Object.entries(returned.errors).map(([path, key]) => ({ field: idOf(path), text: t(key) })),
    items,
    newItem: proceedings.items.length < limits.minutesItems ? newItemOf(proceedings, showing) : null, names: known.map(({ label }) => label),
    removable: items.filter(({ removable, onAgenda }) => removable && !onAgenda).map(({ id, title }) => ({ action: `${path}/items/${id}`,
      summary: t("minutes.edit.removePoint", { title: title.value }) })),
    missing: proceedings.agenda.filter(({ _id }) => !agendaIds.has(String(_id)))
      .map(({ _id, title }) => ({ id: String(_id), text: t("minutes.edit.addPoint", { title }) })),
    people: {
      title: t("minutes.edit.people", { count: people.filter(({ presence }) => presence === "present").length, all: people.length }),
      rows: people.map((person) => presentPerson(person, showing, speaking)),
      newcomer: newcomerOf(nextId(proceedings._id, "person", kept.length), speaking),
      choices: presences.map((value) => ({ value, text: t(`minutes.presences.${value}`) })),
      // Where something is wrong it is not hidden.
      open: people.length === 0 || Object.keys(returned.errors).some((field) => field.startsWith("presences")),
    },
    frame: {
      summary: { ...field("summary", summary.join("\n"), showing), ...typedAgain("summary", returned) },
      closedAt: { ...field("closedAt", closedAt, showing), ...typedAgain("closedAt", returned) },
      language: written, languages: ["fr", "nl"].map((value) => ({ value, text: t(`minutes.edit.languages.${value}`) })),
      open: Boolean(returned.errors["summary"] ?? returned.errors["closedAt"]),
    },
    limits,
  }
}

const typedAgain = (name: "summary" | "closedAt", { errors, typed }: Returned) =>
  errors[name] && typed[name] !== null ? { value: typed[name] } : {}

/** The id of a form's field, from the path that a saving names: "items.ID.text" → "items-ID-text". */
export const idOf = (path: string) => path.replaceAll(/[.:]/g, "-")

/** The name of a form's field: "items.ID.text" → "items[ID][text]". */
export const fieldName = (path: string): string => path.replaceAll(/\.([^.]+)/g, "[$1]")

type Showing = { path: string, returned: Returned, error: (path: string) => string | null, t: Translate }

/** A field of a line of the form, as its partial takes it. */
const field = (path: string, value: string, { error }: Pick<Showing, "error">) =>
  ({ name: fieldName(path), id: idOf(path), value, error: error(path) })

function presentItem(item: ReadItem, index: number, { decisions, actions }: Proceedings, showing: Showing) {
  const { returned: { typed }, error, t } = showing
  const [id, path] = [String(item._id), `items.${String(item._id)}`]
  const mine = error(`${path}.text`) || error(`${path}.title`) ? typed.items.find((each) => each.id === id) : undefined
  const ofItem = <T extends ReadDecision>(list: readonly T[]) => list.filter((each) => String(each.item) === id)
  const [allDecisions, allActions] = [ofItem(decisions), ofItem(actions)]
  const removable = item.html === "" && allDecisions.length === 0 && allActions.length === 0
  const inForce = <T extends ReadDecision>(list: readonly T[]) => list.filter(({ withdrawn }) => !withdrawn)
  return {
    id, heading: t("minutes.edit.point", { number: index + 1 }), removable, onAgenda: item.agendaItem !== null,
    title: field(`${path}.title`, mine?.title ?? item.title, showing),
    text: field(`${path}.text`, mine?.text ?? toMarkdown(item.html), showing),
    was: field(`${path}.was`, mine?.was ?? markOf(item.revision, itemFields(item)), showing),
    decisions: inForce(allDecisions).map((each) => presentDecision(each, showing)),
    actions: inForce(allActions).map((each) => presentAction(each, showing)),
    blankDecision: blankOf("decisions", id, allDecisions.length, showing),
    blankAction: blankOf("actions", id, allActions.length, showing),
    versions: item.revision > 0 ? `${showing.path}/items/${id}/versions` : null, versionsSaid: t("minutes.versions.linkSaid", { title: item.title }),
  }
}

type Line = { id: string, item: string, text: string, was: string, who?: string, due?: string }

function lineOf(kind: "decisions" | "actions", label: string, line: Line, showing: Showing) {
  const path = `${kind}.${line.id}`
  return {
    id: line.id, label, item: line.item, itemName: fieldName(`${path}.item`), was: field(`${path}.was`, line.was, showing),
    text: field(`${path}.text`, line.text, showing),
    task: kind === "actions" ? { who: field(`${path}.who`, line.who ?? "", showing), due: field(`${path}.due`, line.due ?? "", showing) } : null,
  }
}

const isWrong = (kind: "decisions" | "actions", id: string, { error }: Showing) =>
  ["text", "who", "due"].some((each) => error(`${kind}.${id}.${each}`))

function presentDecision({ _id, item, text, revision, number }: ReadDecision, showing: Showing) {
  const [id, { t }] = [String(_id), showing]
  const mine = isWrong("decisions", id, showing) ? showing.returned.typed.decisions.find((each) => each.id === id) : undefined
  const label = number ? t("minutes.decision", { number }) : t("minutes.decisionDraft")
  return lineOf("decisions", label, mine ?? { id, item: String(item), text, was: markOf(revision, decisionFields({ text })) }, showing)
}

function presentAction({ _id, item, text, ownerNames, due, revision, number }: ReadAction, showing: Showing) {
  const [id, { t }] = [String(_id), showing]
  const mine = isWrong("actions", id, showing) ? showing.returned.typed.actions.find((each) => each.id === id) : undefined
  const label = number ? t("minutes.action", { number }) : t("minutes.actionDraft")
  const was = markOf(revision, actionFields({ text, ownerNames, due }))
  return lineOf("actions", label, mine ?? { id, item: String(item), text, who: ownerNames.join(", "), due, was }, showing)
}

// The line that stands ready for the next decision or action; what was typed there and is refused stands there again.
function blankOf(kind: "decisions" | "actions", item: string, count: number, showing: Showing) {
  const { returned: { typed }, t } = showing
  const mine = typed[kind].find((each) => each.item === item && each.was === "0." && isWrong(kind, each.id, showing))
  const blank = { id: nextId(item, kind === "decisions" ? "decision" : "action", count), item, text: "", was: "0." }
  return { ...lineOf(kind, t(`minutes.edit.${kind}`), mine ?? blank, showing), open: mine !== undefined, more: t(`minutes.edit.more.${kind}`) }
}

type Person = ReturnType<typeof attendeesOf>[number]

function presentPerson(person: Person, showing: Showing, { t, language }: Speaking) {
  const { invitee, college } = person
  const path = `presences.${invitee}`
  const mine = showing.error(`${path}.by`) ? showing.returned.typed.presences.find((each) => each.invitee === invitee) : undefined
  const presence = mine?.presence ?? person.presence
  return {
    name: person.name, college, hollow: presence !== "present",
    organisation: person.organisationName ? nameIn(person.organisationName, language) : null,
    presence: field(`${path}.presence`, presence, showing), by: field(`${path}.by`, mine?.by ?? person.representedBy, showing),
    was: field(`${path}.was`, mine?.was ?? markOfPerson(person), showing),
    label: t("minutes.edit.presenceOf", { name: person.name }), byLabel: t("minutes.edit.representedBy", { name: person.name }),
  }
}

const markOfPerson = ({ presence, representedBy }: Person) =>
  presenceMark(presence, presence === "represented" ? representedBy : "")

function newcomerOf(id: string, { t }: Speaking) {
  const plain = { error: () => null }
  const path = `newcomers.${id}`
  return {
    id, name: field(`${path}.name`, "", plain), organisation: field(`${path}.organisation`, "", plain),
    college: field(`${path}.college`, "", plain),
    colleges: ["public", "associative"].map((value) => ({ value, text: t(`common.people.${value}`) })),
  }
}

function newItemOf(proceedings: Proceedings, showing: Showing) {
  const id = nextId(proceedings.minutes!._id, "item", proceedings.items.length)
  const path = `items.${id}`
  const mine = showing.error(`${path}.title`) ? showing.returned.typed.items.find((each) => each.id === id) : undefined
  return { id, was: field(`${path}.was`, "0.", showing), title: field(`${path}.title`, mine?.title ?? "", showing), open: mine !== undefined }
}

/** The marks that the next saving of a form starts from, by the name of their hidden field. */
export function marksOf({ items, decisions, actions, lines, minutes }: Proceedings): Record<string, string> {
  return Object.fromEntries([
    ...attendeesOf(lines, minutes!.presences).map(({ invitee, presence, representedBy }) =>
      [`presences[${invitee}][was]`, presenceMark(presence, presence === "represented" ? representedBy : "")] as const),
    ...items.map((item) => [`items[${String(item._id)}][was]`, markOf(item.revision, itemFields(item))] as const),
    ...decisions.map((each) => [`decisions[${String(each._id)}][was]`, markOf(each.revision, decisionFields(each))] as const),
    ...actions.map((each) => [`actions[${String(each._id)}][was]`, markOf(each.revision, actionFields(each))] as const),
  ])
}
