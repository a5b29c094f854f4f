import { hashPassword } from "../../signIn.ts"
import { Account } from "../../account.ts"
import { Affiliation } from "../../affiliation.ts"
import { Body } from "../../body.ts"
import { everyone } from "../../concerns/audience.ts"
import { nameIn } from "../../concerns/localName.ts"
import { type Findable, indexAllForSearch } from "../../concerns/searchable.ts"
import { Network } from "../../network.ts"
import { Organisation } from "../../organisation.ts"
import { fullName, Person } from "../../person.ts"
import { Seat } from "../../seat.ts"
import type { DemoContent } from "../types.ts"
import { idOf, momentOn } from "./keys.ts"

/** The password of every demonstration account. */
export const demoPassword = "demonstration"

/** The network itself, whose being there says that the demonstration is whole. */
export async function nameNetwork({ network: { name, commune, address, contact, charterHtml } }: DemoContent): Promise<void> {
  await Network.create([{ name, commune, address, charterHtml,
    contact: { name: contact.name, email: contact.email, phone: contact.phone } }])
}

/** Its organisations, its people with their accounts, its bodies with their seats. */
export async function fillNetwork(content: DemoContent, today: string): Promise<void> {
  const { organisations, people, bodies } = content
  await Organisation.insertMany(organisations.map((each) => ({ ...each, _id: idOf("organisation", each.key) })))
  await Person.insertMany(people.map((each) => ({ ...each, _id: idOf("person", each.key), ended: each.until })))
  await Affiliation.insertMany(people.map((each) => ({ person: idOf("person", each.key),
    organisation: idOf("organisation", each.organisation), title: each.title, from: each.from, until: each.until })))
  await fillAccounts(people, today)
  await Body.insertMany(bodies.map((each) => ({ ...each, _id: idOf("body", each.slug),
    secretary: idOf("person", each.secretary) })))
  await Seat.insertMany(bodies.flatMap((body) => body.seats.map((seat) => ({ ...seat, body: idOf("body", body.slug),
    person: idOf("person", seat.person), organisation: idOf("organisation", seat.organisation) }))))
  await indexAllForSearch(findable(content))
}

async function fillAccounts(people: DemoContent["people"], today: string): Promise<void> {
  const password = await hashPassword(demoPassword)
  const known = people.filter((each) => each.account !== null)
  const first = idOf("person", known.find((each) => each.administrator)!.key)
  const fact = { by: first, at: momentOn(people[0]!.from, "accounts") }
  const lastWeek = new Date(Date.parse(`${today}T00:00:00Z`) - 6 * 86_400_000).toISOString().slice(0, 10)
  await Account.insertMany(known.map((each) => ({ person: idOf("person", each.key), email: each.account, password,
    administrator: each.administrator ? fact : null, coordinator: each.coordinator ? fact : null,
    lastSignIn: lastWeek, previousSignIn: lastWeek })))
}

function findable({ organisations, people, bodies }: DemoContent): Findable[] {
  const works = new Map(organisations.map((each) => [each.key, each]))
  return [
    ...organisations.map((each): Findable => ({ kind: "organisation", id: idOf("organisation", each.key), language: "fr",
      title: nameIn(each.name, "fr"), lead: [each.acronym, each.name.nl, ...each.themes].filter(Boolean).join(" "),
      text: [each.description.fr, each.description.nl, each.address].filter(Boolean).join("\n"),
      href: `/organisations/${String(idOf("organisation", each.key))}`, audience: everyone })),
    ...people.filter((person) => person.until === null).map((each): Findable => ({ kind: "person",
      id: idOf("person", each.key), language: each.language, title: fullName(each),
      lead: [each.title, nameIn(works.get(each.organisation)!.name, each.language)].join(", "),
      href: `/people/${String(idOf("person", each.key))}`, audience: everyone })),
    ...bodies.map((each): Findable => ({ kind: "body", id: idOf("body", each.slug), language: "fr",
      title: nameIn(each.name, "fr"), lead: each.name.nl ?? "", text: each.mission, href: `/bodies/${each.slug}`,
      audience: everyone })),
  ]
}
