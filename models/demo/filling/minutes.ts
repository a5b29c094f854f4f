import { setClock } from "../../../server/clock.ts"
import { Action } from "../../action.ts"
import { Body } from "../../body.ts"
import { ofDraft } from "../../concerns/audience.ts"
import { Decision } from "../../decision.ts"
import { publishMinutes } from "../../minutes/publishing.ts"
import { Minutes } from "../../minutes.ts"
import { MinutesItem } from "../../minutesItem.ts"
import { fullName } from "../../person.ts"
import { Version } from "../../version.ts"
import type { DemoAction, DemoContent, DemoMeeting, DemoMinutes } from "../types.ts"
import { idOf, momentOn } from "./keys.ts"

type Written = DemoMeeting & { minutes: DemoMinutes }

/** The minutes, written as drafts and then published one by one on their day, so that numbers follow the years; `each` is called after every one. */
export async function fillMinutes(content: DemoContent, each = () => {}): Promise<void> {
  const written = content.meetings.filter((each): each is Written => each.minutes !== null)
  const bodies = new Map((await Body.find().lean()).map((body) => [body.slug, body._id]))
  const names = new Map(content.people.map((person) => [person.key, fullName(person)]))
  const context = { bodies, names }
  await Minutes.insertMany(
    written.map((each) => ({
      _id: idOf("minutes", each.key),
      meeting: idOf("meeting", each.key),
      body: bodies.get(each.body),
      summary: each.minutes.summary,
      closedAt: each.minutes.closedAt,
      language: each.minutes.language,
      ...secretaryOf(each),
    })),
  )
  await MinutesItem.insertMany(written.flatMap(itemsOf))
  await Decision.insertMany(written.flatMap((each) => decisionsOf(each, context)))
  await Action.insertMany(written.flatMap((each) => actionsOf(each, context)))
  await Version.insertMany(written.flatMap(versionsOf))
  await publishAll(written, each)
}

const secretaryOf = (each: Written) => {
  const secretary = idOf("person", each.minutes.secretary)
  return {
    secretary,
    audience: ofDraft(idOf("body", each.body), secretary),
    edited: { by: secretary, at: momentOn(each.day, each.key) },
  }
}

const itemKey = (each: Written, index: number) => `${each.key}:${index}`

function itemsOf(each: Written) {
  const { audience, edited } = secretaryOf(each)
  return each.minutes.items.map((item, position) => ({
    _id: idOf("minutesItem", itemKey(each, position)),
    minutes: idOf("minutes", each.key),
    position,
    title: item.title,
    agendaItem: idOf("agendaItem", itemKey(each, item.agendaItem)),
    html: item.html,
    revision: 1,
    audience,
    edited,
  }))
}

type Context = { bodies: Map<string, unknown>; names: Map<string, string> }

const lineOf = (each: Written, { bodies }: Context, item: number) => ({
  body: bodies.get(each.body),
  meeting: idOf("meeting", each.key),
  minutes: idOf("minutes", each.key),
  item: idOf("minutesItem", itemKey(each, item)),
  day: each.day,
  ...secretaryOf(each),
})

function decisionsOf(each: Written, context: Context) {
  return each.minutes.items.flatMap((item, index) =>
    item.decisions.map((text, position) => ({ ...lineOf(each, context, index), position, text })),
  )
}

function actionsOf(each: Written, context: Context) {
  return each.minutes.items.flatMap((item, index) =>
    item.actions.map((action: DemoAction, position) => ({
      ...lineOf(each, context, index),
      position: item.decisions.length + position,
      text: action.text,
      due: action.due,
      owners: action.owners.map((owner) => idOf("person", owner)),
      ownerNames: action.owners.map((owner) => context.names.get(owner) ?? ""),
      done: action.done && { by: idOf("person", action.done.by), at: momentOn(action.done.day, action.text) },
    })),
  )
}

function versionsOf(each: Written) {
  const { audience, edited } = secretaryOf(each)
  return each.minutes.items.map((item, index) => ({
    of: idOf("minutesItem", itemKey(each, index)),
    kind: "minutesItem",
    number: 1,
    by: edited.by,
    began: edited.at,
    at: edited.at,
    audience,
    snapshot: { title: item.title, html: item.html },
  }))
}

// Under the clock of each day; nobody is written to now about the minutes of two years ago.
async function publishAll(written: Written[], done: () => void): Promise<void> {
  const published = written
    .filter((each) => each.minutes.published !== null)
    .sort((a, b) => a.minutes.published!.localeCompare(b.minutes.published!))
  try {
    for (const each of published) {
      setClock(momentOn(each.minutes.published!, each.key))
      await publishMinutes(idOf("meeting", each.key), {
        by: String(idOf("person", each.minutes.secretary)),
        silently: "longAgo",
      })
      done()
    }
  } finally {
    setClock()
  }
}
