import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { postAll } from "../../server/outbox.ts"
import { Account } from "../account.ts"
import { Affiliation } from "../affiliation.ts"
import { openOn, today } from "../concerns/day.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { Interpellation, nextStep, type Step } from "../interpellation.ts"
import { Organisation } from "../organisation.ts"
import { fullName, Person } from "../person.ts"
import { audienceOfInterpellation } from "./audience.ts"
import { indexInterpellation } from "./writing.ts"

export type Moving = { day?: string, until?: string, how?: string, text?: string }

/**
 * Takes an interpellation to its next state, on behalf of `by`: false when somebody else has just done it. Opening the
 * consultation gives it its number, asks every organisation that is a member today, and writes to their people.
 */
export async function moveInterpellation(id: Types.ObjectId, step: Step, given: Moving, by: string): Promise<boolean> {
  return inOneStep(async () => {
    const one = (await Interpellation.findById(id))!
    if (nextStep(one) !== step) return false
    refuseUnready(one, step, given)
    const fact = { by: new Types.ObjectId(by), at: now(), ...given }
    if (step === "consultation") await openConsultation(one, fact)
    else one.set(step, fact)
    one.audience = await audienceOfInterpellation(one)
    await one.save()
    await indexInterpellation(one)
    if (step === "consultation") await askPositions(one)
    return true
  })
}

// What the authority will read must be whole before anyone is asked to sign it.
function refuseUnready(one: Interpellation, step: Step, { until, text }: Moving): void {
  if (step === "consultation" && (one.constats.length === 0 || one.propositions.length === 0 || !one.addressees))
    throw new FormError({ until: "interpellations.errors.unready" })
  if (step === "consultation" && until && until < today()) throw new FormError({ until: "interpellations.errors.until" })
  if ((step === "reply" || step === "closure") && !text) throw new FormError({ text: "interpellations.errors.text" })
}

async function openConsultation(one: Interpellation, fact: object): Promise<void> {
  const year = Number(today().slice(0, 4))
  const [number] = await takeNumbers(`interpellations:${year}`, 1)
  const asked = await Organisation.find(openOn(today())).select("_id").lean()
  one.set({ number, year, consultation: { ...fact, asked: asked.map((organisation) => organisation._id) } })
}

// A link, never the text; one mail to each person with an account in an organisation that is asked.
async function askPositions(one: Interpellation): Promise<void> {
  const { asked } = one.consultation!
  const affiliations = await Affiliation.find({ organisation: { $in: asked }, ...openOn(today()) }).lean()
  const persons = affiliations.map((each) => each.person)
  const accounts = await Account.find({ person: { $in: persons }, withdrawn: null }).lean()
  const people = await Person.find({ _id: { $in: accounts.map((account) => account.person) } }).lean()
  const emails = new Map(accounts.map((account) => [String(account.person), account.email]))
  await postAll(people.map((person) => ({
    template: "interpellations/asked-for-member", to: { name: fullName(person), email: emails.get(String(person._id))! },
    person: person._id, language: person.language, of: { kind: "interpellation", id: one._id },
    key: `interpellation:${one.id}:asked:${String(person._id)}`, data: {},
  })))
}

type Withdrawing = { by: string, reason: string }

/** Gives an interpellation up, and says why; those who read it still do. */
export async function withdrawInterpellation(id: Types.ObjectId, { by, reason }: Withdrawing): Promise<void> {
  await inOneStep(async () => {
    const one = (await Interpellation.findById(id))!
    if (one.withdrawal || one.dispatch) return
    one.set({ withdrawal: { by: new Types.ObjectId(by), at: now(), reason } })
    await one.save()
  })
}
