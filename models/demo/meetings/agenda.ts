import { dayInWords } from "../days.ts"
import { line } from "../markup.ts"
import { content, type Point } from "../reading.ts"
import type { Day, DemoAgendaItem, Language } from "../types.ts"
import { fill } from "./fill.ts"
import { usual } from "./minutes.ts"

type Topic = Omit<Point, "body">

const approvalOf = { fr: "Approbation du procès-verbal du", nl: "Goedkeuring van het verslag van" }
const opening = 10
const shortest = 5

// What is left for the topics is shared as they asked, in steps of five minutes.
function fitted(topics: Topic[], room: number): number[] {
  const asked = topics.reduce((sum, { minutes }) => sum + minutes, 0)
  const ratio = Math.min(1, room / Math.max(1, asked))
  return topics.map(({ minutes }) => Math.max(shortest, Math.floor((minutes * ratio) / 5) * 5))
}

type Frame = {
  day: Day
  length: number
  toApprove: Day | null
  followUp: boolean
  groups: boolean
  isAssembly: boolean
  language: Language
  chair: string
  pen: string
  nameOf: (person: string) => string
}

/** The agenda of a meeting: the last minutes, what became of them, the topics, and a round of the table. */
export function agendaOf(topics: Topic[], frame: Frame): DemoAgendaItem[] {
  const { chair, pen, nameOf, toApprove, language } = frame
  const titles = usual[language]
  const before: DemoAgendaItem[] = []
  if (toApprove)
    before.push({
      title: line(`${approvalOf[language]} ${dayInWords(toApprove, language)}`, language),
      kind: "decision",
      minutes: opening,
      presenter: chair,
      description: "",
    })
  if (frame.followUp)
    before.push({ title: titles.followUp, kind: "information", minutes: opening, presenter: pen, description: "" })
  if (frame.groups)
    before.push({ title: titles.groups, kind: "information", minutes: opening, presenter: chair, description: "" })
  const times = fitted(topics, frame.length - opening * (before.length + 1))
  const items = topics.map(({ title, kind, presenter, description }, index) => ({
    title: line(title, language),
    kind,
    minutes: times[index]!,
    presenter: nameOf(presenter),
    description: line(fill(description, frame.day, {}, language), language),
  }))
  const used = [...before, ...items].reduce((sum, { minutes }) => sum + minutes, 0)
  return [
    ...before,
    ...items,
    {
      title: frame.isAssembly ? titles.table : titles.others,
      kind: "exchange",
      minutes: Math.max(shortest, Math.min(20, frame.length - used)),
      presenter: chair,
      description: "",
    },
  ]
}

/** Two points for a meeting without minutes, the `turn`th of its body. */
export function pointsOf(body: string, turn: number): Topic[] {
  const all = content().points.filter((point) => point.body === body)
  return [0, 1].map((place) => all[(turn * 2 + place) % all.length]!)
}
