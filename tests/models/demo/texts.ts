import type { DemoContent } from "../../../models/demo/content.ts"

/** Words of a text, markup left out. */
export const wordsOf = (text: string): number =>
  text
    .replace(/<[^<>]+>/g, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Every structured text of the demonstration, and where it stands. */
export function htmlOf(content: DemoContent): [where: string, html: string][] {
  return [
    ["charter", content.network.charterHtml.fr!],
    ["charter.nl", content.network.charterHtml.nl!],
    ...content.pages.map(({ slug, html }): [string, string] => [slug, html]),
    ...content.meetings.flatMap(({ key, minutes }) =>
      (minutes?.items ?? []).map(({ title, html }): [string, string] => [`${key} ${title}`, html]),
    ),
  ]
}

/** Every piece of text that a person reads: one paragraph, cell, line or field each. */
export function piecesOf(content: DemoContent): string[] {
  const { organisations, bodies, chapters, pages, meetings, interpellations, events } = content
  const blocks = htmlOf(content)
    .flatMap(([, html]) => html.split(/<\/(?:p|li|td|th|h2|h3)>/))
    .map((block) => block.replace(/<[^<>]+>/g, ""))
  return [
    ...blocks,
    ...organisations.flatMap(({ name, description }) => [name.fr, name.nl, description.fr, description.nl]),
    ...bodies.flatMap(({ name, mission }) => [name.fr, name.nl, mission.fr, mission.nl]),
    ...chapters.flatMap(({ name, description }) => [name.fr, name.nl, description.fr, description.nl]),
    ...pages.flatMap(({ title, lead, who, hours, forWhom, toBring }) => [title, lead, who, hours, forWhom, ...toBring]),
    ...meetings.flatMap(({ access, cancelled, agenda, minutes }) => [
      access,
      cancelled?.reason,
      ...agenda.flatMap(({ title, description }) => [title, description]),
      ...(minutes?.summary ?? []),
      ...(minutes?.items ?? []).flatMap(({ title, decisions, actions }) => [
        title,
        ...decisions,
        ...actions.map(({ text }) => text),
      ]),
    ]),
    ...interpellations.flatMap((each) => [
      each.title,
      ...each.addressees,
      each.answered?.text,
      each.closed?.text,
      ...each.constats.flatMap(({ text, sources }) => [text, ...sources]),
      ...each.opinions.map(({ text }) => text),
      ...each.propositions.map(({ text }) => text),
      ...each.positions.map(({ text }) => text),
    ]),
    ...events.flatMap(({ title, description }) => [title.fr, title.nl, description]),
  ].filter((text): text is string => Boolean(text))
}

const shortestSentence = 4

/** The sentences of a text that have a verb's room: four words and more. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence) >= shortestSentence)
