import { Account } from "../../../models/account.ts"
import { Affiliation } from "../../../models/affiliation.ts"
import { addBody } from "../../../models/body/editing.ts"
import { Body } from "../../../models/body.ts"
import { Namesake } from "../../../models/concerns/namesakes.ts"
import { addOrganisation } from "../../../models/organisation/editing.ts"
import type { Organisation } from "../../../models/organisation.ts"
import { addPerson } from "../../../models/person/editing.ts"
import type { Person } from "../../../models/person.ts"
import { openSeat } from "../../../models/seat/holding.ts"
import { Seat } from "../../../models/seat.ts"
import { cast, type Someone } from "../cast.ts"

const keeper = async () => (await cast.coordinator()).person.id
let made = 0

/** An organisation of a test's own, whatever others are called. */
export async function anOrganisation(wish: Record<string, string> = {}): Promise<Organisation> {
  await cast.network()
  made += 1
  const typed = { "name.fr": `Le Relais ${made}`, college: "associative", from: "2021-03-01", ...wish }
  const by = await keeper()
  return addOrganisation(typed, by).catch((error: unknown) => {
    if (error instanceof Namesake) return addOrganisation(typed, by, error.all[0]!.id)
    throw error
  })
}

/** Someone who works there, without an account. */
export async function aPerson(organisation?: Organisation, wish: Record<string, string> = {}): Promise<Person> {
  made += 1
  const works = organisation ?? (await anOrganisation())
  const typed = { givenName: "Lucie", familyName: `Ravel ${made}`, email: "", phone: "", language: "fr", ...wish }
  const post = { organisation: works.id, title: "assistante sociale", from: "2021-03-01" }
  const by = await keeper()
  return addPerson(typed, post, by).catch((error: unknown) => {
    if (error instanceof Namesake) return addPerson(typed, post, by, error.all[0]!.id)
    throw error
  })
}

/** Someone with an account, who can sign in and leave. */
export async function aMember(organisation?: Organisation): Promise<Someone> {
  const works = organisation ?? (await anOrganisation())
  const person = await aPerson(works)
  const password = (await Account.findById((await cast.socialWorker()).account._id))!.password ?? null
  const email = `lucie.${made}@demo.example`
  const account = await Account.create({ person: person._id, email, password })
  return { email, password: "demonstration", person, account, organisation: works }
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** A body of a test's own, open to the network unless the test says otherwise. */
export async function aBody(wish: Record<string, string> = {}): Promise<Body> {
  await cast.network()
  made += 1
  const code = `X${letters[Math.floor(made / 26) % 26]}${letters[made % 26]}`
  const typed = { "name.fr": `Groupe Numéro ${made}`, kind: "group", openness: "network", code, ...wish }
  const by = await keeper()
  return addBody(typed, by).catch((error: unknown) => {
    if (error instanceof Namesake) return addBody(typed, by, "fr", error.all[0]!.id)
    throw error
  })
}

/** A seat of someone in a body, for where she works. */
export async function aSeat(body: Body, person: Person, office = "member"): Promise<Seat> {
  const post = (await Affiliation.findOne({ person: person._id }))!
  await openSeat(body._id, post.id, { office, voice: "deliberative", from: "2022-01-01", until: "" })
  return (await Seat.findOne({ body: body._id, person: person._id }))!
}
