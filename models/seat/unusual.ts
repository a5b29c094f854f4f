import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { Body } from "../body.ts"
import type { LocalName } from "../concerns/localName.ts"
import { takeNumbers } from "../concerns/numbering.ts"
import { heldOn } from "../concerns/period.ts"
import { type College, type CollegeChange, collegeOn } from "../organisation/colleges.ts"
import { Organisation } from "../organisation.ts"
import { Person, fullName } from "../person.ts"
import { Seat } from "../seat.ts"

type Id = Types.ObjectId

/**
 * What is unusual in a body where the two colleges are equal and one organisation has one voice. college: it would have
 * more voices than the other · organisation: it has a voice there already, held by somebody.
 */
export type Oddity =
  | { kind: "college"; college: College; voices: number; others: number }
  | { kind: "organisation"; organisation: LocalName; holder: string }

/** A seat that may well be meant, and is asked about first; `mark` says which oddities were seen. */
export class Unusual extends FormError {
  readonly mark: string
  constructor(readonly oddities: Oddity[]) {
    super({ unusual: "seats.unusual.asked" })
    this.mark = markOf(oddities)
  }
}

/** Whether somebody was asked: the mark of what she saw. */
export type Asking = { anyway: string | null }

type Voice = { body: Id; person: Id; organisation: Id; voice?: string | null | undefined; from: string }
type House = { _id: Id; name: LocalName; colleges: CollegeChange[] }

/** Asks about a voice of the steering committee that is one too many on its first day, inside the step that gives it. */
export async function refuseUnusual(seat: Voice, self: Id | null, { anyway }: Asking): Promise<void> {
  const body = await Body.findById(seat.body).select("kind").lean()
  if (body?.kind !== "steering" || seat.voice === "advisory") return
  // Two who open the last seat of a college at once meet here, and the second sees what the first opened.
  await takeNumbers(`seating:${String(seat.body)}`, 1)
  const oddities = await odditiesOf(seat, self)
  if (oddities.length > 0 && markOf(oddities) !== anyway) throw new Unusual(oddities)
}

async function odditiesOf({ body, person, organisation, from }: Voice, self: Id | null): Promise<Oddity[]> {
  const voices = await Seat.find({
    body,
    voice: "deliberative",
    ...(self ? { _id: { $ne: self } } : {}),
    ...heldOn(from),
  }).lean()
  const houses = await Organisation.find({ _id: { $in: [organisation, ...voices.map((each) => each.organisation)] } })
    .select("name colleges")
    .lean<House[]>()
  const houseOf = (id: Id) => houses.find(({ _id }) => _id.equals(id))!
  const college = collegeOn(houseOf(organisation), from)
  const own = voices.filter((each) => collegeOn(houseOf(each.organisation), from) === college).length
  const others = voices.length - own
  const same = voices.find((each) => each.organisation.equals(organisation) && !each.person.equals(person))
  const holder = same && (await Person.findById(same.person).lean())
  return [
    // As long as a college is still empty, the committee is being composed.
    ...(others > 0 && own >= others ? [{ kind: "college" as const, college, voices: own + 1, others }] : []),
    ...(holder
      ? [{ kind: "organisation" as const, organisation: houseOf(organisation).name, holder: fullName(holder) }]
      : []),
  ]
}

const markOf = (oddities: readonly Oddity[]): string =>
  oddities
    .map((each) =>
      each.kind === "college" ? `${each.college}:${each.voices}:${each.others}` : `organisation:${each.holder}`,
    )
    .join("|")
