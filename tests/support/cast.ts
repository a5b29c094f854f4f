import { hashPassword } from "../../models/signIn.ts"
import { Account } from "../../models/account.ts"
import { Affiliation } from "../../models/affiliation.ts"
import { Body } from "../../models/body.ts"
import { Network } from "../../models/network.ts"
import { Organisation } from "../../models/organisation.ts"
import { Person } from "../../models/person.ts"
import { findReader } from "../../models/reader.ts"
import { Seat } from "../../models/seat.ts"
import { dropCopies } from "../../server/copies.ts"
import { testApp } from "./app.ts"
import { afterEachFile } from "./run.ts"

/** One of the people of the tests: the same as the demonstration accounts. */
export type Someone = { email: string; password: string; person: Person; account: Account; organisation: Organisation }

const from = "2020-01-01"
const password = "demonstration"
let hashed: string | undefined

type Part = {
  email: string
  givenName: string
  familyName: string
  organisation: () => Promise<Organisation>
  administrator?: true
  coordinator?: true
}

// A promise is kept, not a value, so that two tests which ask at once share one person.
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  afterEachFile(() => {
    made = undefined
  })
  return () => (made ??= make())
}

const organisation = (name: string, college: "public" | "associative") =>
  once(async () => {
    await network()
    return Organisation.create({ name: { fr: name }, colleges: [{ college, from }], from })
  })

const network = once(async () => {
  await testApp()
  return (
    (await Network.findById("network")) ??
    (await Network.create({
      name: { fr: "Coordination sociale de Molenbroek" },
      commune: "Molenbroek",
      contact: { name: "Mireille Adjovi", email: "coordination@demo.example", phone: "02 000 41 10" },
    }))
  )
})

const cpas = organisation("CPAS de Molenbroek", "public")
const toitCommun = organisation("Toit Commun", "associative")
const maisonMedicale = organisation("Maison médicale du Vieux Tilleul", "associative")
const rueOuverte = organisation("Rue Ouverte", "associative")

const someone = (part: Part) =>
  once(async (): Promise<Someone> => {
    const works = await part.organisation()
    const person = await Person.create({ givenName: part.givenName, familyName: part.familyName, email: part.email })
    const fact = { by: person._id, at: new Date() }
    hashed ??= await hashPassword(password)
    const account = await Account.create({
      person: person._id,
      email: part.email,
      password: hashed,
      administrator: part.administrator ? fact : null,
      coordinator: part.coordinator ? fact : null,
    })
    await Affiliation.create({ person: person._id, organisation: works._id, title: "", from })
    return { email: part.email, password, person, account, organisation: works }
  })

type BodyPart = { slug: string; code: string; kind: Body["kind"]; openness: Body["openness"]; name: string }
type Office = Seat["office"]

const body = ({ name, ...part }: BodyPart, seats: () => Promise<[Someone, Office][]>) =>
  once(async (): Promise<Body> => {
    const holders = await seats()
    const made = await Body.create({
      ...part,
      name: { fr: name },
      secretary: holders.find(([, office]) => office === "secretary")?.[0].person._id ?? null,
    })
    for (const [holder, office] of holders)
      await Seat.create({
        body: made._id,
        person: holder.person._id,
        organisation: holder.organisation._id,
        office,
        from,
      })
    dropCopies()
    return made
  })

const admin = someone({
  email: "admin@demo.example",
  givenName: "Ahmed",
  familyName: "Wouters",
  organisation: cpas,
  administrator: true,
})
const coordinator = someone({
  email: "coordination@demo.example",
  givenName: "Mireille",
  familyName: "Adjovi",
  organisation: cpas,
  coordinator: true,
})
const steeringPublic = someone({
  email: "pilotage.public@demo.example",
  givenName: "Hilde",
  familyName: "Maertens",
  organisation: cpas,
})
const steeringAssociative = someone({
  email: "pilotage.associatif@demo.example",
  givenName: "Karim",
  familyName: "Loosveld",
  organisation: rueOuverte,
})
const secretary = someone({
  email: "secretaire.logement@demo.example",
  givenName: "Inès",
  familyName: "Vandamme",
  organisation: toitCommun,
})
const healthMember = someone({
  email: "membre.sante@demo.example",
  givenName: "Aurore",
  familyName: "Nsimba",
  organisation: maisonMedicale,
})
const socialWorker = someone({
  email: "travailleuse@demo.example",
  givenName: "Yasmina",
  familyName: "Haddouchi",
  organisation: cpas,
})

/** The people and the bodies that every test may ask for; made once a file. What a test changes, it makes itself. */
export const cast = {
  network,
  admin,
  coordinator,
  steeringPublic,
  steeringAssociative,
  secretary,
  healthMember,
  socialWorker,
  cpas,
  toitCommun,
  assembly: body(
    { slug: "assemblee", code: "ASS", kind: "assembly", openness: "network", name: "Assemblée" },
    async () => [
      [await steeringAssociative(), "vicePresident"],
      [await secretary(), "member"],
      [await healthMember(), "member"],
    ],
  ),
  steering: body(
    { slug: "comite-de-pilotage", code: "COP", kind: "steering", openness: "members", name: "Comité de pilotage" },
    async () => [
      [await steeringPublic(), "president"],
      [await steeringAssociative(), "vicePresident"],
    ],
  ),
  housing: body(
    { slug: "logement", code: "LOG", kind: "group", openness: "network", name: "Groupe de travail Logement" },
    async () => [[await secretary(), "secretary"]],
  ),
  health: body(
    { slug: "sante", code: "SAN", kind: "group", openness: "network", name: "Groupe de travail Santé" },
    async () => [[await healthMember(), "member"]],
  ),
}

/** The reader that a person's rights are computed from, as of now. */
export async function readerOf(who: Someone) {
  dropCopies()
  return (await findReader(who.account.id as string))!
}
