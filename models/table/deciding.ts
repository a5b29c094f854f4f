import type { Document } from "mongoose"
import { Types } from "mongoose"
import { Affiliation } from "../affiliation.ts"
import { Body } from "../body.ts"
import { fact } from "../concerns/fact.ts"
import { nameIn } from "../concerns/localName.ts"
import { faultsOf } from "../concerns/refuse.ts"
import { collegeOn } from "../organisation/colleges.ts"
import { withCompanyNumber } from "../organisation/companyNumber.ts"
import { completeAddress } from "../concerns/reach.ts"
import { Organisation } from "../organisation.ts"
import { fullName, Person } from "../person.ts"
import { inOne } from "../search/names.ts"
import { Seat } from "../seat.ts"
import { bodyMeant } from "./bodies.ts"
import { type Gathered, type House, type Human, namesOfHouse } from "./gathering.ts"
import { type Known, keysOfPerson, type KnownPerson } from "./known.ts"
import type { Questions } from "./questions.ts"
import { collegeSaid } from "./said.ts"
import { holdingOf } from "./seats.ts"
import type { KindNames, Plan, Resolved, Settings, Statement } from "./statement.ts"

type Deciding = {
  known: Known
  questions: Questions
  settings: Settings
  by: string
  source: Types.ObjectId
  kindNames: KindNames
}

/**
 * Decides of each thing that a table names whether it is there already, is to be made, is doubtful or refused, in that order:
 * houses, people, bodies, then where people work and sit. Nothing is written; what would be is whole and valid.
 */
export async function decide(all: Gathered, deciding: Deciding): Promise<{ statements: Statement[]; plan: Plan }> {
  const work = new Work(deciding)
  for (const house of all.houses.values()) await work.house(house)
  for (const human of all.people.values()) await work.person(human)
  for (const named of all.bodies.values()) await work.body(named.key, named.text, named.at)
  for (const post of all.posts) await work.post(post)
  for (const seat of all.seats) await work.seat(seat, all)
  return { statements: work.statements, plan: work.plan }
}

class Work {
  readonly statements: Statement[] = []
  readonly plan: Plan = { houses: [], people: [], bodies: [], posts: [], seats: [] }
  readonly #houses = new Map<string, Resolved>()
  readonly #people = new Map<string, Resolved>()
  readonly #bodies = new Map<string, Resolved>()
  readonly #given: Deciding
  readonly #sitting = new Set<string>()
  readonly #working = new Set<string>()

  constructor(given: Deciding) {
    this.#given = given
    for (const { body, person, organisation } of given.known.seats)
      this.#sitting.add([body, person, organisation].join())
    for (const { _id, posts } of given.known.people) for (const house of posts) this.#working.add([_id, house].join())
  }

  #say(
    kind: Statement["kind"],
    state: Statement["state"],
    at: Statement["at"],
    values: Statement["values"],
    more: { why?: string; href?: string } = {},
  ): void {
    this.statements.push({ kind, state, at, values, why: more.why ?? "", href: more.href ?? null })
  }

  async #isRefused(
    document: Document,
    kind: Statement["kind"],
    at: Statement["at"],
    values: Statement["values"],
  ): Promise<boolean> {
    const [fault] = Object.values(await faultsOf(document))
    if (fault) this.#say(kind, "refused", at, values, { why: fault })
    return fault !== undefined
  }

  async house(house: House): Promise<void> {
    const { known, questions, settings, by, source } = this.#given
    const { key, at } = house
    const names = new Set(namesOfHouse(house))
    const isShort = (each: Known["houses"][number]) =>
      [each.acronym, each.acronymNl].some((acronym) => acronym && [house.acronym, house.name].includes(acronym))
    const named = known.houses.filter(({ nameKeys }) => nameKeys.some((each) => names.has(each)))
    const near =
      named.length > 0
        ? named
        : known.houses.filter((each) => isShort(each) || (house.email !== "" && each.email === house.email))
    let found =
      named.length === 1
        ? named[0]!
        : named.length === 0 && near.length === 1 && isShort(near[0]!) && !house.acronym
          ? near[0]!
          : null
    const name = house.name || house.acronym
    if (!found && near.length > 0) {
      const said = questions.ask({
        ask: "house",
        of: key,
        at,
        values: { name },
        options: [
          ...near.map((each) => ({
            value: String(each._id),
            label: "is",
            values: { name: nameIn(each.name, settings.language) },
          })),
          "new",
          "leave",
        ],
        proposed: near.length === 1 && isShort(near[0]!) ? String(near[0]!._id) : null,
      })
      found = near.find(({ _id }) => String(_id) === said) ?? null
      if (!found && said !== "new") return this.#aside("house", said, at, { name }, () => this.#houses.set(key, null))
    }
    if (found) {
      this.#houses.set(key, { id: found._id, name: found.name, isNew: false })
      return this.#say("house", "known", at, { name: found.name }, { href: `/organisations/${String(found._id)}` })
    }
    let college = collegeSaid(house.college)
    if (!college) {
      const said = questions.ask({
        ask: "college",
        of: key,
        at,
        values: { name },
        options: ["associative", "public", "leave"],
        proposed: collegeSaid(name) ?? settings.college,
      })
      if (said === null || said === "leave")
        return this.#aside("house", said, at, { name }, () => this.#houses.set(key, null))
      college = said as "public" | "associative"
    }
    const from = house.from ?? settings.day
    const isDutch = settings.language === "nl"
    const organisation = new Organisation({
      name: house.nameNl ? { fr: name, nl: house.nameNl } : isDutch ? { nl: name } : { fr: name },
      acronym: house.acronym,
      address: house.address,
      phone: house.phone,
      email: house.email,
      website: completeAddress(house.website),
      identifiers: withCompanyNumber([], house.companyNumber),
      from,
      colleges: [{ college, from, noted: fact(by) }],
      changed: fact(by),
      source,
    })
    const isRefused = await this.#isRefused(organisation, "house", at, { name })
    this.#houses.set(key, isRefused ? null : { id: organisation._id, name: organisation.name, isNew: true })
    if (isRefused) return
    this.plan.houses.push(organisation)
    this.#say("house", "new", at, { name: organisation.name, college: collegeOn(organisation, from), from })
  }

  #aside(
    kind: Statement["kind"],
    said: string | null,
    at: Statement["at"],
    values: Statement["values"],
    mark: () => void,
  ): void {
    mark()
    this.#say(kind, said === null ? "asked" : "left", at, values)
  }

  async person(human: Human): Promise<void> {
    const { questions, settings, by, source } = this.#given
    const { key, at, givenName, familyName } = human
    const name = fullName(human)
    const { sure, near, proposed } = this.#namesakes(human)
    let found = sure
    if (!found && near.length > 0) {
      const said = questions.ask({
        ask: "person",
        of: key,
        at,
        values: { name, house: this.#nameOf(this.#houses.get(human.houses[0] ?? "") ?? null) },
        options: [
          ...near.map((each) => ({
            value: String(each._id),
            label: "isPerson",
            values: { name: fullName(each), from: this.#placesOf(each) },
          })),
          "newPerson",
          "leave",
        ],
        proposed,
      })
      found = near.find(({ _id }) => String(_id) === said) ?? null
      if (!found && said !== "newPerson")
        return this.#aside("person", said, at, { name }, () => this.#people.set(key, null))
    }
    if (found) {
      this.#people.set(key, { id: found._id, name: fullName(found), isNew: false })
      return this.#say("person", "known", at, { name: fullName(found) }, { href: `/people/${String(found._id)}` })
    }
    const { email, phone } = human
    const person = new Person({
      givenName,
      familyName,
      email,
      phone,
      language: human.language ?? settings.language,
      changed: fact(by),
      source,
    })
    const isRefused = await this.#isRefused(person, "person", at, { name })
    this.#people.set(key, isRefused ? null : { id: person._id, name, isNew: true })
    if (isRefused) return
    this.plan.people.push(person)
    this.#say("person", "new", at, { name, email, phone })
  }

  // The same name in the same house, or at the same address, is the same person; the same name elsewhere may be.
  #namesakes(human: Human): { sure: KnownPerson | null; near: KnownPerson[]; proposed: string | null } {
    const keys = keysOfPerson(human)
    const houses = human.houses.map((house) => String(this.#houses.get(house)?.id))
    const { people } = this.#given.known
    const named = people.filter(({ sortKey }) => keys.includes(sortKey))
    const sure = named.filter(
      (each) =>
        (human.email !== "" && each.email === human.email) || each.posts.some((post) => houses.includes(String(post))),
    )
    if (sure.length === 1) return { sure: sure[0]!, near: [], proposed: null }
    const isAt = (each: KnownPerson) =>
      (human.email !== "" && each.email === human.email) || (human.phone !== "" && each.phone === human.phone)
    const alike = (each: KnownPerson) => inOne(each.familyName) === inOne(human.familyName)
    const near = named.length > 0 ? named : people.filter((each) => isAt(each) && alike(each))
    const [only] = near
    const differ = near.length !== 1 || (only!.email !== "" && human.email !== "" && only!.email !== human.email)
    return { sure: null, near, proposed: differ ? null : String(only!._id) }
  }

  #placesOf({ posts }: KnownPerson): string {
    const { known, settings } = this.#given
    return posts
      .map((post) => nameIn(known.houseNames.get(String(post)) ?? {}, settings.language))
      .filter(Boolean)
      .join(", ")
  }

  #nameOf(resolved: Resolved): string {
    if (!resolved) return ""
    return typeof resolved.name === "string" ? resolved.name : nameIn(resolved.name, this.#given.settings.language)
  }

  async body(key: string, text: string, at: Statement["at"]): Promise<void> {
    const { known, by, source, kindNames } = this.#given
    const meant = bodyMeant(text, { key, at, taken: this.plan.bodies, ...this.#given })
    if (meant === null || meant === "leave")
      return this.#aside("body", meant, at, { name: text }, () => this.#bodies.set(key, null))
    if ("known" in meant) {
      const found = known.bodies.find(({ _id }) => _id.equals(meant.known))!
      this.#bodies.set(key, { id: found._id, name: found.name, isNew: false })
      return this.#say("body", "known", at, { name: found.name })
    }
    const body = new Body({ ...meant.fields, changed: fact(by), source })
    const isRefused = await this.#isRefused(body, "body", at, { name: text })
    this.#bodies.set(key, isRefused ? null : { id: body._id, name: body.name, isNew: true })
    if (isRefused) return
    this.plan.bodies.push(body)
    this.#say("body", "new", at, { name: body.name, kind: kindNames[meant.kind], code: body.code })
  }

  async post({ person: who, house: where, title, from, until, at }: Gathered["posts"][number]): Promise<void> {
    const [person, house] = [this.#people.get(who) ?? null, this.#houses.get(where) ?? null]
    if (!person || !house) return
    const pair = [person.id, house.id].join()
    if (this.#working.has(pair)) return
    this.#working.add(pair)
    const { settings, source } = this.#given
    const values = { name: this.#nameOf(person), house: house.name, title }
    const post = new Affiliation({
      person: person.id,
      organisation: house.id,
      title: title.replaceAll("\n", ", "),
      ...periodOf(from, until, settings.day),
      source,
    })
    if (await this.#isRefused(post, "post", at, values)) return
    this.plan.posts.push(post)
    this.#say("post", "new", at, { ...values, from: post.from }, { why: title ? "titled" : "" })
  }

  async seat(
    { body: of, person: who, house: where, words, from, until, at }: Gathered["seats"][number],
    all: Gathered,
  ): Promise<void> {
    const [person, body] = [this.#people.get(who) ?? null, this.#bodies.get(of) ?? null]
    if (!person || !body) return
    const values = { name: this.#nameOf(person), body: body.name }
    const house = where ? (this.#houses.get(where) ?? null) : this.#houseFor(who, person, { all, at })
    if (house === "asked") return this.#say("seat", "asked", at, values)
    if (!house) return where ? undefined : this.#say("seat", "refused", at, values, { why: "noHouse" })
    const holding = holdingOf(words)
    if (holding === "substitute") return this.#say("seat", "refused", at, values, { why: "substitute" })
    const seatKey = [body.id, person.id, house.id].join()
    const isThere = this.#sitting.has(seatKey)
    this.#sitting.add(seatKey)
    const there = this.plan.seats.find((each) => [each.body, each.person, each.organisation].join() === seatKey)
    if (there) {
      // Said on two lines: the one that names an office says more.
      if (there.office === "member" && holding.office !== "member") there.office = holding.office
      return
    }
    const said = { ...values, house: house.name, office: holding.office, voice: holding.voice }
    if (isThere) return this.#say("seat", "known", at, said)
    const { settings, source } = this.#given
    const seat = new Seat({
      body: body.id,
      person: person.id,
      organisation: house.id,
      ...holding,
      ...periodOf(from, until, settings.day),
      source,
    })
    if (await this.#isRefused(seat, "seat", at, values)) return
    this.plan.seats.push(seat)
    this.#say("seat", "new", at, { ...said, from: seat.from })
  }

  // For which house she sits where her line names none: the one where she works, in the table or in the register.
  #houseFor(
    key: string,
    person: NonNullable<Resolved>,
    { all, at }: { all: Gathered; at: Statement["at"] },
  ): Resolved | "asked" {
    const own = (all.people.get(key)?.houses ?? [])
      .map((house) => this.#houses.get(house) ?? null)
      .filter((each) => each !== null)
    const known = this.#given.known.people.find(({ _id }) => _id.equals(person.id))
    const posts = (known?.posts ?? []).map((id): NonNullable<Resolved> => ({
      id,
      name: this.#given.known.houseNames.get(String(id)) ?? {},
      isNew: false,
    }))
    const all_ = [...new Map([...own, ...posts].map((each) => [String(each.id), each])).values()]
    if (all_.length <= 1) return all_[0] ?? null
    const said = this.#given.questions.ask({
      ask: "seatHouse",
      of: key,
      at,
      values: { name: this.#nameOf(person) },
      options: all_.map((each, index) => ({ value: String(index), label: "is", values: { name: this.#nameOf(each) } })),
    })
    return said === null ? "asked" : (all_[Number(said)] ?? null)
  }
}

// An end before its beginning is taken for a beginning that nobody noted.
const periodOf = (from: string | null, until: string | null, day: string) => ({
  from: from && until && until < from ? until : (from ?? (until && until < day ? until : day)),
  until,
})
