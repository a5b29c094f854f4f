import { existsSync, readFileSync, writeFileSync } from "node:fs"
import type { Db } from "mongodb"
import { secretFile, secretsOf } from "../secret.ts"

/** The session secret goes along, so that whoever is signed in stays so; each side keeps it in a place of its own. */
export async function carryToServer(dataDir: string, db: Db): Promise<void> {
  if (!existsSync(secretFile(dataDir))) return
  const secret = readFileSync(secretFile(dataDir), "utf8")
  await secretsOf(db).updateOne({ _id: "session" }, { $set: { secret } }, { upsert: true })
}

export async function carryToFolder(db: Db, dataDir: string): Promise<void> {
  const kept = await secretsOf(db).findOne({ _id: "session" })
  if (kept) writeFileSync(secretFile(dataDir), kept.secret, { mode: 0o600 })
}
