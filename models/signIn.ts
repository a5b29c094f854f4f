import { hash, verify } from "@node-rs/argon2"
import { Account } from "./account.ts"

// Checked when there is no such account, so that the time of the answer does not tell who has one.
const nobody = await hash("nobody has this password")

/** The account that an address and a password open, or null. */
export async function checkPassword(email: string, password: string): Promise<{ id: string } | null> {
  const account = await Account.findOne({ email: email.trim().toLowerCase(), withdrawn: null })
  const right = await verify(account?.password ?? nobody, password)
  return account?.password && right ? { id: account.id as string } : null
}

/** argon2id with the library's defaults (OWASP's: 19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)
