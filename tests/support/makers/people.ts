import { Organisation } from "../../../models/organisation.ts"
import { Person } from "../../../models/person.ts"
import { Body } from "../../../models/body.ts"
import { Seat } from "../../../models/seat.ts"
import { dropCopies } from "../../../server/copies.ts"
import { cast } from "../cast.ts"

let made = 0

type Part = {
  email?: string
  givenName?: string
  familyName?: string
  language?: "fr" | "nl"
  college?: "public" | "associative"
  office?: Seat["office"]
}

/** A body of its own, with no seats yet. */
export async function aBody({
  openness = "network",
  kind = "group",
  name = "Groupe de travail Hiver",
}: { openness?: Body["openness"]; kind?: Body["kind"]; name?: string } = {}): Promise<Body> {
  await cast.network()
  made += 1
  const code = `T${String.fromCharCode(65 + (Math.floor(made / 26) % 26))}${String.fromCharCode(65 + (made % 26))}`
  return Body.create({ slug: `corps-${made}`, code, kind, openness, name: { fr: name, nl: "Werkgroep Winter" } })
}

/** Someone who sits in a body for an organisation of her own. */
export async function aMember(
  body: Body,
  { office = "member", college = "associative", ...person }: Part = {},
): Promise<Person> {
  made += 1
  const organisation = await Organisation.create({
    name: { fr: `Association ${made}` },
    colleges: [{ college, from: "2020-01-01" }],
    from: "2020-01-01",
  })
  const member = await Person.create({
    givenName: "Odile",
    familyName: `Ruelens ${made}`,
    email: `membre${made}@invitee.example`,
    ...person,
  })
  await Seat.create({ body: body._id, person: member._id, organisation: organisation._id, office, from: "2020-01-01" })
  dropCopies()
  return member
}

/** A body with so many members. */
export async function aBodyOf(count: number, part: Parameters<typeof aBody>[0] = {}): Promise<Body> {
  const body = await aBody(part)
  for (let index = 0; index < count; index += 1) await aMember(body, { college: index % 2 ? "public" : "associative" })
  return body
}
