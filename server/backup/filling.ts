import { BSON, deserialize, serialize, type Document } from "bson"
import type { Db } from "mongodb"
import type { CollectionRecord } from "./format.ts"

/** How much is handed over at once: documents, bytes. */
const most = { documents: 1000, bytes: 8 * 1024 * 1024 }

/** How a database is opened in which nothing may end by itself while it is filled or read: TTL indexes are looked at after a week. */
export const keptMeanwhile = { sweepSeconds: 7 * 24 * 3600 }

/** Older than a rule of their collection, or with an `_id` of null, which drivers replace: all come as they are. */
const asTheyAre = { ordered: true, bypassDocumentValidation: true, forceServerObjectId: true }

/** Puts documents into a collection as they come, some at a time, with exactly the bytes that they have. */
export class Filling {
  private held: Document[] = []
  private size = 0
  private made = false

  constructor(
    private readonly db: Db,
    private readonly described: CollectionRecord,
  ) {}

  async add(bytes: Buffer): Promise<void> {
    this.held.push(exact(bytes))
    this.size += bytes.length
    if (this.held.length >= most.documents || this.size >= most.bytes) await this.handOver()
  }

  /** What is left, then the indexes, which are built faster over what is there. */
  async finish(): Promise<void> {
    await this.handOver()
    const { collection, indexes } = this.described
    const own = indexes.filter(({ name }) => name !== "_id_").map(({ v: _v, ns: _ns, ...index }) => index)
    if (own.length > 0) await this.db.command({ createIndexes: collection, indexes: own })
  }

  private async handOver(): Promise<void> {
    const { collection, options } = this.described
    if (!this.made) await this.db.createCollection(collection, options)
    this.made = true
    if (this.held.length > 0) await this.db.collection(collection).insertMany(this.held, asTheyAre)
    this.held = []
    this.size = 0
  }
}

/**
 * A document that is sent with the bytes that it was read with: the types of its numbers are kept, and so is the order of
 * its fields, which a plain object loses where their names are numbers.
 */
export function exact(bytes: Buffer): Document {
  const document = deserialize(bytes, kept)
  return Buffer.compare(serialize(document), bytes) === 0 ? document : (ordered(bytes) as unknown as Document)
}

const kept = { promoteValues: false, bsonRegExp: true }
const types = { object: 3, array: 4 }

function ordered(bytes: Uint8Array): Map<string, unknown> {
  return new Map(fieldsOf(bytes))
}

function fieldsOf(bytes: Uint8Array): [string, unknown][] {
  return [...BSON.onDemand.parseToElements(bytes)].map(([type, nameAt, nameLength, at, length]) => {
    const name = Buffer.from(bytes.subarray(nameAt, nameAt + nameLength)).toString()
    const value = bytes.subarray(at, at + length)
    if (type === types.object) return [name, ordered(value)]
    if (type === types.array) return [name, fieldsOf(value).map(([, element]) => element)]
    return [name, alone(type, value)]
  })
}

/** One value, read as the only field of a document. */
function alone(type: number, value: Uint8Array): unknown {
  const size = Buffer.alloc(4)
  size.writeInt32LE(4 + 2 + value.length + 1)
  return deserialize(Buffer.concat([size, Buffer.from([type, 0]), value, Buffer.alloc(1)]), kept)[""]
}
