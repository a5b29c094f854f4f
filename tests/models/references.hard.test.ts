import { expect } from "chai"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { MongoClient, ObjectId } from "mongodb"
import mongoose from "mongoose"
import { ownIds, type Reference, references } from "../../models/references.ts"
import { openDatabase } from "../../server/database/index.ts"
import { testApp } from "../support/app.ts"
import { openDemoSite } from "../support/filledDemo.ts"

const inText = /(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/g
const longest = 200

/** Every id in a document, at its path; the key of a map is no name of a field. */
function* idsIn(value: unknown, path: string): Generator<[path: string, id: string]> {
  if (value instanceof ObjectId) yield [path, value.toHexString()]
  else if (typeof value === "string" && value.length < longest)
    for (const [id] of value.matchAll(inText)) yield [path, id]
  else if (Array.isArray(value)) for (const each of value) yield* idsIn(each, path)
  else if (value !== null && typeof value === "object" && !(value instanceof Date))
    for (const [name, each] of Object.entries(value)) yield* idsIn(each, path ? `${path}.${name}` : name)
}

const isOwn = (path: string) => /(?:^|\.)_id$/.test(path)

describe("ids in what is stored", () => {
  let close: () => Promise<void>
  const ids = new Map<string, Set<string>>()
  const found: { collection: string; path: string; id: string }[] = []

  before(async () => {
    await testApp()
    const { folder, end } = await openDemoSite()
    await end()
    const database = await openDatabase({ folder: join(folder, "database") })
    const client = await new MongoClient(database.uri).connect()
    close = async () => {
      await client.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    }
    const { databases } = await client.db().admin().listDatabases({ nameOnly: true })
    const db = client.db(databases.find(({ name }) => !["admin", "config", "local"].includes(name))!.name)
    for (const { name } of await db.listCollections().toArray()) {
      const own = new Set<string>()
      for await (const document of db.collection(name).find())
        for (const [path, id] of idsIn(document, "")) {
          if (isOwn(path) && name !== "counters") own.add(id)
          else found.push({ collection: name, path, id })
        }
      ids.set(name, own)
    }
  })

  after(() => close())

  const placeOf = ({ collection, path }: { collection: string; path: string }): Reference | undefined =>
    references().find(
      (each) => each.collection === collection && (path === each.path || path.startsWith(`${each.path}.`)),
    )

  it("stand at a place of the list, in the whole demonstration", () => {
    const elsewhere = new Set(
      found
        .filter((each) => !placeOf(each) && !ownIds.includes(`${each.collection} ${each.path}`))
        .map(({ collection, path }) => `${collection} ${path}`),
    )
    expect([...elsewhere]).to.deep.equal([])
  })

  it("lead to a thing of the kind that the list says, each of them", () => {
    const everything = new Set([...ids.values()].flatMap((each) => [...each]))
    const lost = found.filter((each) => {
      const place = placeOf(each)
      if (!place) return false
      return !(place.to ? ids.get(mongoose.model(place.to).collection.collectionName)! : everything).has(each.id)
    })
    expect(lost.map(({ collection, path, id }) => `${collection} ${path} ${id}`).slice(0, 5)).to.deep.equal([])
  })
})
