import { readdirSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { Temporal } from "temporal-polyfill"
import { zone } from "../clock.ts"

/** How many days, weeks and upgrades keep their backup. */
export const kept = { days: 7, weeks: 4, upgrades: 3 } as const

export type Kept = { file: string; name: string; at: Date; bytes: number; beforeUpgrade: boolean }

const pattern = /^maillage(-before-upgrade)?-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.bson\.gz$/

/** What a backup of this moment is called; the names of a folder sort by age. */
export function nameFor(at: Date, { beforeUpgrade = false } = {}): string {
  const moment = at.toISOString().slice(0, 19).replaceAll(":", "-")
  return `maillage${beforeUpgrade ? "-before-upgrade" : ""}-${moment}Z.bson.gz`
}

/** The whole backups of a folder, the newest first. */
export function keptBackups(folder: string): Kept[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, upgrade, day, hours, minutes, seconds] = pattern.exec(name) ?? []
      if (!day) return []
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size
      const at = new Date(`${day}T${hours}:${minutes}:${seconds}Z`)
      return bytes === undefined ? [] : [{ file: join(folder, name), name, at, bytes, beforeUpgrade: Boolean(upgrade) }]
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return []
    throw error
  }
}

/**
 * Which backups stay: the newest of each of the last seven days that have one, the newest of each of the four weeks
 * before theirs that have one, and the last three that were made before an upgrade. Days and weeks (which end on Sunday)
 * are counted where there are backups, so that a site that slept loses none by it. One of a day to come says nothing of
 * its age: it stays and takes nobody's place.
 */
export function staying(backups: Kept[], now: Date): Kept[] {
  const ahead = backups.filter((backup) => isAhead(backup, now))
  const newest = backups.filter((backup) => !ahead.includes(backup)).sort((a, b) => b.at.getTime() - a.at.getTime())
  const ordinary = newest.filter(({ beforeUpgrade }) => !beforeUpgrade)
  const days = firstOfEach(ordinary, ({ at }) => here(at).toString())
  const nights = days.slice(0, kept.days)
  const theirs = new Set(nights.map(weekOf))
  const weeks = firstOfEach(
    days.filter((backup) => !theirs.has(weekOf(backup))),
    weekOf,
  )
  return [
    ...ahead,
    ...nights,
    ...weeks.slice(0, kept.weeks),
    ...newest.filter(({ beforeUpgrade }) => beforeUpgrade).slice(0, kept.upgrades),
  ]
}

const weekOf = ({ at }: Kept) => `${here(at).yearOfWeek}-${here(at).weekOfYear}`

/** Whether a backup is of a day to come: the clock was wrong when it was made, or is wrong now. */
export const isAhead = ({ at }: Kept, now: Date): boolean => at.getTime() - now.getTime() > 3600_000

/** Removes the backups of a folder that are not to stay. */
export function tidy(folder: string, now: Date): void {
  const all = keptBackups(folder)
  const stay = new Set(staying(all, now))
  for (const backup of all) if (!stay.has(backup)) rmSync(backup.file, { force: true })
}

const here = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate()

function firstOfEach(backups: Kept[], group: (backup: Kept) => string): Kept[] {
  const seen = new Set<string>()
  return backups.filter((backup) => {
    const name = group(backup)
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}
