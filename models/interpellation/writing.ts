import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { now } from "../../server/clock.ts"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import type { Sender } from "../concerns/parts.ts"
import { indexForSearch } from "../concerns/searchable.ts"
import { Interpellation } from "../interpellation.ts"
import { fullName, Person } from "../person.ts"
import { keepVersion } from "../version.ts"
import { apply, refuseInvalid, storedFields, write } from "./applying.ts"
import { audienceOfInterpellation } from "./audience.ts"
import { type Change, changesOf, type Draft, type MetPart } from "./changes.ts"
import { isHead, type Text, textOf, type Written } from "./parts.ts"
import { readRegister, type Register, whoIsShutOut } from "./register.ts"

/** Who writes, and the organisations that she belongs to: a text that is addressed to one of them is not hers to write. */
export type Writer = { by: string; organisations: readonly string[] }

// A form without scripts does not say which page it comes from.
const withoutDevice: Sender = { device: "", sequence: 0 }

const plain = (one: Interpellation) => one.toObject() as unknown as Written

/** Begins a draft for a body, written by one of its people. */
export async function draftInterpellation(
  body: Types.ObjectId,
  draft: Draft,
  { by, organisations }: Writer,
): Promise<Interpellation> {
  return inOneStep(async () => {
    const edited = { by: new Types.ObjectId(by), at: now() }
    const one = new Interpellation({
      body,
      authors: [by],
      changed: edited,
      audience: audienceOfInterpellation({ body }),
    })
    const { changes } = changesOf(null, draft, withoutDevice)
    const register = await readRegister(addresseesIn(changes))
    refuseOwn(changes, organisations, register)
    await refuseInvalid(one, apply(one, changes, { register, edited, sender: withoutDevice }))
    await one.save()
    await keep(one, by)
    return one
  })
}

/**
 * What a save met: the parts on which somebody else had written, with her name (`own`: it was the same person, elsewhere),
 * and who can no longer write the text.
 */
export type Saved = { met: (MetPart & { name: string; own: boolean })[]; shutOut: string[] }

type Saving = Writer & { sender?: Sender }

/**
 * Saves the parts of a text that were touched; whoever writes it becomes one of its authors. Where somebody else saved a
 * part since the form was opened hers stands, and what was typed is kept beside it as a version; all others are saved.
 */
export async function saveInterpellation(
  id: Types.ObjectId,
  draft: Draft,
  { by, organisations, sender = withoutDevice }: Saving,
): Promise<Saved> {
  return inOneStep(async () => {
    const one = still(await Interpellation.findById(id))
    const { changes, met } = changesOf(plain(one), draft, sender)
    const register = await readRegister([...addresseesIn(changes), ...addresseesIn(met)])
    refuseOwn(changes, organisations, register)
    const before = addressed(one)
    const edited = { by: new Types.ObjectId(by), at: now() }
    await refuseInvalid(one, apply(one, changes, { register, edited, sender }))
    if (changes.length > 0) {
      await write(one, changes)
      await Interpellation.updateOne(
        { _id: id },
        { $set: { changed: edited, ...answeredIn(one) }, $inc: { revision: 1 }, $addToSet: { authors: edited.by } },
      )
    }
    const fresh = addressed(one).filter((each) => !before.some((old) => old.equals(each)))
    if (fresh.length > 0) await askNoMore(id, fresh)
    const saved = still(await Interpellation.findById(id))
    if (changes.length > 0) await keep(saved, by)
    if (met.length > 0) await keepAside(saved, met, by, register)
    return {
      met: await Promise.all(
        met.map(async (part) => ({
          ...part,
          name: await nameOf(part.saved.edited?.by),
          own: String(part.saved.edited?.by) === by,
        })),
      ),
      shutOut: await whoIsShutOut(saved, fresh),
    }
  })
}

// What was answered about a text is kept with it.
const answeredIn = (one: Interpellation) =>
  one.isModified("cleared") ? { cleared: one.get("cleared") as unknown } : {}

const addressed = (one: Interpellation) => one.addressees.flatMap(({ organisation }) => organisation ?? [])

// The names that are to be looked for in the register.
const addresseesIn = (parts: readonly (Change | MetPart)[]) =>
  parts.flatMap((part) => {
    const fields = "typed" in part ? part.typed : "fields" in part ? part.fields : null
    return fields && "kind" in part && part.kind === "addressees" ? [fields["name"] ?? ""] : []
  })

// Nobody addresses her own organisation: she would be writing what is written to it.
function refuseOwn(changes: Change[], organisations: readonly string[], register: Register): void {
  for (const change of changes) {
    if ((change.act !== "set" && change.act !== "add") || change.kind !== "addressees") continue
    const { organisation } = storedFields("addressees", change.fields, register)
    if (organisation && organisations.includes(String(organisation)))
      throw new FormError({ [`addressees.${change.place}.name`]: "interpellations.errors.ownOrganisation" })
  }
}

// Whom a text is addressed to is not asked to sign it, nor to read it before it is sent.
async function askNoMore(id: Types.ObjectId, organisations: Types.ObjectId[]): Promise<void> {
  const one = still(await Interpellation.findById(id))
  if (!one.consultation) return
  const asked = one.consultation.asked.filter((each) => !organisations.some((other) => other.equals(each)))
  one.set("consultation.asked", asked)
  one.audience = audienceOfInterpellation(one)
  await one.save()
}

// What she wrote is kept beside the text before she reads both: closing the page loses nothing.
async function keepAside(one: Interpellation, met: MetPart[], by: string, register: Register): Promise<void> {
  const text = textOf(plain(one)) as Text & Record<string, unknown>
  for (const { kind, id, typed } of met) {
    if (isHead(kind)) text[kind] = typed[kind] as never
    else
      text[kind] = text[kind].map((row) =>
        String(row._id) === id ? { ...row, ...storedFields(kind, typed, register) } : row,
      ) as never
  }
  await keepVersion(one._id, "interpellation", text, by, { audience: one.audience, aside: true })
}

async function nameOf(person: Types.ObjectId | undefined): Promise<string> {
  const found = person && (await Person.findById(person).lean())
  return found ? fullName(found) : ""
}

async function keep(one: Interpellation, by: string): Promise<void> {
  await keepVersion(one._id, "interpellation", { ...textOf(plain(one)), revision: one.revision }, by, {
    audience: one.audience,
    apart: true,
  })
  await indexInterpellation(one)
}

/** How an interpellation is found, by those who read it. */
export async function indexInterpellation(one: Interpellation): Promise<void> {
  await indexForSearch({
    kind: "interpellation",
    id: one._id,
    language: one.language,
    title: one.title,
    lead: one.addressees.map(({ name }) => name).join("\n"),
    text: [...one.constats, ...one.opinions, ...one.propositions].map((claim) => claim.text).join("\n"),
    href: `/interpellations/${one.id}`,
    date: one.adoption?.day ?? null,
    audience: one.audience,
  })
}
