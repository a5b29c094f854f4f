import { Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { indexForSearch } from "../concerns/searchable.ts"
import { type Alert, Interpellation } from "../interpellation.ts"
import { Person, fullName } from "../person.ts"
import { keepVersion, Version } from "../version.ts"
import { audienceOfInterpellation } from "./audience.ts"
import { type Merged, merge, type Text } from "./merging.ts"

/** What the form holds. Rows keep their id; an avis names constats by the numbers that they bear in the form. */
export type Draft = {
  title: string, alert: Alert, addressees: string
  constats: { number: number, id: string | null, text: string, sources: string }[]
  opinions: { id: string | null, text: string, constats: number[] }[]
  propositions: { id: string | null, text: string, addressee: string }[]
}

const idOf = (id: string | null) => (id ? new Types.ObjectId(id) : new Types.ObjectId())

/** The fields as they are kept: numbers of constats become what they point to; a number that nothing bears is said. */
function fieldsOf({ constats, opinions, propositions, ...draft }: Draft) {
  const kept = constats.map(({ id, ...constat }) => ({ _id: idOf(id), ...constat }))
  const numbered = new Map(kept.map(({ number, _id }) => [number, _id]))
  const unknown = opinions.flatMap((opinion) => opinion.constats).find((number) => !numbered.has(number))
  if (unknown !== undefined) throw new FormError({ opinions: "interpellations.errors.unknownConstat" }, { number: unknown })
  return {
    ...draft, constats: kept,
    opinions: opinions.map(({ id, text, constats: numbers }) =>
      ({ _id: idOf(id), text, constats: [...new Set(numbers)].map((number) => numbered.get(number)!) })),
    propositions: propositions.map(({ id, ...proposition }) => ({ _id: idOf(id), ...proposition })),
  }
}

/** Begins a draft for a body, written by one of its people. */
export async function draftInterpellation(body: Types.ObjectId, draft: Draft, by: string): Promise<Interpellation> {
  return inOneStep(async () => {
    const one = new Interpellation({ body, authors: [by], changed: { by, at: now() }, ...fieldsOf(draft),
      audience: await audienceOfInterpellation({ body }) })
    await keep(one, by)
    return one
  })
}

/**
 * Somebody else, `other`, saved it since the form was opened. Her text stands; what was typed is kept beside it, and
 * `merged` is both in one, to be read again and saved from `revision` on.
 */
export class InterpellationChangedMeanwhile extends FormError {
  constructor(readonly other: string, readonly revision: number, readonly merged: Merged) {
    super({})
  }
}

type Saving = { by: string, revision: number }

/** Saves a draft that was opened at `revision`; whoever writes it becomes one of its authors. */
export async function saveInterpellation(id: Types.ObjectId, draft: Draft, { by, revision }: Saving): Promise<void> {
  const meanwhile = await inOneStep(async () => {
    const one = (await Interpellation.findById(id))!
    const theirs = textOf(one)
    const author = { by: new Types.ObjectId(by), at: now() }
    const met = one.revision === revision ? null : { by: one.changed.by, revision: one.revision }
    one.set({ ...fieldsOf(draft), changed: author, revision: revision + 1 })
    if (!one.authors.some((each) => String(each) === by)) one.authors.push(author.by)
    if (!met) return void await keep(one, by)
    await one.validate()
    return keepBoth(one, { theirs, by, from: revision, met })
  })
  if (meanwhile) throw meanwhile
}

type Meeting = { theirs: Text, by: string, from: number, met: { by: Types.ObjectId, revision: number } }

// What she wrote is kept beside the text before she reads both: closing the page loses nothing.
async function keepBoth(one: Interpellation, { theirs, by, from, met }: Meeting) {
  await keepVersion(one._id, "interpellation", textOf(one), by, { audience: one.audience, aside: true })
  const base = await Version.findOne({ of: one._id, kind: "interpellation", aside: false, "snapshot.revision": from }).lean()
  const other = await Person.findById(met.by).lean()
  return new InterpellationChangedMeanwhile(other ? fullName(other) : "", met.revision,
    merge((base?.snapshot ?? null) as Text | null, theirs, textOf(one)))
}

function textOf(one: Interpellation): Text {
  const { title, alert, addressees, constats, opinions, propositions } = one.toObject() as unknown as Text
  return { title, alert, addressees, constats, opinions, propositions }
}

async function keep(one: Interpellation, by: string): Promise<void> {
  await one.save()
  await keepVersion(one._id, "interpellation", { ...textOf(one), revision: one.revision }, by, { audience: one.audience, apart: true })
  await indexInterpellation(one)
}

/** How an interpellation is found, by those who read it. */
export async function indexInterpellation(one: Interpellation): Promise<void> {
  await indexForSearch({
    kind: "interpellation", id: one._id, language: null, title: one.title, lead: one.addressees,
    text: [...one.constats, ...one.opinions, ...one.propositions].map((claim) => claim.text).join("\n"),
    href: `/interpellations/${one.id}`, date: one.adoption?.day ?? null, audience: one.audience,
  })
}
