import { Schema, model } from "mongoose"
import { now } from "../clock.ts"
import { inOneStep } from "../inOneStep.ts"
import { log } from "../log.ts"
import { isAhead, keptBackups, type Kept } from "./folder.ts"
import { BackupError } from "./format.ts"
import { isFull } from "./full.ts"
import { isBeingMade } from "./making.ts"

/** What whoever administers can do something about, and the rest. */
const reasons = ["full", "unwritable", "unknown"] as const
type Reason = (typeof reasons)[number]

/** How old the last backup may be before something is wrong, in days. */
export const backupOldDays = 2

const only = "last"

const schema = new Schema({
  _id: String,
  since: { type: Date, required: true },
  at: { type: Date, required: true },
  reason: { type: String, enum: reasons, required: true },
})

/** One at most: that backups fail, the first time and the last; it is gone once one is made. */
export const BackupFailure = model("BackupFailure", schema, "backup_states")

/** Why a backup was not made: another one is being made, or it failed. */
export function reasonOf(error: unknown): Reason | "beingMade" {
  if (error instanceof BackupError) return "beingMade"
  if (isFull(error)) return "full"
  const { code } = error as { code?: unknown }
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "unwritable" : "unknown"
}

/** Keeps that a backup failed, where a full disk leaves room for it. */
export async function noteFailure(error: unknown): Promise<void> {
  const reason = reasonOf(error)
  if (reason === "beingMade") return
  await inOneStep(() =>
    BackupFailure.updateOne(
      { _id: only },
      { $set: { at: now(), reason }, $setOnInsert: { since: now() } },
      { upsert: true },
    ),
  ).catch((err: unknown) => log.error({ err }, "That a backup failed could not be kept"))
}

/** A backup was made. */
export async function forgetFailure(): Promise<void> {
  if (await BackupFailure.exists({ _id: only })) await inOneStep(() => BackupFailure.deleteOne({ _id: only }))
}

export type BackupState = {
  /** The newest first. */
  backups: Kept[]
  /** The newest of those that are of a day to come, which say nothing of when the last one was made. */
  ahead: Kept | null
  /** What the newest one says nothing against. */
  failure: { since: Date; reason: Reason } | null
  beingMade: boolean
  isReadable: boolean
  isOld: boolean
}

/** How the backups of a folder stand; a folder that cannot be read is no reason to fail. */
export async function backupState(folder: string): Promise<BackupState> {
  const { backups: all, beingMade, isReadable } = look(folder)
  const backups = all.filter((backup) => !isAhead(backup, now()))
  const last = backups[0]?.at.getTime() ?? null
  const failure = await BackupFailure.findById(only).lean()
  return {
    backups,
    ahead: all.find((backup) => isAhead(backup, now())) ?? null,
    // One may have been made by hand since.
    failure:
      failure && (last === null || last < failure.at.getTime())
        ? { since: failure.since, reason: failure.reason }
        : null,
    beingMade,
    isReadable,
    isOld: last !== null && now().getTime() - last > backupOldDays * 24 * 60 * 60_000,
  }
}

function look(folder: string): Pick<BackupState, "backups" | "beingMade" | "isReadable"> {
  try {
    return { backups: keptBackups(folder), beingMade: isBeingMade(folder), isReadable: true }
  } catch (err) {
    log.error({ err }, "The folder of the backups cannot be read")
    return { backups: [], beingMade: false, isReadable: false }
  }
}
