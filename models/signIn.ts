import { hash, verify } from "@node-rs/argon2"
import { inOneStep } from "../server/inOneStep.ts"
import { visitor } from "../server/visitor.ts"
import { Account } from "./account.ts"
import { note, type Way } from "./audit.ts"
import { today } from "./concerns/day.ts"
import { findReader } from "./reader.ts"

// Checked when there is no such account, so that the time of the answer does not tell who has one.
let nobody: Promise<string> | undefined

/** The account that an address and a password open, or null. */
export async function checkPassword(email: string, password: string): Promise<{ id: string } | null> {
  const account = await Account.findOne({ email: email.trim().toLowerCase(), withdrawn: null })
  nobody ??= hash("nobody has this password")
  const right = await verify(account?.password ?? await nobody, password)
  const entering = account?.password && right ? await mayEnter(account.id) : null
  if (!entering) await note("signIn", { of: account && { kind: "account", id: account.id }, outcome: "refused" })
  return entering
}

/** The account itself while its access lasts: not withdrawn, and its person has not left. */
export async function mayEnter(account: string): Promise<{ id: string } | null> {
  return await findReader(account) ? { id: account } : null
}

/** argon2id with the library's defaults (OWASP's: 19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)

/**
 * Keeps that somebody came in, and the day of this sign-in and of the last one before it, from which « depuis votre
 * dernière visite » counts.
 */
export async function recordSignIn(id: string, via: Way = "site"): Promise<void> {
  const entered = await Account.findById(id).select("person lastSignIn").lean()
  if (!entered) return
  await note("signIn", { by: entered.person, of: { kind: "account", id }, via }, { ...visitor(), account: id })
  if (entered.lastSignIn === today()) return
  await inOneStep(async () => {
    const account = (await Account.findById(id))!
    account.set({ previousSignIn: account.lastSignIn, lastSignIn: today() })
    await account.save()
  })
}
