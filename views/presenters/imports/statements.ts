import type { LocalName } from "../../../models/concerns/localName.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import type { Understood } from "../../../models/operation/understanding.ts"
import type { Office } from "../../../models/seat.ts"
import type { At, Option, Question } from "../../../models/table/questions.ts"
import type { Statement } from "../../../models/table/statement.ts"
import { longDate } from "../../dates.ts"
import type { Key } from "../../sentences.ts"
import { officeOf, type Speaking } from "../network/words.ts"

type Line = { text: string; at: string; href: string | null }

const placeOf = ({ sheet, row }: At, { t }: Speaking) =>
  sheet ? t("imports.show.atSheet", { sheet, row }) : t("imports.show.at", { row })

function wordsOf({ values }: Statement, { language }: Speaking): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null ? "" : typeof value === "string" ? value : nameIn(value as LocalName, language),
    ]),
  )
}

/** What is said of one thing that a table names, in a sentence. */
function sentenceOf(statement: Statement, speaking: Speaking): string {
  const { t, language } = speaking
  const { kind, state, why } = statement
  const words = wordsOf(statement, speaking)
  if (words["from"]) words["from"] = longDate(words["from"], language)
  const office = words["office"]
    ? officeOf({ office: words["office"] as Office, voice: words["voice"] ?? "" }, t)
    : null
  if (state === "asked" || state === "left") return t(`imports.said.${state}`, words)
  if (state === "refused") {
    const reason = why === "noHouse" || why === "substitute" ? t(`imports.said.${why}`) : t(why as Key)
    return t("imports.said.refused", { ...words, reason })
  }
  if (state === "known") return kind === "seat" ? t("imports.said.knownSeat", words) : words["name"]!
  if (kind === "house")
    return t("imports.said.house", { ...words, college: t(`organisations.colleges.${words["college"] as "public"}`) })
  if (kind === "person") {
    const reach = [words["email"], words["phone"]].filter(Boolean).join(", ")
    return reach ? t("imports.said.personReached", { ...words, reach }) : t("imports.said.person", words)
  }
  if (kind === "post") return t(words["title"] ? "imports.said.postTitled" : "imports.said.post", words)
  if (kind === "body") return t("imports.said.body", words)
  return office ? t("imports.said.seatAs", { ...words, office }) : t("imports.said.seat", words)
}

// More than that is opened by whoever wishes to check it: the button stays in reach.
const isShort = (lines: readonly Line[]) => lines.length <= 30

const kinds = ["house", "person", "body", "post", "seat"] as const

/** What was understood, in sentences, by what becomes of it and by what it is. */
export function presentStatements({ statements, notes, aside, left }: Understood, speaking: Speaking) {
  const { t } = speaking
  const lineOf = (statement: Statement): Line => ({
    text: sentenceOf(statement, speaking),
    at: placeOf(statement.at, speaking),
    href: statement.href,
  })
  const groups = (state: Statement["state"]) =>
    kinds.flatMap((kind) => {
      const lines = statements.filter((each) => each.kind === kind && each.state === state).map(lineOf)
      return lines.length > 0
        ? [{ title: t(`imports.groups.${kind}`, { count: lines.length }), lines, isOpen: isShort(lines) }]
        : []
    })
  const rest: Line[] = [
    ...statements.filter(({ state }) => state === "refused" || state === "left").map(lineOf),
    ...left
      .filter(({ pending }) => !pending)
      .map(({ text, at }) => ({ text: t("imports.said.line", { text }), at: placeOf(at, speaking), href: null })),
    ...notes.map(({ kind, text, at }) => ({
      text: t(`imports.notes.${kind}`, { text }),
      at: placeOf(at, speaking),
      href: null,
    })),
    ...aside.map(({ reason, text, line }) => ({
      text: t(`imports.aside.${reason}`, { text }),
      at: t("imports.show.at", { row: line.number }),
      href: null,
    })),
  ]
  const open = statements.filter(({ state }) => state === "asked").length + left.filter(({ pending }) => pending).length
  return {
    fresh: groups("new"),
    known: groups("known"),
    rest:
      rest.length > 0
        ? [{ title: t("imports.groups.rest", { count: rest.length }), lines: rest, isOpen: isShort(rest) }]
        : [],
    count: statements.filter(({ state }) => state === "new").length,
    open,
  }
}

function optionOf({ value, label, values }: Option, { t }: Speaking): { value: string; text: string; help: null } {
  const text = (): string => {
    if (label.startsWith("make-")) {
      const kind = t(`bodies.kinds.${label.slice("make-".length) as "group"}`)
      return t(values["name"] === kind ? "imports.options.makeUsual" : "imports.options.make", { ...values, kind })
    }
    if (label === "isPerson")
      return t(values["from"] ? "imports.options.isPerson" : "imports.options.isPersonAlone", values)
    return t(`imports.options.${label as "leave"}`, values)
  }
  return { value, text: text(), help: null }
}

/** The questions, each with what is proposed or was answered. */
export const presentQuestions = (questions: readonly Question[], speaking: Speaking) =>
  questions.map((question) => ({
    name: `answer-${question.id}`,
    legend: speaking.t(`imports.ask.${question.ask}`, question.values),
    help: placeOf(question.at, speaking),
    options: question.options.map((option) => optionOf(option, speaking)),
    value: question.answer ?? question.proposed ?? "",
    isLong: question.options.length > 7,
  }))
