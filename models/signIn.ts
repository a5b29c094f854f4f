import { hash, verify } from "@node-rs/argon2"
import { still } from "../server/authorize.ts"
import { isFull } from "../server/backup/full.ts"
import { inOneStep } from "../server/inOneStep.ts"
import { enqueue } from "../server/jobs.ts"
import { log } from "../server/log.ts"
import { makeRoomForSession } from "../server/sessionStore.ts"
import { visitor } from "../server/visitor.ts"
import { Account, signInAddress } from "./account.ts"
import { note, type Way } from "./audit.ts"
import { today } from "./concerns/day.ts"
import { findReader } from "./reader.ts"

// Checked when there is no such account, so that the time of the answer does not tell who has one.
let nobody: Promise<string> | undefined

/** The account that an address and a password open, or null. */
export async function checkPassword(email: string, password: string): Promise<{ id: string } | null> {
  const account = await Account.findOne({ email: signInAddress(email), withdrawn: null })
  nobody ??= hash("nobody has this password")
  const right = await isRight(account?.password ?? (await nobody), password)
  const entering = account?.password && right ? await mayEnter(account.id) : null
  if (!entering) await note("signIn", { of: account && { kind: "account", id: account.id }, outcome: "refused" })
  return entering
}

/** Too many passwords were tried: whoever signs in with this address is told. The same work whether or not somebody does. */
export const warnAbout = (email: string): Promise<void> => enqueue("accounts.warn", signInAddress(email), today())

/** The account itself while its access lasts: not withdrawn, and its person has not left. */
export async function mayEnter(account: string): Promise<{ id: string } | null> {
  return (await findReader(account)) ? { id: account } : null
}

/**
 * argon2id with the library's defaults (OWASP's: 19 MiB, two passes). Keyboards write « é » as one sign or as two: what
 * is hashed is the same (RFC 8265, section 4.2; NFKC, NIST SP 800-63B, section 5.1.1.2).
 */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"))

/** Whether this password was hashed; in whichever form its accents were when an earlier version did. */
export async function isRight(hashed: string, typed: string): Promise<boolean> {
  for (const form of new Set([typed.normalize("NFKC"), typed, typed.normalize("NFD")]))
    if (await verify(hashed, form)) return true
  return false
}

/**
 * Keeps that somebody came in, and the day of this sign-in and of the last one before it, from which « depuis votre
 * dernière visite » counts.
 */
export async function recordSignIn(id: string, via: Way = "site"): Promise<void> {
  const entered = await Account.findById(id).select("person lastSignIn").lean()
  if (!entered) return
  const line = { by: entered.person, of: { kind: "account", id }, via }
  if ((await makeRoomForSession(id)) > 0) await note("sessionEnded", line)
  await note("signIn", line, { ...visitor(), account: id })
  if (entered.lastSignIn === today()) return
  await unlessFull(() =>
    inOneStep(async () => {
      const account = still(await Account.findById(id))
      // A day to come was written under a wrong clock: the visit before it is still the last one.
      const { lastSignIn, previousSignIn } = account
      account.set({
        previousSignIn: lastSignIn && lastSignIn > today() ? previousSignIn : lastSignIn,
        lastSignIn: today(),
      })
      await account.save()
    }),
  )
}

/** Whoever has signed in is in, also where the disk has no room to remember it. */
async function unlessFull(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isFull(error)) throw error
    log.error("The disk is full: a sign-in was not noted")
  }
}
