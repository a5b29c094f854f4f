import { createHash, randomBytes } from "node:crypto"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { GridFSBucket, type Db, type MongoClient } from "mongodb"
import { below, Worker } from "./worker.ts"

const kept = 8

/** Puts files into GridFS, and takes the oldest out. */
export class Uploader extends Worker {
  protected override async step(_client: MongoClient, db: Db) {
    const bucket = new GridFSBucket(db)
    const [oldest] = this.ledger.acknowledged.keys()
    const file = this.ledger.acknowledged.size < kept ? null : await bucket.find({ filename: oldest! }).next()
    if (file) return this.ledger.deed(file.filename, undefined, () => bucket.delete(file._id))
    const filename = this.next()
    const content = randomBytes(100_000 + below(300_000))
    await this.ledger.deed(filename, digest(content), () =>
      pipeline(Readable.from([content]), bucket.openUploadStream(filename)),
    )
  }

  protected override async found(db: Db) {
    const bucket = new GridFSBucket(db)
    const files = await bucket.find().toArray()
    const contents = files.map(async ({ _id, filename }): Promise<[string, string]> => [
      filename,
      digest(await buffer(bucket.openDownloadStream(_id))),
    ])
    return new Map(await Promise.all(contents))
  }
}

const digest = (content: Buffer) => createHash("sha1").update(content).digest("hex")
