import { Body } from "../../../models/body.ts"
import { Person } from "../../../models/person.ts"
import { Seat } from "../../../models/seat.ts"
import { inOneStep } from "../../../server/inOneStep.ts"
import { cast } from "../cast.ts"

let made = 0

const names = [
  "Adam",
  "Bens",
  "Claes",
  "Diallo",
  "Evrard",
  "Fares",
  "Goossens",
  "Haddad",
  "Ilunga",
  "Jacobs",
  "Kaya",
  "Lemaire",
  "Martens",
  "Nkulu",
  "Özdemir",
  "Peeters",
  "Quertinmont",
  "Renard",
  "Sánchez",
  "Tahri",
  "Urbain",
  "Vermeulen",
  "Willems",
  "Xhonneux",
  "Yılmaz",
  "Zahidi",
]

/** A body of its own where twenty-six people sit, every other one for a public service; its secretary is none of them. */
export async function aCrowdedBody(): Promise<Body> {
  made += 1
  const [of, secretary] = [[await cast.coordinator(), await cast.secretary()], await cast.secretary()]
  const body = await Body.create({
    slug: `assemblee-${made}`,
    code: `AS${"ABCDEFGHIJ"[made]}`,
    kind: "group",
    openness: "network",
    name: { fr: `Assemblée ${made}` },
    secretary: secretary.person._id,
  })
  const people = await inOneStep(() =>
    Person.insertMany(names.map((familyName) => ({ givenName: "Sam", familyName, email: "" }))),
  )
  await inOneStep(() =>
    Seat.insertMany(
      people.map((person, index) => ({
        body: body._id,
        person: person._id,
        organisation: of[index % 2]!.organisation._id,
        from: "2020-01-01",
      })),
    ),
  )
  return body
}
