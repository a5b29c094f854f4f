import { Affiliation } from "../affiliation.ts"
import { type Office, Seat } from "../seat.ts"
import type { Gathered, Post, Sitting } from "./gathering.ts"
import { seatSaid } from "./said.ts"
import type { Resolved } from "./statement.ts"
import type { Work } from "./work.ts"

// An end before its beginning is taken for a beginning that nobody noted.
const periodOf = (from: string | null, until: string | null, day: string) => ({
  from: from && until && until < from ? until : (from ?? (until && until < day ? until : day)),
  until,
})

/** Decides of where somebody works whether it is noted already. */
export async function decidePost(
  work: Work,
  { person: who, house: where, title, from, until, at }: Post,
): Promise<void> {
  const [person, house] = [work.people.get(who) ?? null, work.houses.get(where) ?? null]
  if (!person || !house) return
  const pair = [person.id, house.id].join()
  if (work.working.has(pair)) return
  work.working.add(pair)
  const { settings, source } = work.given
  const values = { name: work.nameOf(person), house: house.name, title: title.replaceAll("\n", ", ") }
  const period = periodOf(from, until, settings.day)
  const post = new Affiliation({ person: person.id, organisation: house.id, title: values.title, ...period, source })
  if (await work.isRefused(post, "post", at, values)) return
  work.plan.posts.push(post)
  work.say("post", "new", at, { ...values, from: post.from })
}

/** Decides of a seat: whether it is held already, for which house, as what. */
export async function decideSeat(work: Work, sitting: Sitting, all: Gathered): Promise<void> {
  const { body: of, person: who, house: where, words, from, until, at } = sitting
  const [person, body] = [work.people.get(who) ?? null, work.bodies.get(of) ?? null]
  if (!person || !body) return
  const values = { name: work.nameOf(person), body: body.name }
  const house = where ? (work.houses.get(where) ?? null) : houseFor(work, person, sitting, all)
  if (house === "asked") return work.say("seat", "asked", at, values)
  if (!house) return where ? undefined : work.say("seat", "refused", at, values, { why: "noHouse" })
  const holding = holdingOf(words)
  if (holding === "substitute") return work.say("seat", "refused", at, values, { why: "substitute" })
  const key = [body.id, person.id, house.id].join()
  const there = work.seated.get(key)
  if (there) {
    // Said on two lines: the one that names an office says more.
    if (there.office === "member") there.office = holding.office
    return
  }
  const said = { ...values, house: house.name, ...holding }
  if (work.sitting.has(key)) return work.say("seat", "known", at, said)
  const { settings, source } = work.given
  const period = periodOf(from, until, settings.day)
  const seat = new Seat({ body: body.id, person: person.id, organisation: house.id, ...holding, ...period, source })
  if (await work.isRefused(seat, "seat", at, values)) return
  work.plan.seats.push(seat)
  work.seated.set(key, seat)
  work.say("seat", "new", at, { ...said, from: seat.from })
}

// For which house she sits where her line names none: the one where she works, in the table or in the register.
function houseFor(
  work: Work,
  person: NonNullable<Resolved>,
  { person: key, at }: Sitting,
  all: Gathered,
): Resolved | "asked" {
  const { known, questions } = work.given
  const inTable = (all.people.get(key)?.houses ?? []).map((house) => work.houses.get(house) ?? null)
  const posts = known.people.find(({ _id }) => _id.equals(person.id))?.posts ?? []
  const inRegister = posts.map((id) => ({ id, name: known.houseNames.get(String(id)) ?? {}, isNew: false }))
  const found = [...inTable, ...inRegister].filter((each) => each !== null)
  const houses = [...new Map(found.map((each) => [String(each.id), each])).values()]
  if (houses.length <= 1) return houses[0] ?? null
  const said = questions.ask({
    ask: "seatHouse",
    of: key,
    at,
    values: { name: work.nameOf(person) },
    options: houses.map((each, index) => ({ value: String(index), label: "is", values: { name: work.nameOf(each) } })),
  })
  return said === null ? "asked" : (houses[Number(said)] ?? null)
}

type Holding = { office: Office; voice: "deliberative" | "advisory" }

/** What some words say that somebody is in a body: « présidente, voix consultative ». */
function holdingOf(words: string): Holding | "substitute" {
  const said = words.split(/[,;\n+/]/).map((word) => seatSaid(word.trim()))
  if (said.some((each) => each?.substitute)) return "substitute"
  return {
    office: said.find((each) => each?.office && each.office !== "member")?.office ?? "member",
    voice: said.find((each) => each?.voice)?.voice ?? "deliberative",
  }
}
