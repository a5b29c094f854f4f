import { randomBytes } from "node:crypto"
import { Account } from "../../../models/account.ts"
import { Person } from "../../../models/person.ts"
import { hashPassword } from "../../../models/signIn.ts"
import { cast, type Someone } from "../cast.ts"

export const password = "quatre mots bien choisis"

type Part = {
  givenName?: string
  familyName?: string
  email?: string
  administrator?: boolean
  coordinator?: boolean
  language?: "fr" | "nl"
  invited?: boolean
}

/** Somebody of her own for one test, who may be changed, signed out and sent away; `invited`: she has no password yet. */
export async function makeSomeone(part: Part = {}): Promise<Someone> {
  const organisation = await cast.cpas()
  const email = part.email ?? `someone-${randomBytes(6).toString("hex")}@demo.example`
  const person = await Person.create({
    givenName: part.givenName ?? "Zoé",
    familyName: part.familyName ?? "Lambrechts",
    email,
    language: part.language ?? "fr",
  })
  const fact = { by: person._id, at: new Date() }
  const account = await Account.create({
    person: person._id,
    email,
    password: part.invited ? null : await hashPassword(password),
    administrator: part.administrator ? fact : null,
    coordinator: part.coordinator ? fact : null,
  })
  return { email, password, person, account, organisation }
}
