import { createHash, createHmac } from "node:crypto"

let secret: string | null = null

/** Told once at start: what the addresses in mails are made with. */
export function keepTokenSecret(given: string): void {
  secret = given
}

/**
 * The secret part of a mailed address, made anew from what it is for each time the mail is: it is stored nowhere, only
 * its hash is. `purpose` and `id` together name one address.
 */
export function tokenFor(purpose: string, id: string): string {
  if (secret === null) throw new Error("The secret of mailed addresses is not known yet.")
  return createHmac("sha256", secret).update(`${purpose}:${id}`).digest("base64url")
}

/** What is kept of a token, so that whoever reads the database can open nothing with it. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("base64url")
