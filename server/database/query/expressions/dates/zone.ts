import { location } from "../../refuse.ts"

/** A time zone: how far its clocks are ahead of UTC, in milliseconds, at a moment. */
export type Zone = { name: string; isUtc: boolean; offsetAt(moment: number): number }

export const utc: Zone = { name: "UTC", isUtc: true, offsetAt: () => 0 }

const zones = new Map<string, Zone>([
  ["UTC", utc],
  ["GMT", utc],
])

/** A zone by its Olson name or by an offset (`+02:00`, `+0200`, `+02`). */
export function zoneNamed(name: string): Zone {
  const known = zones.get(name)
  if (known !== undefined) return known
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(name)
  const zone = offset === null ? olson(name) : fixed(name, offset)
  if (zones.size > 1000) zones.clear()
  zones.set(name, zone)
  return zone
}

function fixed(name: string, [, sign, hours, minutes]: RegExpExecArray): Zone {
  const size = (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000
  const offset = sign === "-" ? -size : size
  return { name, isUtc: offset === 0, offsetAt: () => offset }
}

function olson(name: string): Zone {
  const formatter = formatterFor(name)
  let known = NaN
  let offset = 0
  return {
    name,
    isUtc: false,
    offsetAt(moment) {
      // Offsets change on whole quarters of an hour, and neighbouring documents have neighbouring dates.
      const quarter = Math.floor(moment / 900_000)
      if (quarter !== known) offset = localTime(formatter, moment) - Math.floor(moment / 1000) * 1000
      known = quarter
      return offset
    },
  }
}

function formatterFor(name: string) {
  try {
    // Intl also takes offsets and names in any case, which MongoDB does not.
    if (!/^[A-Z]/.test(name)) throw new RangeError(name)
    return new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    })
  } catch {
    throw location(40485, `unrecognized time zone identifier: "${name}"`)
  }
}

function localTime(formatter: Intl.DateTimeFormat, moment: number): number {
  const parts = Object.fromEntries(formatter.formatToParts(moment).map(({ type, value }) => [type, value]))
  const number = (type: string) => Number(parts[type])
  const year = parts["era"] === "BC" ? 1 - number("year") : number("year")
  return localMoment(year, number("month"), number("day"), number("hour"), number("minute"), number("second"))
}

/** Milliseconds of a clock reading as if it were UTC; parts beyond their range carry over. */
export function localMoment(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
}

/** A moment as its zone's clock reads it, to be read with the UTC getters of Date. */
export function toLocal(moment: number, zone: Zone): number {
  return moment + zone.offsetAt(moment)
}

/**
 * The moment at which a zone's clock reads so: the first one where clocks go back; where they go forward, as if they
 * had not yet.
 */
export function fromLocal(local: number, zone: Zone): number {
  const before = zone.offsetAt(local - 86_400_000)
  const after = zone.offsetAt(local + 86_400_000)
  const candidates = [local - before, local - after]
  return candidates.find((moment) => moment + zone.offsetAt(moment) === local) ?? local - before
}
