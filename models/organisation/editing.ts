import type { Types } from "mongoose"
import { inOneStep } from "../../server/inOneStep.ts"
import { enqueue } from "../../server/jobs.ts"
import { everyone } from "../concerns/audience.ts"
import { isDay, today } from "../concerns/day.ts"
import { nameIn } from "../concerns/localName.ts"
import { changesOf, type Edit, lastChangeOf, type Typed } from "../concerns/meanwhile.ts"
import { faultsOf, refuse } from "../concerns/refuse.ts"
import { type Findable, indexForSearch } from "../concerns/searchable.ts"
import { Organisation } from "../organisation.ts"
import { fact } from "../concerns/fact.ts"
import { colleges } from "./colleges.ts"
import { companyNumberOf } from "./companyNumber.ts"
import { fieldsOf, formOf, lineOf } from "./form.ts"
import { refuseNamesakes, refuseSameName, withNamesakes } from "./sameName.ts"
import { acronymsOf } from "../concerns/acronym.ts"

async function refuseInvalid(organisation: Organisation): Promise<void> {
  const faults = Object.entries(await faultsOf(organisation))
  if (faults.length > 0) refuse(Object.fromEntries(faults.map(([path, message]) => [lineOf(path), message])))
}

/** Adds an organisation to the register; under a name that another one bears, once somebody saw that one (`anyway`, its id). */
export async function addOrganisation(
  { college, ...typed }: Typed,
  by: string,
  anyway: string | null = null,
): Promise<Organisation> {
  const from = isDay(typed["from"] ?? "") ? typed["from"] : today()
  const isKnown = colleges.some((each) => each === college)
  return inOneStep(async () => {
    const organisation = new Organisation({
      ...fieldsOf(typed),
      changed: fact(by),
      colleges: isKnown ? [{ college, from, noted: fact(by) }] : [],
    })
    await refuseInvalid(organisation)
    await refuseSameName(organisation, { anyway })
    await organisation.save()
    await indexOrganisation(organisation)
    return organisation
  })
}

/** Changes an organisation from a form; what somebody else changed in between is not lost (Meanwhile); a name of another is asked about (`anyway`). */
export async function changeOrganisation(
  id: Types.ObjectId,
  { typed, was, by }: Edit,
  anyway: string | null = null,
): Promise<void> {
  await inOneStep(async () => {
    const named = { fr: typed["name.fr"] ?? null, nl: typed["name.nl"] ?? null }
    const { organisation, namesakes } = await withNamesakes(id, named)
    const changes = changesOf(formOf(organisation), { typed, was }, lastChangeOf(organisation))
    organisation.set(fieldsOf(changes, organisation))
    if (!organisation.isModified()) return
    const renamed = organisation.isModified("name")
    // The history of its colleges begins the day it entered, which is corrected here.
    if (organisation.isModified("from") && isDay(organisation.from)) organisation.colleges[0]!.from = organisation.from
    organisation.changed = fact(by)
    await refuseInvalid(organisation)
    if (renamed) await refuseNamesakes(organisation, namesakes, anyway)
    await organisation.save()
    // Whoever works there is found under its name.
    if (renamed) await enqueue("organisations.index", organisation._id)
    else await indexOrganisation(organisation)
  })
}

/** How an organisation is found: by its names and its acronyms, by its themes, by what it does, by its numbers. */
export function findableOrganisation({
  _id,
  name,
  acronym,
  acronymNl,
  identifiers,
  themes,
  description,
  address,
  phone,
}: Organisation): Findable {
  // Found as it is written, and as its digits alone.
  const digits = identifiers.map(({ identifier }) => identifier)
  return {
    kind: "organisation",
    id: _id,
    language: "fr",
    title: nameIn(name, "fr"),
    lead: [...acronymsOf({ acronym, acronymNl }), name.nl, ...themes.flatMap(({ fr, nl }) => [fr, nl])]
      .filter(Boolean)
      .join(" "),
    text: [description?.fr, description?.nl, address, phone, companyNumberOf(identifiers), ...digits]
      .filter(Boolean)
      .join("\n"),
    href: `/organisations/${String(_id)}`,
    audience: everyone,
  }
}

/** Makes an organisation found as it is now. */
export const indexOrganisation = (organisation: Organisation): Promise<void> =>
  indexForSearch(findableOrganisation(organisation))

/** What follows a new name: it is found under it, then whoever works there. Done twice, it finds nothing else to write. */
export async function indexRenamedOrganisation(id: string): Promise<void> {
  await inOneStep(async () => {
    const organisation = await Organisation.findById(id)
    if (organisation) await indexOrganisation(organisation)
    await enqueue("people.index", id)
  })
}
