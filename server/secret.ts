import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import mongoose from "mongoose"
import { config } from "./config.ts"

const make = () => randomBytes(48).toString("base64url")

/**
 * The secret that signs session cookies: SESSION_SECRET, else made once and kept: in the data folder beside an
 * embedded database, in the database itself where several machines share a MongoDB.
 */
export async function sessionSecret(): Promise<string> {
  if (config.sessionSecret) return config.sessionSecret
  return config.mongodbUri ? secretInDatabase() : secretInFolder(join(config.dataDir, "session-secret"))
}

function secretInFolder(file: string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 })
  return readFileSync(file, "utf8")
}

async function secretInDatabase(): Promise<string> {
  const secrets = mongoose.connection.collection<{ _id: string, secret: string }>("secrets")
  // The first process writes it, the others find it: an upsert that never changes what is there.
  const kept = await secrets.findOneAndUpdate({ _id: "session" }, { $setOnInsert: { secret: make() } },
    { upsert: true, returnDocument: "after" })
  return kept!.secret
}
