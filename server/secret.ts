import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Db } from "mongodb"
import mongoose from "mongoose"
import { config } from "./config.ts"

export const secretFile = (dataDir: string): string => join(dataDir, "session-secret")
export const secretsOf = (db: Db) => db.collection<{ _id: string; secret: string }>("secrets")

const make = () => randomBytes(48).toString("base64url")

/**
 * The secret that signs session cookies: SESSION_SECRET, else made once and kept: in the data folder beside an
 * embedded database, in the database itself where several machines share a MongoDB.
 */
export async function sessionSecret(): Promise<string> {
  if (config.sessionSecret) return config.sessionSecret
  return config.mongodbUri ? secretInDatabase() : secretInFolder(secretFile(config.dataDir))
}

function secretInFolder(file: string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 })
  return readFileSync(file, "utf8")
}

async function secretInDatabase(): Promise<string> {
  // The first process writes it, the others find it: an upsert that never changes what is there.
  const kept = await secretsOf(mongoose.connection.db!).findOneAndUpdate(
    { _id: "session" },
    { $setOnInsert: { secret: make() } },
    { upsert: true, returnDocument: "after" },
  )
  return kept!.secret
}
