import { hash, verify } from "@node-rs/argon2"
import { inOneStep } from "../server/inOneStep.ts"
import { Account } from "./account.ts"
import { today } from "./concerns/day.ts"
import { findReader } from "./reader.ts"

// Checked when there is no such account, so that the time of the answer does not tell who has one.
let nobody: Promise<string> | undefined

/** The account that an address and a password open, or null. */
export async function checkPassword(email: string, password: string): Promise<{ id: string } | null> {
  const account = await Account.findOne({ email: email.trim().toLowerCase(), withdrawn: null })
  nobody ??= hash("nobody has this password")
  const right = await verify(account?.password ?? await nobody, password)
  if (!account?.password || !right) return null
  return mayEnter(account.id)
}

/** The account itself while its access lasts: not withdrawn, and its person has not left. */
export async function mayEnter(account: string): Promise<{ id: string } | null> {
  return await findReader(account) ? { id: account } : null
}

/** argon2id with the library's defaults (OWASP's: 19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Keeps the day of this sign-in, and the last one before it, from which « depuis votre dernière visite » counts. */
export async function recordSignIn(id: string): Promise<void> {
  await inOneStep(async () => {
    const account = await Account.findById(id)
    if (!account || account.lastSignIn === today()) return
    account.set({ previousSignIn: account.lastSignIn, lastSignIn: today() })
    await account.save()
  })
}
