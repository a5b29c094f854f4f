import { createHash } from "node:crypto"
import { isIPv6 } from "node:net"
import mongoose from "mongoose"
import { cleanAddress } from "./address.ts"
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from "rate-limiter-flexible"

const hour = 3600

/**
 * How many failures in an hour go by before the next attempt has to wait: of one account at one address, of one account
 * wherever they come from, of one address.
 */
export const free = { pair: 5, account: 30, address: 100 } as const

/** Seconds between two attempts after that: for the account, growing; for everyone at this address. */
const pauses = [5, 10, 15, 30, 60]
const addressPause = 3

/** How many failures of one account in an hour its person is told about, and how often at most, in seconds. */
export const warnAfter = 20
const warnEvery = 24 * hour

/** How long an address is known as one from which somebody has signed in, in seconds: failures elsewhere do not slow her there. */
const knownFor = 90 * 24 * hour

/** The longest time that a timer counts, in seconds (setTimeout takes 31 bits of milliseconds; beyond, it rings at once). */
const longestTimer = Math.floor((2 ** 31 - 1) / 1000)

/** Counts in this process what the full disk does not take, no longer than its timers do. */
export class Insurance extends RateLimiterMemory {
  override set(key: string, points: number, seconds: number) {
    return super.set(key, points, Math.min(seconds, longestTimer))
  }
}

const limiters = new Map<string, RateLimiterMongo>()

// Made at first use: the store needs a connection. What it cannot keep, on a full disk, is counted by this process.
function limiter(name: string, points: number, duration: number): RateLimiterMongo {
  const made =
    limiters.get(name) ??
    new RateLimiterMongo({
      storeClient: mongoose.connection.db,
      keyPrefix: name,
      tableName: "rate_limits",
      points,
      duration,
      insuranceLimiter: new Insurance({ keyPrefix: name, points, duration: Math.min(duration, longestTimer) }),
    })
  limiters.set(name, made)
  return made
}

const unlimited = Number.MAX_SAFE_INTEGER
const failures = () => limiter("failures", unlimited, hour)
const known = () => limiter("known", unlimited, knownFor)
const turns = () => limiter("turns", 1, pauses.at(-1)!)

// Addresses of people and machines are nobody's business in a table of counters.
const keyOf = (...parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("base64url")

/**
 * What an address counts as: itself, or the /64 of an IPv6 address, which is what one house or one machine is given
 * (RFC 6177; RFC 4291, section 2.5.4). An IPv4 address written as IPv6 is that IPv4 address.
 */
export function houseOf(address: string): string {
  const [bare = ""] = address.trim().toLowerCase().split("%")
  if (!isIPv6(bare)) return bare
  const [, mapped] = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(bare) ?? []
  if (mapped) return mapped
  // As URL writes it: small letters, no leading zeros, one "::", no dotted part.
  const [before = "", after] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split("::")
  const [head, tail] = [before, after ?? ""].map((part) => part.split(":").filter(Boolean)) as [string[], string[]]
  const groups =
    after === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail]
  if (groups.slice(0, 5).every((group) => group === "0") && groups[5] === "ffff") return dotted(groups.slice(6))
  return `${groups.slice(0, 4).join(":")}::/64`
}

const dotted = (groups: string[]) =>
  groups
    .map((group) => parseInt(group, 16))
    .flatMap((number) => [number >> 8, number & 255])
    .join(".")

type Attempt = { email: string; address: string }
const accountOf = (email: string) => cleanAddress(email).toLowerCase()
const keysOf = ({ email, address }: Attempt) => ({
  pair: keyOf(accountOf(email), houseOf(address)),
  account: keyOf("account", accountOf(email)),
  address: keyOf(houseOf(address)),
})

/**
 * Takes a turn to try a password: how many seconds to wait first, 0 for none. It never locks out: the next turn always
 * comes, and where somebody has signed in before, only what fails there slows her. Every turn counts as a failure until
 * `succeeded` says otherwise.
 */
export async function takeTurn(attempt: Attempt): Promise<number> {
  const { pair, account, address } = keysOf(attempt)
  const [here, anywhere, fromHere] = [
    await failures().consume(pair),
    await failures().consume(account),
    await failures().consume(address),
  ]
  const wait =
    (await waitAfter(pair, here.consumedPoints - free.pair)) ||
    (anywhere.consumedPoints > free.account &&
      (await known().get(pair)) === null &&
      (await waitAfter(account, anywhere.consumedPoints - free.account))) ||
    (fromHere.consumedPoints > free.address && (await secondsUntilTurn(address, addressPause))) ||
    0
  // An attempt that was not made is no failure.
  if (wait > 0) await takeBack(pair, account, address)
  return wait
}

const waitAfter = async (key: string, beyond: number): Promise<number> =>
  beyond > 0 ? secondsUntilTurn(key, pauses[Math.min(beyond, pauses.length) - 1]!) : 0

/** The password was right: this account starts afresh at this address, which is known from now on. */
export async function succeeded(attempt: Attempt): Promise<void> {
  const { pair, account, address } = keysOf(attempt)
  await failures().delete(pair)
  await takeBack(account, address)
  await known().set(pair, 1, knownFor)
}

/** Forgets what was counted under a clock that was wrong: an hour that began in two years would slow people until then. */
export async function forgetSlowdowns(): Promise<void> {
  await mongoose.connection.db!.collection("rate_limits").deleteMany({})
}

/** Whether the person of an account is to be told now that somebody tries: once a day at most, whether or not there is one. */
export async function isTimeToWarn({ email }: Pick<Attempt, "email">): Promise<boolean> {
  const account = keyOf("account", accountOf(email))
  const failed = await failures().get(account)
  if (!failed || failed.consumedPoints < warnAfter) return false
  return (await refusedFor(() => limiter("warned", 1, warnEvery).consume(account))) === 0
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
  return (
    (await refusedFor(() => account.consume(keyOf(accountOf(email))))) === 0 &&
    (await refusedFor(() => from.consume(keyOf(houseOf(address))))) === 0
  )
}
