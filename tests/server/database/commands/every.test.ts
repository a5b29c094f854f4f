import { expect } from "chai"
import type { Document } from "mongodb"
import { commandNames } from "../../../../server/database/commands/index.ts"
import { RawConnection, inTransaction, newSession } from "../rawConnection.ts"
import { temporaryDatabases } from "../temporary.ts"

const { opened } = temporaryDatabases()

const kept = newSession()
const left = newSession()
const find = { find: "rows", $db: "every" }
const admin = (command: Document) => ({ ...command, $db: "admin" })
const own = (command: Document) => ({ ...command, $db: "every" })
const started = (lsid: Document) => ({ ...find, ...inTransaction(lsid, 1, true) })
const greeting = { setName: "maillage", maxWireVersion: 21 }
const version = { version: "7.0.0", bits: 64 }
const nIndexesWas = (number: number) => ({ nIndexesWas: number })

/** Every command by every name, in an order in which each can do something, with what its answer holds. */
const asked: [command: Document, answer: Document][] = [
  [admin({ hello: 1 }), { ...greeting, isWritablePrimary: true }],
  [admin({ isMaster: 1 }), { ...greeting, ismaster: true }],
  [admin({ ismaster: 1 }), { ...greeting, ismaster: true }],
  [admin({ ping: 1 }), { ok: 1 }],
  [admin({ buildInfo: 1 }), version],
  [admin({ buildinfo: 1 }), version],
  [admin({ getParameter: 1, requireApiVersion: 1 }), { requireApiVersion: false }],
  // Whoever comes by the private socket has no password to show.
  [admin({ saslStart: 1, mechanism: "PLAIN" }), { code: 334 }],
  [admin({ saslContinue: 1, conversationId: 1 }), { code: 18 }],
  [admin({ serverStatus: 1 }), { process: "maillage" }],
  [admin({ connectionStatus: 1 }), { authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }],
  [admin({ hostInfo: 1 }), { os: { type: process.platform } }],
  [admin({ getCmdLineOpts: 1 }), { argv: [] }],
  [admin({ getLog: "startupWarnings" }), { totalLinesWritten: 0 }],
  [own({ create: "rows" }), { ok: 1 }],
  [
    own({
      insert: "rows",
      documents: [
        { _id: 1, n: 1 },
        { _id: 2, n: 2 },
        { _id: 3, n: 3 },
      ],
    }),
    { n: 3 },
  ],
  [own({ update: "rows", updates: [{ q: { _id: 3 }, u: { $set: { n: 4 } } }] }), { n: 1, nModified: 1 }],
  [own({ delete: "rows", deletes: [{ q: { _id: 2 }, limit: 1 }] }), { n: 1 }],
  [own({ findAndModify: "rows", query: { _id: 3 }, update: { $inc: { n: 1 } } }), { value: { _id: 3, n: 4 } }],
  [own({ findandmodify: "rows", query: { _id: 3 }, update: { $inc: { n: 1 } } }), { value: { _id: 3, n: 5 } }],
  [own({ count: "rows" }), { n: 2 }],
  [own({ distinct: "rows", key: "n" }), { values: [1, 6] }],
  [own({ explain: { count: "rows" } }), { explainVersion: "1" }],
  [
    own({ aggregate: "rows", pipeline: [{ $count: "n" }], cursor: {} }),
    { cursor: { firstBatch: [{ n: 2 }], ns: "every.rows" } },
  ],
  [own({ createIndexes: "rows", indexes: [{ key: { n: 1 }, name: "n_1" }] }), { numIndexesAfter: 2 }],
  [own({ listIndexes: "rows" }), { cursor: { ns: "every.rows" } }],
  [own({ collMod: "rows", index: { name: "n_1", hidden: true } }), { hidden_old: false, hidden_new: true }],
  [own({ validate: "rows" }), { valid: true, nrecords: 2, nIndexes: 2 }],
  [own({ collStats: "rows" }), { count: 2, nindexes: 2 }],
  [own({ collstats: "rows" }), { count: 2, nindexes: 2 }],
  [own({ dbStats: 1 }), { collections: 1, objects: 2 }],
  [own({ dbstats: 1 }), { collections: 1, objects: 2 }],
  [own({ backup: 1 }), { cursor: { firstBatch: [], ns: "every.$cmd.backup" } }],
  [own({ dropIndexes: "rows", index: "n_1" }), nIndexesWas(2)],
  [own({ deleteIndexes: "rows", index: "*" }), nIndexesWas(1)],
  [{ ...find, batchSize: 1 }, { cursor: { firstBatch: [{ _id: 1, n: 1 }] } }],
  [own({ getMore: "the cursor", collection: "rows" }), { cursor: { nextBatch: [{ _id: 3, n: 6 }], ns: "every.rows" } }],
  [{ ...find, batchSize: 1 }, { ok: 1 }],
  [own({ killCursors: "rows", cursors: ["the cursor"] }), { cursorsNotFound: [] }],
  [started(kept), { ok: 1 }],
  [admin({ commitTransaction: 1, ...inTransaction(kept, 1) }), { ok: 1 }],
  [started(left), { ok: 1 }],
  [admin({ abortTransaction: 1, ...inTransaction(left, 1) }), { ok: 1 }],
  [admin({ refreshSessions: [kept] }), { ok: 1 }],
  [admin({ killSessions: [left] }), { ok: 1 }],
  [admin({ endSessions: [kept] }), { ok: 1 }],
  [admin({ killAllSessions: [] }), { ok: 1 }],
  [admin({ listDatabases: 1, nameOnly: true, filter: { name: "every" } }), { databases: [{ name: "every" }] }],
  [own({ listCollections: 1, nameOnly: true }), { cursor: { firstBatch: [{ name: "rows", type: "collection" }] } }],
  [admin({ renameCollection: "every.rows", to: "every.lines" }), { ok: 1 }],
  [own({ drop: "lines" }), { ns: "every.lines", nIndexesWas: 1 }],
  [own({ dropDatabase: 1 }), { ok: 1 }],
]

describe("every command", () => {
  it("answers by every name that it has", async () => {
    const connection = await RawConnection.open((await opened()).uri)
    let cursor: unknown
    const withCursor = (value: unknown): unknown =>
      value === "the cursor" ? cursor : Array.isArray(value) ? value.map(withCursor) : value
    for (const [command, expected] of asked) {
      const filled = Object.fromEntries(Object.entries(command).map(([name, value]) => [name, withCursor(value)]))
      const answer = await connection.ask(filled)
      expect(answer, JSON.stringify(command)).to.deep.include({ ok: expected.code ? 0 : 1 })
      cursor = answer.cursor?.id ?? cursor
      expectWithin(answer, expected, JSON.stringify(command))
    }
    connection.close()
    expect(asked.map(([command]) => Object.keys(command)[0])).to.include.members([...commandNames])
  })
})

/** Every field that is expected is there, in documents too. */
function expectWithin(answer: Document, expected: Document, what: string) {
  for (const [name, value] of Object.entries(expected)) {
    const found: unknown = answer[name]
    if (Array.isArray(value) || typeof value !== "object") expect(found, `${what}: ${name}`).to.deep.equal(value)
    else expectWithin(found as Document, value as Document, what)
  }
}
