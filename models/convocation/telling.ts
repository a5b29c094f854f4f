import type { AgendaItem } from "../meeting/agendaItem.ts"

/** What a convocation tells, as plain data. */
export type Told = {
  title: string
  day: string
  start: string
  length: number
  zone: string
  place: { name: string; address: string }
  link: string
  access: string
  replyBy: string
  replyNote: string
  agenda: AgendaItem[]
}

/** What may differ between two sendings: each is a sentence of the mail. */
export const changeKinds = ["title", "day", "hours", "place", "link", "access", "reply", "agenda"] as const
export type ChangeKind = (typeof changeKinds)[number]

type Place = { name?: string | null; address?: string | null } | null | undefined
type Source = {
  title?: string | null
  day?: string | null
  start?: string | null
  length?: number | null
  zone?: string | null
  place?: Place
  link?: string | null
  access?: string | null
  replyBy?: string | null
  replyNote?: string | null
  agenda: Iterable<AgendaItem>
}

/** What a meeting, or a convocation that was sent, tells. */
export function toldOf(source: Source): Told {
  return {
    title: source.title ?? "",
    day: source.day ?? "",
    start: source.start ?? "",
    length: source.length ?? 0,
    zone: source.zone ?? "",
    place: { name: source.place?.name ?? "", address: source.place?.address ?? "" },
    link: source.link ?? "",
    access: source.access ?? "",
    replyBy: source.replyBy ?? "",
    replyNote: source.replyNote ?? "",
    agenda: [...source.agenda].map(({ _id, title, kind, minutes, presenter, description }) => ({
      _id,
      title,
      kind,
      minutes,
      presenter,
      description,
    })),
  }
}

const parts: Record<ChangeKind, (told: Told) => unknown> = {
  title: ({ title }) => title,
  day: ({ day }) => day,
  hours: ({ start, length }) => [start, length],
  place: ({ place }) => [place.name, place.address],
  link: ({ link }) => link,
  access: ({ access }) => access,
  reply: ({ replyBy, replyNote }) => [replyBy, replyNote],
  agenda: ({ agenda }) =>
    agenda.map(({ title, kind, minutes, presenter, description }) => [title, kind, minutes, presenter, description]),
}

/** What differs between two sendings, or between what was told and what there is now. */
export function changesBetween(before: Told, after: Told): ChangeKind[] {
  return changeKinds.filter((kind) => JSON.stringify(parts[kind](before)) !== JSON.stringify(parts[kind](after)))
}

/** What changed since the last convocation, so that nobody knows of it yet; nothing where there is none. */
export const untoldIn = (meeting: Source, last: { told: Source } | null): ChangeKind[] =>
  last ? changesBetween(toldOf(last.told), toldOf(meeting)) : []
