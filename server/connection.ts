import mongoose from "mongoose"

/** The name in the address wins; the embedded database's address has none. */
export function databaseName(uri: string): string {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1] ?? "maillage"
}

/** Connects this process to the network's data. */
export async function connect(uri: string): Promise<void> {
  await mongoose.connect(uri, { dbName: databaseName(uri), serverSelectionTimeoutMS: 10_000 })
}
