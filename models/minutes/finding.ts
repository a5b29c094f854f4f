import type { Body } from "../body.ts"
import { nameIn } from "../concerns/localName.ts"
import { plainText } from "../concerns/richText.ts"
import { type Findable, indexAllForSearch } from "../concerns/searchable.ts"
import { Action } from "../action.ts"
import { Decision } from "../decision.ts"
import type { Minutes } from "../minutes.ts"
import { MinutesItem } from "../minutesItem.ts"

/** Puts published minutes and their decisions into the search, in the step around it. */
export async function makeFindable(minutes: Minutes, body: Body): Promise<void> {
  const { language } = minutes
  const [name, day] = [nameIn(body.name, language), minutes.record!.day]
  const href = `/meetings/${String(minutes.meeting)}/minutes`
  const items = await MinutesItem.find({ minutes: minutes._id }).sort({ position: 1 }).lean()
  const decisions = await Decision.find({ minutes: minutes._id, withdrawn: null }).lean()
  const actions = await Action.find({ minutes: minutes._id, withdrawn: null }).select("text").lean()
  const texts = items.flatMap(({ title, html }) => [title, plainText(html)])
  const whole: Findable = {
    kind: "minutes",
    id: minutes._id,
    language,
    title: name,
    lead: minutes.summary.join(" "),
    href,
    date: day,
    audience: minutes.audience,
    text: [...texts, ...decisions.map(({ text }) => text), ...actions.map(({ text }) => text)].join("\n"),
  }
  const each = decisions.map(({ _id, text, code, number }): Findable => ({
    kind: "decision",
    id: _id,
    language,
    title: text.slice(0, 200),
    lead: `${code ?? ""} ${name}`,
    text,
    href: `${href}#decision-${number ?? ""}`,
    date: day,
    audience: minutes.audience,
  }))
  await indexAllForSearch([whole, ...each])
}
