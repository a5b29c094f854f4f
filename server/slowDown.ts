import { createHash } from "node:crypto"
import mongoose from "mongoose"
import { RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible"

const hour = 3600

/** How many failures in an hour go by before the next attempt has to wait: of one account at one address, of one address. */
export const free = { pair: 5, address: 100 } as const

/** Seconds between two attempts after that: for the account at this address, growing; for everyone at this address. */
const pauses = [5, 10, 15, 30, 60]
const addressPause = 3

const limiters = new Map<string, RateLimiterMongo>()

// Made at first use: the store needs a connection.
function limiter(name: string, points: number, duration: number): RateLimiterMongo {
  const made = limiters.get(name) ?? new RateLimiterMongo({ storeClient: mongoose.connection.db, keyPrefix: name,
    tableName: "rate_limits", points, duration })
  limiters.set(name, made)
  return made
}

const unlimited = Number.MAX_SAFE_INTEGER
const failures = () => limiter("failures", unlimited, hour)
const turns = () => limiter("turns", 1, pauses.at(-1)!)

// Addresses of people and machines are nobody's business in a table of counters.
const keyOf = (...parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("base64url")

type Attempt = { email: string, address: string }
const keysOf = ({ email, address }: Attempt) =>
  ({ pair: keyOf(email.trim().toLowerCase(), address), address: keyOf(address) })

/**
 * Takes a turn to try a password: how many seconds to wait first, 0 for none. It never locks out: the account keeps its
 * pace elsewhere, and here the next turn always comes. Every turn counts as a failure until `succeeded` says otherwise.
 */
export async function takeTurn(attempt: Attempt): Promise<number> {
  const { pair, address } = keysOf(attempt)
  const [here, everywhere] = [await failures().consume(pair), await failures().consume(address)]
  const beyond = here.consumedPoints - free.pair
  const pause = beyond > 0 ? pauses[Math.min(beyond, pauses.length) - 1]! : 0
  const wait = (pause > 0 && await secondsUntilTurn(pair, pause))
    || (everywhere.consumedPoints > free.address && await secondsUntilTurn(address, addressPause)) || 0
  // An attempt that was not made is no failure.
  if (wait > 0) await takeBack(pair, address)
  return wait
}

/** The password was right: this account starts afresh at this address. */
export async function succeeded(attempt: Attempt): Promise<void> {
  const { pair, address } = keysOf(attempt)
  await failures().delete(pair)
  await failures().reward(address, 1)
}

async function takeBack(...keys: string[]): Promise<void> {
  for (const key of keys) await failures().reward(key, 1)
}

async function secondsUntilTurn(key: string, pause: number): Promise<number> {
  const wait = await refusedFor(() => turns().consume(key))
  // The turn is hers; the next one comes after this pause instead of the longest.
  if (wait === 0) await turns().set(key, 1, pause)
  return wait
}

async function refusedFor(consume: () => Promise<unknown>): Promise<number> {
  try {
    await consume()
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

/** Mails that a visitor may ask for in an hour: to one account, from one address. */
const asked = { account: 6, address: 40 } as const

/** Whether a visitor may ask for a mail to this account once more; what she sees stays the same. */
export async function mayAskForMail({ email, address }: Attempt): Promise<boolean> {
  const account = limiter("asked-account", asked.account, hour)
  const from = limiter("asked-address", asked.address, hour)
  return await refusedFor(() => account.consume(keyOf(email.trim().toLowerCase()))) === 0
    && await refusedFor(() => from.consume(keyOf(address))) === 0
}
