import { createHash } from "node:crypto"
import { successor } from "./bytes.ts"

/**
 * Everything lies in one ordered map of bytes to bytes:
 *   00 name                          counters of the catalog: the next id
 *   01 database 00 collection        the collection: its id, options and indexes, as BSON
 *   02 collection                    its number of documents and its next record
 *   03 collection record             a document, as BSON
 *   04 index key record              an index entry, without a value; of an `_id_` index: 04 index key → record
 * Ids take 4 bytes, records 6, big-endian, so that the order of the bytes is that of the numbers.
 */
const COUNTER = 0
const CATALOG = 1
const STATISTICS = 2
const RECORD = 3
const ENTRY = 4
const ID_LENGTH = 4
const RECORD_LENGTH = 6
const PREFIX_LENGTH = 1 + ID_LENGTH

/** LMDB takes keys up to 1978 bytes. */
const LMDB_KEY = 1978
const HASH_LENGTH = 32
/** A longer index key keeps this many bytes and the SHA-256 of the whole. */
export const KEPT = LMDB_KEY - PREFIX_LENGTH - RECORD_LENGTH - HASH_LENGTH

export interface Range {
  start: Uint8Array
  /** Not part of the range. */
  end: Uint8Array
}

export const nextIdKey = Buffer.from([COUNTER, 0])

export function catalogKey(database: string, name: string): Buffer {
  return Buffer.concat([Buffer.of(CATALOG), Buffer.from(database), Buffer.of(0), Buffer.from(name)])
}

/** The collections of one database, or of all. */
export function catalogRange(database?: string): Range {
  return prefixRange(database === undefined ? Buffer.of(CATALOG) : catalogKey(database, ""))
}

export function namespaceOf(key: Uint8Array): { database: string; name: string } {
  const text = Buffer.from(key.subarray(1)).toString()
  const end = text.indexOf("\0")
  return { database: text.slice(0, end), name: text.slice(end + 1) }
}

export function statisticsKey(collection: number): Buffer {
  return prefixed(STATISTICS, collection)
}

export function isStatistics(key: Uint8Array): boolean {
  return key[0] === STATISTICS
}

export function recordKey(collection: number, record: number): Buffer {
  const key = Buffer.allocUnsafe(PREFIX_LENGTH + RECORD_LENGTH)
  key[0] = RECORD
  key.writeUInt32BE(collection, 1)
  key.writeUIntBE(record, PREFIX_LENGTH, RECORD_LENGTH)
  return key
}

export function recordRange(collection: number): Range {
  return prefixRange(prefixed(RECORD, collection))
}

/** The record that a record key or an index entry ends with. */
export function recordOf(key: Uint8Array): number {
  return readRecord(key, key.length - RECORD_LENGTH)
}

export function packRecord(record: number): Buffer {
  const value = Buffer.allocUnsafe(RECORD_LENGTH)
  value.writeUIntBE(record, 0, RECORD_LENGTH)
  return value
}

export function readRecord(bytes: Uint8Array, offset = 0): number {
  let record = 0
  for (let i = offset; i < offset + RECORD_LENGTH; i++) record = record * 256 + bytes[i]!
  return record
}

/** What every entry of this key in this index begins with. */
export function entryPrefix(index: number, key: Uint8Array): Buffer {
  return Buffer.concat([prefixed(ENTRY, index), fitted(key)])
}

export function entryKey(index: number, key: Uint8Array, record: number): Buffer {
  return Buffer.concat([prefixed(ENTRY, index), fitted(key), packRecord(record)])
}

export function indexRange(index: number): Range {
  return prefixRange(prefixed(ENTRY, index))
}

/**
 * Where to look for keys from `start` up to, not including, `end`. Bounds longer than what keys keep are cut, so that
 * the range may then hold more than was asked.
 */
export function entryRange(index: number, start: Uint8Array, end: Uint8Array | undefined): Range {
  const all = indexRange(index)
  const from = Buffer.concat([all.start, start.subarray(0, KEPT)])
  if (end === undefined) return { start: from, end: all.end }
  const cut = end.length > KEPT ? successor(end.subarray(0, KEPT)) : end
  return { start: from, end: cut === undefined ? all.end : Buffer.concat([all.start, cut]) }
}

export function isTooLong(key: Uint8Array): boolean {
  return key.length > KEPT
}

export const allStatistics: Range = { start: Buffer.of(STATISTICS), end: Buffer.of(STATISTICS + 1) }
export const allRecords: Range = { start: Buffer.of(RECORD), end: Buffer.of(RECORD + 1) }
export const allEntries: Range = { start: Buffer.of(ENTRY), end: Buffer.of(ENTRY + 1) }

/** The collection of a record key, the index of an index entry. */
export function idOf(key: Uint8Array): number {
  return Buffer.from(key).readUInt32BE(1)
}

/** The first possible key of the next collection or index. */
export function afterId(key: Uint8Array): Uint8Array {
  return successor(key.subarray(0, PREFIX_LENGTH))!
}

function fitted(key: Uint8Array): Uint8Array {
  if (!isTooLong(key)) return key
  return Buffer.concat([key.subarray(0, KEPT), createHash("sha256").update(key).digest()])
}

function prefixed(kind: number, id: number): Buffer {
  const key = Buffer.allocUnsafe(PREFIX_LENGTH)
  key[0] = kind
  key.writeUInt32BE(id, 1)
  return key
}

/** One key alone. */
export function only(key: Uint8Array): Range {
  return { start: key, end: Buffer.concat([key, Buffer.of(0)]) }
}

export function prefixRange(prefix: Uint8Array): Range {
  return { start: prefix, end: successor(prefix)! }
}
