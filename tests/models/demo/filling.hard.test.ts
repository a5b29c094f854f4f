import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { expect } from "chai"
import { MongoClient } from "mongodb"
import { root } from "../../../server/paths.ts"
import { testDatabase } from "../../support/database.ts"

const filled = [
  "organisations",
  "people",
  "accounts",
  "bodies",
  "seats",
  "guide_pages",
  "meetings",
  "attendances",
  "minutes",
  "interpellations",
  "events",
  "search_entries",
  "networks",
]

describe("filling the demonstration", () => {
  let client: MongoClient
  let dbName: string

  before(async () => {
    const database = await testDatabase()
    client = await new MongoClient(database.uri).connect()
    dbName = `${database.dbName}-demo`
  })
  after(async () => {
    await client.db(dbName).dropDatabase()
    await client.close()
  })

  /** Lets a process fill the database, until it is done or until `enough` says to kill it. */
  async function fill(enough?: () => Promise<boolean>) {
    const { uri } = await testDatabase()
    const filler = fork(join(root, "tests/support/demoFiller.ts"), [uri, dbName], { execArgv: ["--import", "tsx"] })
    const over = once(filler, "exit")
    while (enough && filler.exitCode === null && !(await enough()))
      await new Promise((resolve) => setTimeout(resolve, 5))
    if (enough) filler.kill("SIGKILL")
    return over
  }

  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        filled.map(async (name): Promise<[string, number]> => [
          name,
          await client.db(dbName).collection(name).countDocuments(),
        ]),
      ),
    )

  it("begins again where it was broken off, and leaves alone what is whole", async function () {
    this.timeout(240_000)
    await fill(async () => (await client.db(dbName).collection("meetings").countDocuments()) > 0)
    expect(await client.db(dbName).collection("networks").countDocuments()).to.equal(0)

    expect((await fill())[0]).to.equal(0)
    const whole = await counts()
    expect(whole).to.include({
      organisations: 50,
      people: 220,
      accounts: 7,
      bodies: 10,
      guide_pages: 4,
      meetings: 6,
      interpellations: 2,
      events: 35,
      networks: 1,
    })
    expect(
      await client
        .db(dbName)
        .collection("minutes")
        .countDocuments({ published: { $ne: null } }),
    ).to.be.above(0)
    expect(await client.db(dbName).collection("messages").countDocuments(), "letters about the past").to.equal(0)
    expect(await client.db(dbName).collection("search_entries").countDocuments({ "of.kind": "meeting" })).to.equal(6)

    await client.db(dbName).collection("meetings").deleteMany({})
    expect((await fill())[0]).to.equal(0)
    expect(await counts()).to.deep.equal({ ...whole, meetings: 0 })
  })
})
