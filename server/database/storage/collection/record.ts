import { decodeDocument, decodeFields } from "../../values/decode.ts"
import type { Document } from "../../values/types.ts"
import { recordKey } from "../keys/layout.ts"
import type { OrderedMap } from "../map/orderedMap.ts"
import type { Examined, Stored } from "../types.ts"

/** A document by its place, fetched and decoded once, when it is asked for; the same part of it as well. */
export class StoredRecord implements Stored {
  private document: Document | undefined
  private part: { names: ReadonlySet<string>; document: Document } | undefined

  constructor(
    private readonly map: OrderedMap,
    private readonly collection: number,
    readonly record: number,
    private readonly counters: readonly Pick<Examined, "docsExamined">[] = [],
    private content?: Uint8Array,
  ) {}

  get bytes(): Uint8Array {
    if (!this.isThere) throw new Error(`Record ${this.record} of collection ${this.collection} is gone`)
    return this.content!
  }

  get isThere(): boolean {
    this.content ??= this.fetched()
    return this.content !== undefined
  }

  doc(): Document {
    this.document ??= decodeDocument(this.bytes)
    return this.document
  }

  fields(names: ReadonlySet<string>): Document {
    if (this.document !== undefined) return this.document
    if (this.part?.names !== names) this.part = { names, document: decodeFields(this.bytes, names) }
    return this.part.document
  }

  private fetched() {
    for (const counter of this.counters) counter.docsExamined += 1
    return this.map.get(recordKey(this.collection, this.record))
  }
}
