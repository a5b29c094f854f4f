import { freshMark } from "../../../models/concerns/parts.ts"
import { toMarkdown } from "../../../models/concerns/richText.ts"
import {
  hoursFields,
  languageFields,
  newcomerId,
  nextId,
  partName,
  partsOf,
  summaryFields,
} from "../../../models/minutes/parts.ts"
import type { Aside } from "../../../models/minutes/asides.ts"
import { nameOf, type Proceedings, type ReadDecision, type ReadItem } from "../../../models/minutes/reading.ts"
import { limits } from "../../../models/limits.ts"
import { brussels, hour } from "../../dates.ts"
import { languages } from "../../translate.ts"
import { editorWords } from "../editor.ts"
import { pageBelow, pathOf, type Speaking } from "../meetings/page.ts"
import { savingWords } from "../saving.ts"
import { presentAsides } from "./asides.ts"
import { idOf, nothingReturned, type Returned, shownPart, type Showing } from "./fields.ts"
import { blankOf, presentAction, presentDecision } from "./lines.ts"
import { presentPeople } from "./people.ts"
import { momentOf, withdrawnOf } from "./show.ts"
import type { PartQuestion } from "./questions.ts"

/** « Enregistré à 14 h 32 par Inès Vandamme »; with its day where that is another one. */
export function savedAt(at: Date, name: string, today: string, speaking: Speaking): string {
  const { day, time } = brussels(at)
  return day === today
    ? speaking.t("minutes.save.today", { hour: hour(time, speaking.language), name })
    : speaking.t("minutes.save.on", { at: momentOf(at, speaking), name })
}

type Marks = Map<string, string>

type Editing = {
  returned?: Returned
  questions?: PartQuestion[]
  today: string
  reader: string
  asides: readonly Aside[]
  noted?: Date | null
}

/** The writing screen: every point with its notes, decisions and actions, who came, the three lines. */
export function presentEdit(
  proceedings: Proceedings,
  { returned = nothingReturned, questions = [], today, reader, asides, noted = null }: Editing,
  speaking: Speaking,
) {
  const { t } = speaking
  const path = `${pathOf(proceedings)}/minutes`
  const { edited } = proceedings.minutes!
  const showing: Showing = {
    path,
    returned,
    t,
    error: (path) => (returned.errors[path] ? t(returned.errors[path]) : null),
  }
  const marks: Marks = new Map(partsOf(proceedings).map(({ name, mark }) => [name, mark]))
  const items = proceedings.items.map((item, index) => presentItem(item, index, { proceedings, showing, marks }))
  const agendaIds = new Set(proceedings.items.map(({ agendaItem }) => String(agendaItem)))
  return {
    page: pageBelow(proceedings, t("minutes.edit.title"), speaking),
    withdrawn: withdrawnOf(proceedings, speaking),
    action: path,
    writings: `${path}/writings`,
    since: edited ? edited.at.getTime() : 0,
    returned: [...returned.typed.keys()].join(" "),
    back: path,
    publish: `${path}/publication/new`,
    words: editorWords(t),
    savingWords: savingWords(t),
    saved:
      returned.typed.size > 0
        ? t("minutes.save.partly")
        : edited
          ? savedAt(edited.at, nameOf(proceedings, edited.by) || t("meetings.someone"), today, speaking)
          : "",
    questions,
    errors: Object.entries(returned.errors).map(([path, key]) => ({ field: idOf(path), text: t(key) })),
    items,
    asides: presentAsides(proceedings, asides, speaking),
    versions: hasFrameVersions(proceedings) ? `${path}/versions` : null,
    newItem: proceedings.items.length < limits.minutesItems ? newItemOf(proceedings, showing) : null,
    removable: items
      .filter(({ removable, onAgenda }) => removable && !onAgenda)
      .map(({ id, title }) => ({
        action: `${path}/items/${id}`,
        summary: t("minutes.edit.removePoint", { title: title.value }),
      })),
    newcomers: proceedings.lines
      .filter(({ walkIn }) => walkIn)
      .map((line) => ({
        action: `${path}/newcomers/${newcomerId(line)}`,
        summary: t("minutes.edit.removeNewcomer", { name: line.name }),
      })),
    missing: proceedings.agenda
      .filter(({ _id }) => !agendaIds.has(String(_id)))
      .map(({ _id, title }) => ({ id: String(_id), text: t("minutes.edit.addPoint", { title }) })),
    people: presentPeople(proceedings, { showing, marks, reader, noted }, speaking),
    frame: frameOf(proceedings, { showing, marks }),
    limits,
  }
}

// Whether something that stands on no point was written over, or may have been.
const hasFrameVersions = ({ minutes, lines }: Proceedings) =>
  Object.values(minutes!.parts ?? {}).some(({ revision }) => revision > 0) ||
  lines.some(({ walkIn, presence }) => walkIn !== null || (presence?.revision ?? 0) > 1)

type Shown = { showing: Showing; marks: Marks }

function frameOf({ minutes }: Proceedings, { showing, marks }: Shown) {
  const { summary, closedAt, language } = minutes!
  const part = (name: string, fields: Record<string, string>) => shownPart(name, marks.get(name)!, fields, showing)
  const [lines, hours, written] = [
    part("summary", summaryFields(summary)),
    part("hours", hoursFields(closedAt)),
    part("language", languageFields(language)),
  ]
  return {
    summary: { ...lines, text: lines.fields["text"]! },
    hours: { ...hours, closedAt: hours.fields["closedAt"]! },
    language: { ...written, code: written.fields["code"]! },
    languages: languages.map((value) => ({ value, text: showing.t(`minutes.edit.languages.${value}`) })),
    open: lines.returned || hours.returned,
  }
}

type Around = Shown & { proceedings: Proceedings }

function presentItem(item: ReadItem, index: number, { proceedings: { decisions, actions }, showing, marks }: Around) {
  const { t } = showing
  const id = String(item._id)
  const name = partName("items", id)
  const ofItem = <T extends ReadDecision>(list: readonly T[]) => list.filter((each) => String(each.item) === id)
  const [allDecisions, allActions] = [ofItem(decisions), ofItem(actions)]
  const removable = item.html === "" && allDecisions.length === 0 && allActions.length === 0
  const inForce = <T extends ReadDecision>(list: readonly T[]) => list.filter(({ withdrawn }) => !withdrawn)
  const {
    fields: { title, text },
    ...part
  } = shownPart(name, marks.get(name)!, { title: item.title, text: toMarkdown(item.html) }, showing)
  return {
    id,
    heading: t("minutes.edit.point", { number: index + 1 }),
    removable,
    onAgenda: item.agendaItem !== null,
    ...part,
    title: title!,
    text: text!,
    decisions: inForce(allDecisions).map((each) =>
      presentDecision(each, marks.get(partName("decisions", String(each._id)))!, showing),
    ),
    actions: inForce(allActions).map((each) =>
      presentAction(each, marks.get(partName("actions", String(each._id)))!, showing),
    ),
    blankDecision: blankOf("decisions", id, allDecisions.length, showing),
    blankAction: blankOf("actions", id, allActions.length, showing),
    versions:
      item.revision > 0 || allDecisions.length + allActions.length > 0 ? `${showing.path}/items/${id}/versions` : null,
    versionsSaid: t("minutes.versions.linkSaid", { title: item.title }),
  }
}

function newItemOf(proceedings: Proceedings, showing: Showing) {
  const mine = [...showing.returned.typed.values()].find(({ kind, was }) => kind === "items" && was === freshMark)
  const id = mine?.id ?? nextId(proceedings.minutes!._id, "item", proceedings.items.length)
  const {
    fields: { title },
    ...part
  } = shownPart(partName("items", id), freshMark, { title: "" }, showing)
  return { id, open: mine !== undefined, ...part, title: title! }
}
