import { Types } from "mongoose"
import { inOneStep } from "../../server/inOneStep.ts"
import { Affiliation } from "../affiliation.ts"
import { findableBody } from "../body/editing.ts"
import { Body } from "../body.ts"
import { isHeldOn } from "../concerns/period.ts"
import { isThereOn, today } from "../concerns/day.ts"
import { indexAllForSearch } from "../concerns/searchable.ts"
import { GuideChapter } from "../guideChapter.ts"
import { findablePage, textOf } from "../guidePage/editing.ts"
import { GuidePage } from "../guidePage.ts"
import { findableOrganisation } from "../organisation/editing.ts"
import { Organisation } from "../organisation.ts"
import { findablePerson } from "../person/editing.ts"
import { Person } from "../person.ts"
import { Seat } from "../seat.ts"
import { Version } from "../version.ts"
import type { Ids, Plan } from "./plan.ts"

type Making = { plan: Plan; idOf: Ids; source: Types.ObjectId }

/**
 * Makes all that a plan holds in one step, or nothing, each thing findable and with the id of this import as its `source`,
 * which is given back. Whoever imports looks first at what is there already (`idOf`), shows it and asks.
 */
export async function apply(plan: Plan, { idOf }: { idOf: Ids }): Promise<Types.ObjectId> {
  const source = new Types.ObjectId()
  await inOneStep(async () => {
    await makeRegister({ plan, idOf, source })
    await makeGuide({ plan, idOf, source })
  })
  return source
}

async function makeRegister({ plan, idOf, source }: Making): Promise<void> {
  const organisations = await Organisation.insertMany(
    plan.organisations.map(({ college, ...each }) => ({
      ...each,
      colleges: [{ college, from: each.from }],
      _id: idOf("organisation", each.key),
      source,
    })),
  )
  const people = await Person.insertMany(
    plan.people.map((each) => ({ ...each, _id: idOf("person", each.key), source })),
  )
  const affiliations = await Affiliation.insertMany(
    plan.affiliations.map((each) => ({
      ...each,
      source,
      person: idOf("person", each.person),
      organisation: idOf("organisation", each.organisation),
    })),
  )
  const bodies = await Body.insertMany(
    plan.bodies.map((each) => ({
      ...each,
      _id: idOf("body", each.slug),
      source,
      secretary: idOf("person", each.secretary),
    })),
  )
  await Seat.insertMany(
    plan.seats.map((each) => ({
      ...each,
      source,
      body: idOf("body", each.body),
      person: idOf("person", each.person),
      organisation: idOf("organisation", each.organisation),
    })),
  )
  const works = new Map(organisations.map((each) => [String(each._id), each]))
  const postsOf = new Map<string, { title: string; organisation: Organisation }[]>()
  for (const each of affiliations.filter((affiliation) => isHeldOn(affiliation, today()))) {
    const post = { title: each.title, organisation: works.get(String(each.organisation)) as unknown as Organisation }
    postsOf.set(String(each.person), [...(postsOf.get(String(each.person)) ?? []), post])
  }
  await indexAllForSearch([
    ...organisations.map((each) => findableOrganisation(each as unknown as Organisation)),
    ...people
      .filter((each) => isThereOn(each, today()))
      .map((each) => findablePerson(each as Person, postsOf.get(String(each._id)) ?? [])),
    ...bodies.map((each) => findableBody(each as Body)),
  ])
}

async function makeGuide({ plan, idOf, source }: Making): Promise<void> {
  const person = (key: string) => idOf("person", key)
  await GuideChapter.insertMany(
    plan.chapters.map((each) => ({ ...each, _id: idOf("chapter", String(each.number)), source })),
  )
  const pages = await GuidePage.insertMany(
    plan.pages.map((each) => ({
      ...each,
      _id: idOf("guidePage", each.slug),
      source,
      toBring: each.toBring.join("\n"),
      chapter: idOf("chapter", String(each.chapter)),
      owners: each.owners.map(person),
      checked: { by: person(each.checked.by), day: each.checked.day },
      changed: { by: person(each.changed.by), at: each.changed.at },
    })),
  )
  await Version.insertMany(
    pages.map((page) => ({
      of: page._id,
      kind: "guidePage",
      number: 1,
      by: page.changed.by,
      began: new Date(0),
      at: page.changed.at,
      audience: page.audience,
      snapshot: textOf(page),
    })),
  )
  await indexAllForSearch(pages.map((page) => findablePage(page as GuidePage)))
}
