import {
  MongoClient,
  type Collection,
  type Db,
  type Document,
  type MongoClientOptions,
  type OptionalUnlessRequiredId,
} from "mongodb"
import { beforeTestDatabaseCloses, embeddedTestDatabase } from "../../support/database.ts"
import { afterEachFile } from "../../support/run.ts"

const clients = new Set<MongoClient>()
let shared: Promise<MongoClient> | undefined
let collections = 0

beforeTestDatabaseCloses(async () => {
  await Promise.all([...clients].map((each) => each.close()))
})

/** A client of the official driver with connections of its own. */
export async function newClient(options: MongoClientOptions = {}): Promise<MongoClient> {
  const client = await new MongoClient((await embeddedTestDatabase()).uri, options).connect()
  clients.add(client)
  return client
}

/** A database beside that of the site, through the official driver; empty when a file begins. */
export async function db(): Promise<Db> {
  shared ??= newClient()
  return (await shared).db(`${(await embeddedTestDatabase()).dbName}-driver`)
}

afterEachFile(async () => {
  if (shared) await (await db()).dropDatabase()
})

/** A collection that no other test uses, with these documents. */
export async function collection<T extends Document = Document>(documents: T[] = []): Promise<Collection<T>> {
  const made = (await db()).collection<T>(`c${++collections}`)
  if (documents.length > 0) await made.insertMany(documents as OptionalUnlessRequiredId<T>[])
  return made
}

/** What a refused promise is refused with. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ code?: number; codeName?: string; message: string; errorLabels?: string[]; [field: string]: unknown }> {
  try {
    await promise
  } catch (error) {
    return error as Awaited<ReturnType<typeof refusalOf>>
  }
  throw new Error("this was to be refused")
}
