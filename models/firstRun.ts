import { randomBytes } from "node:crypto"
import { Schema, model } from "mongoose"
import { now } from "../server/clock.ts"
import { inOneStep } from "../server/inOneStep.ts"
import type { Language } from "../server/languages.ts"
import { hashOfToken } from "../server/tokens.ts"
import type { Key } from "../views/sentences.ts"
import { Account } from "./account.ts"
import { audit } from "./audit.ts"
import { faultsOf, refuse } from "./concerns/refuse.ts"
import { Network } from "./network.ts"
import { weakness } from "./password.ts"
import { indexPerson } from "./person/editing.ts"
import { fullName, Person } from "./person.ts"
import { checkPassword, hashPassword } from "./signIn.ts"

/** The one-time link of an installation that has no network yet: its hash, until it was used. */
const Setup = model("Setup", new Schema({ _id: String, hash: { type: String, required: true } }), "setups")

const networkExists = async () => (await Network.exists({})) !== null

/**
 * The address at which the first person makes the network, new at each start; null once there is one. Only who sees
 * the machine's output knows it.
 */
export async function setupLink(baseUrl: string): Promise<string | null> {
  if (await networkExists()) return null
  const token = randomBytes(24).toString("base64url")
  await inOneStep(() => Setup.updateOne({ _id: "setup" }, { $set: { hash: hashOfToken(token) } }, { upsert: true }))
  return `${baseUrl}/setup/${token}`
}

/** Whether this is the link of the last start, on an installation without a network. */
export async function mayMakeNetwork(token: string): Promise<boolean> {
  return !(await networkExists()) && (await Setup.exists({ _id: "setup", hash: hashOfToken(token) })) !== null
}

export type First = {
  networkName: string
  commune: string
  givenName: string
  familyName: string
  email: string
  language: Language | null
  password: string
}

/**
 * Makes the network and its first person, coordinator and administrator: her account. The link ends with it; whoever
 * comes at the same moment with another address or password gets null.
 */
export async function makeNetwork(first: First): Promise<string | null> {
  const weak = weakness(first.password, {
    email: first.email,
    names: [first.givenName, first.familyName, first.networkName, first.commune],
  })
  const { network, person, account } = documents(first, await hashPassword(first.password))
  const { "name.fr": french, "name.nl": dutch, ...ofNetwork } = await faultsOf(network)
  // Her address is the network's too, and is said once, where she typed it.
  delete ofNetwork["contact.email"]
  const fields: Record<string, Key> = { ...ofNetwork, ...(await faultsOf(person)), ...(await faultsOf(account)) }
  const name = french ?? dutch
  if (name) fields["networkName"] = name === "common.errors.name" ? "network.errors.name" : name
  if (weak) fields["password"] = weak
  if (Object.keys(fields).length > 0) refuse(fields)
  try {
    return await make(first, account.password!)
  } catch (error) {
    if ((error as { code?: unknown }).code !== duplicate) throw error
    // Pressed twice: the second press enters what the first one made.
    return (await checkPassword(first.email, first.password))?.id ?? null
  }
}

/** MongoDB's code for a document that is there already (DuplicateKey). */
const duplicate = 11000

function make(first: First, password: string): Promise<string> {
  return inOneStep(async () => {
    const made = documents(first, password)
    await made.network.save()
    await made.person.save()
    await made.account.save()
    await indexPerson(made.person)
    await Setup.deleteMany({})
    await audit("networkMade", { by: made.person._id, of: { kind: "account", id: made.account.id }, via: "link" })
    return made.account.id as string
  })
}

function documents({ networkName, commune, givenName, familyName, email, language }: First, password: string) {
  const network = new Network({
    name: { [language ?? "fr"]: networkName },
    commune,
    contact: { name: fullName({ givenName, familyName }), email },
  })
  const person = new Person({ givenName, familyName, email, language: language ?? "fr" })
  const fact = { by: person._id, at: now() }
  const account = new Account({ person: person._id, email, password, coordinator: fact, administrator: fact })
  return { network, person, account }
}
