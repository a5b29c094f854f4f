import { Types } from "mongoose"
import { isHeldOn } from "../../concerns/period.ts"
import { takeNumbers } from "../../concerns/numbering.ts"
import { audienceOfInterpellation } from "../../interpellation/audience.ts"
import { type Register, readRegister, whoIs } from "../../interpellation/register.ts"
import { indexInterpellation } from "../../interpellation/writing.ts"
import { Interpellation } from "../../interpellation.ts"
import { fullName } from "../../person.ts"
import { Position } from "../../position.ts"
import { Version } from "../../version.ts"
import type { DemoContent, DemoInterpellation } from "../types.ts"
import { idOf, momentOn } from "./keys.ts"

type Told = { by: string; day: string }

const factOf = (each: DemoInterpellation, told: Told | null, name: string, more: object = {}) =>
  told && { by: idOf("person", told.by), at: momentOn(told.day, `${each.key}:${name}`), day: told.day, ...more }

/** The interpellations in all their states, with who signed, abstained or dissented. */
export async function fillInterpellations(content: DemoContent): Promise<void> {
  const register = await readRegister(content.interpellations.flatMap(({ addressees }) => addressees))
  for (const each of [...content.interpellations].sort((a, b) => a.created.localeCompare(b.created))) {
    const one = new Interpellation({
      ...textOf(each, register),
      ...factsOf(each, content),
      ...(await numberOf(each)),
      createdAt: momentOn(each.created, each.key),
    })
    one.audience = audienceOfInterpellation(one)
    await one.save()
    await Version.insertMany([
      {
        of: one._id,
        kind: "interpellation",
        number: 1,
        by: one.authors[0],
        began: new Date(0),
        at: one.changed.at,
        audience: one.audience,
        snapshot: { ...textOf(each, register), revision: 0 },
      },
    ])
    await Position.insertMany(positionsOf(each, one._id, content))
    await indexInterpellation(one)
  }
}

function textOf(each: DemoInterpellation, register: Register) {
  const constat = (index: number) => idOf("constat", `${each.key}:${index}`)
  const addressee = (name: string) => idOf("addressee", `${each.key}:${name}`)
  const placed = (row: object, position: number) => ({ ...row, position })
  return {
    _id: idOf("interpellation", each.key),
    language: each.language,
    title: each.title,
    alert: each.alert,
    addressees: each.addressees
      .map((name) => ({ _id: addressee(name), name, organisation: whoIs(name, register) }))
      .map(placed),
    body: idOf("body", each.body),
    authors: each.authors.map((author) => idOf("person", author)),
    changed: { by: idOf("person", each.authors[0]!), at: momentOn(each.created, each.key) },
    constats: each.constats
      .map(({ text, sources }, index) => ({ _id: constat(index), text, sources: sources.join("\n") }))
      .map(placed),
    opinions: each.opinions.map(({ text, constats }) => ({ text, constats: constats.map(constat) })).map(placed),
    propositions: each.propositions
      .map(({ text, addressee: name }) => ({ text, addressee: addressee(name) }))
      .map(placed),
  }
}

function factsOf(each: DemoInterpellation, { organisations, meetings }: DemoContent) {
  const { consultation, adopted, sent, answered, closed } = each
  const meeting = meetings.find(({ body, day }) => body === "assemblee" && day === adopted?.day)
  const members = (day: string) => organisations.filter((each) => isHeldOn(each, day))
  const asked = consultation
    ? members(consultation.day)
        .filter(({ name }) => !each.addressees.includes(name.fr ?? ""))
        .map(({ key }) => idOf("organisation", key))
    : []
  const heard = each.positions.map(({ organisation }) => String(idOf("organisation", organisation)))
  return {
    consultation: consultation && factOf(each, consultation, "consultation", { until: consultation.until, asked }),
    adoption: factOf(each, adopted, "adoption", {
      meeting: meeting ? idOf("meeting", meeting.key) : null,
      silent: asked.filter((id) => !heard.includes(String(id))),
    }),
    dispatch: factOf(each, sent, "dispatch", { how: "" }),
    reply: factOf(each, answered, "reply", { text: answered?.text }),
    closure: factOf(each, closed, "closure", { text: closed?.text }),
  }
}

// Numbered by the year of their consultation, from the counter that the next one takes its number from.
async function numberOf(each: DemoInterpellation) {
  if (!each.consultation) return {}
  const year = Number(each.consultation.day.slice(0, 4))
  const [number] = await takeNumbers(`interpellations:${year}`, 1)
  return { year, number }
}

function positionsOf(each: DemoInterpellation, interpellation: Types.ObjectId, { organisations, people }: DemoContent) {
  return each.positions.map(({ organisation, position, text, by, day }) => {
    const house = organisations.find(({ key }) => key === organisation)!
    return {
      interpellation,
      organisation: idOf("organisation", organisation),
      organisationName: house.name,
      college: house.college,
      stance: position,
      text,
      by: idOf("person", by),
      byName: fullName(people.find(({ key }) => key === by)!),
      at: momentOn(day, `${each.key}:${organisation}`),
    }
  })
}
