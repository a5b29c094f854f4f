import { Binary, Long, serialize, Timestamp } from "bson"
import { MongoError } from "./errors.ts"
import { typeMismatch } from "./query/refuse.ts"
import { isDocument, typeOf, type Document } from "./values/types.ts"

/** As far as a client may be ahead of this machine's clock, in seconds (maxAcceptableLogicalClockDriftSecs). */
const maxDrift = 365 * 24 * 60 * 60

/** A MongoDB that asks for no password signs with this. */
const unsigned = { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO }

/**
 * The logical clock of a replica set (the driver specification's "Causal Consistency" and "Sessions"): never goes back,
 * moves with every write and with what clients bring from elsewhere, and is told with every answer. Since there is one
 * node, whatever was acknowledged is there to be read, and `afterClusterTime` never waits.
 */
export class ClusterClock {
  #latest: Timestamp
  #written: Timestamp
  #tail: Buffer | undefined

  constructor(private readonly wall: () => number = Date.now) {
    this.#latest = this.#written = new Timestamp({ t: this.#seconds(), i: 1 })
  }

  get latest(): Timestamp {
    return this.#latest
  }

  /** Something was written: its time is later than every time before. */
  tick() {
    const now = new Timestamp({ t: this.#seconds(), i: 1 })
    this.#set(now.greaterThan(this.#latest) ? now : Timestamp.fromBits((this.#latest.low + 1) | 0, this.#latest.high))
    this.#written = this.#latest
  }

  /** Takes over the `$clusterTime` of a client that knows a later one. */
  advance(gossip: Document | undefined) {
    if (gossip === undefined) return
    const time: unknown = isDocument(gossip) ? gossip.clusterTime : undefined
    if (!(time instanceof Timestamp)) {
      throw typeMismatch(
        `BSON field '$clusterTime.clusterTime' is the wrong type '${typeOf(time)}', expected type 'timestamp'`,
      )
    }
    // What this node has told itself comes back with every command, also after its clock was set back by years.
    if (!time.greaterThan(this.#latest)) return
    if (time.high >>> 0 > this.#seconds() + maxDrift) {
      throw new MongoError(
        "ClusterTimeFailsRateLimiter",
        `New cluster time, ${time.high >>> 0}, is too far from this node's wall clock time, ${this.#seconds()}.`,
        { code: 209 },
      )
    }
    this.#set(time)
  }

  /** The elements that end every answer: `$clusterTime` and `operationTime`, as BSON. */
  tail(): Buffer {
    return (this.#tail ??= elements({
      $clusterTime: { clusterTime: this.#latest, signature: unsigned },
      operationTime: this.#written,
    }))
  }

  #set(time: Timestamp) {
    this.#latest = time
    this.#tail = undefined
  }

  #seconds() {
    return Math.floor(this.wall() / 1000)
  }
}

/** A document without its length and its end. */
const elements = (document: Document): Buffer => Buffer.from(serialize(document).subarray(4, -1))
