import type { Candidate } from "../../../models/action/owners.ts"
import { presences } from "../../../models/attendance.ts"
import { toMarkdown } from "../../../models/concerns/richText.ts"
import { actionFields, decisionFields, itemFields, markOf, nextId } from "../../../models/minutes/marks.ts"
import { nameOf, type Proceedings, type ReadDecision, type ReadItem } from "../../../models/minutes/reading.ts"
import { attendeesOf } from "../../../models/minutes/record.ts"
import { limits } from "../../../models/limits.ts"
import { brussels, hour } from "../../dates.ts"
import { editorWords } from "../editor.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { titleOf } from "../meetings/words.ts"
import { field, idOf, type Returned, type Showing } from "./fields.ts"
import { blankOf, presentAction, presentDecision } from "./lines.ts"
import { markOfPerson, newcomerOf, presentPerson } from "./people.ts"
import { momentOf, withdrawnOf } from "./show.ts"

const nothing: Returned = { typed: { summary: null, closedAt: null, language: null, presences: [], newcomers: [],
  items: [], decisions: [], actions: [] }, errors: {} }

/** « Enregistré à 14 h 32 par Inès Vandamme »; with its day where that is another one. */
export function savedAt(at: Date, name: string, today: string, speaking: Speaking): string {
  const { day, time } = brussels(at)
  return day === today ? speaking.t("minutes.save.today", { hour: hour(time, speaking.language), name })
    : speaking.t("minutes.save.on", { at: momentOf(at, speaking), name })
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
  // Also when nobody was invited by a convocation: then it is here that one says who came.
  const present = people.filter(({ presence }) => presence === "present").length
  return {
    page: pageBelow(proceedings, t("minutes.edit.title"), speaking), lead: titleOf(proceedings, t, language),
    withdrawn: withdrawnOf(proceedings, speaking),
    action: path, back: path, publish: `${path}/publication/new`, words: editorWords(t),
    saved: edited ? savedAt(edited.at, nameOf(proceedings, edited.by) || t("meetings.someone"), today, speaking) : "",
    errors: Object.entries(returned.errors).map(([path, key]) => ({ field: idOf(path), text: t(key) })),
    items,
    newItem: proceedings.items.length < limits.minutesItems ? newItemOf(proceedings, showing) : null,
    names: known.map(({ label }) => label),
    removable: items.filter(({ removable, onAgenda }) => removable && !onAgenda).map(({ id, title }) =>
      ({ action: `${path}/items/${id}`, summary: t("minutes.edit.removePoint", { title: title.value }) })),
    missing: proceedings.agenda.filter(({ _id }) => !agendaIds.has(String(_id)))
      .map(({ _id, title }) => ({ id: String(_id), text: t("minutes.edit.addPoint", { title }) })),
    people: {
      title: t("minutes.edit.people", { all: people.length, count: present }),
      rows: people.map((person) => presentPerson(person, showing, speaking)),
      newcomer: newcomerOf(nextId(proceedings._id, "person", kept.length), speaking),
      choices: presences.map((value) => ({ value, text: t(`minutes.presences.${value}`) })),
      // Where something is wrong it is not hidden.
      open: present === 0 || Object.keys(returned.errors).some((field) => field.startsWith("presences")),
    },
    frame: {
      was: frameMarks(proceedings.minutes!),
      summary: { ...field("summary", summary.join("\n"), showing), ...typedAgain("summary", returned, summary) },
      closedAt: { ...field("closedAt", closedAt, showing), ...typedAgain("closedAt", returned) },
      language: written, languages: ["fr", "nl"].map((value) => ({ value, text: t(`minutes.edit.languages.${value}`) })),
      open: Boolean(returned.errors["summary"] ?? returned.errors["closedAt"]),
    },
    limits,
  }
}

// Where somebody else changed the lines meanwhile, hers come first.
const typedAgain = (name: "summary" | "closedAt", { errors, typed }: Returned, before: readonly string[] = []) =>
  errors[name] && typed[name] !== null
    ? { value: [...(errors[name] === "minutes.errors.summaryMet" ? before : []), typed[name]].join("\n") } : {}

const frameMarks = ({ summary, closedAt, language }: NonNullable<Proceedings["minutes"]>) =>
  [["summary", summary.join("\n")], ["closedAt", closedAt], ["language", language]]
    .map(([name, value]) => ({ name: `was[${name!}]`, value: value! }))

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
    versions: item.revision > 0 ? `${showing.path}/items/${id}/versions` : null,
    versionsSaid: t("minutes.versions.linkSaid", { title: item.title }),
  }
}

function newItemOf(proceedings: Proceedings, showing: Showing) {
  const id = nextId(proceedings.minutes!._id, "item", proceedings.items.length)
  const path = `items.${id}`
  const mine = showing.error(`${path}.title`) ? showing.returned.typed.items.find((each) => each.id === id) : undefined
  return { id, open: mine !== undefined, was: field(`${path}.was`, "0.", showing),
    title: field(`${path}.title`, mine?.title ?? "", showing) }
}

/** The marks that the next saving of a form starts from, by the name of their hidden field. */
export function marksOf({ items, decisions, actions, lines, minutes }: Proceedings): Record<string, string> {
  return Object.fromEntries([
    ...frameMarks(minutes!).map(({ name, value }) => [name, value] as const),
    ...attendeesOf(lines, minutes!.presences).map(({ invitee, presence, representedBy }) =>
      [`presences[${invitee}][was]`, markOfPerson({ presence, representedBy })] as const),
    ...items.map((item) => [`items[${String(item._id)}][was]`, markOf(item.revision, itemFields(item))] as const),
    ...decisions.map((each) => [`decisions[${String(each._id)}][was]`, markOf(each.revision, decisionFields(each))] as const),
    ...actions.map((each) => [`actions[${String(each._id)}][was]`, markOf(each.revision, actionFields(each))] as const),
  ])
}
