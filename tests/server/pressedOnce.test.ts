import { expect } from "chai"
import type { Request } from "express"
import mongoose from "mongoose"
import { now, setClock } from "../../server/clock.ts"
import { pressedOnce } from "../../server/pressedOnce.ts"
import { testApp } from "../support/app.ts"
import { someId } from "../support/readers.ts"

type Press = { person?: string; session?: string; url?: string; body?: object }
const pressOf = ({ person, session = "a session", url = "/meetings", body = { title: "Divers" } }: Press) =>
  ({ user: person ? { person } : undefined, sessionID: session, originalUrl: url, body }) as unknown as Request

describe("what is pressed once", () => {
  let done: number
  beforeEach(() => {
    done = 0
  })
  before(testApp)
  afterEach(() => setClock())

  /** Presses, and says where it led. */
  const press = (given: Press) => pressedOnce(pressOf(given), async () => `/meetings/${(done += 1)}`)
  const ahead = (milliseconds: number) => setClock(new Date(now().getTime() + milliseconds))

  it("is done once for two presses, and both lead to the same place", async () => {
    const person = someId()
    expect([await press({ person }), await press({ person })]).to.deep.equal(["/meetings/1", "/meetings/1"])
    const twin = someId()
    const both = await Promise.all([press({ person: twin }), press({ person: twin })])
    expect(both[0]).to.equal(both[1])
    const saved = await mongoose.connection.collection("presses").countDocuments()
    expect(saved).to.equal(2)
  })

  it("is another wish with other words, at another address, by another person or visitor", async () => {
    const person = someId()
    const wishes: Press[] = [
      { person },
      { person, body: { title: "Divers", place: "Salle" } },
      { person, url: "/events" },
      { person: someId() },
      { session: "hers" },
      { session: "his" },
    ]
    for (const [index, wish] of wishes.entries()) expect(await press(wish)).to.equal(`/meetings/${index + 1}`)
    // By whoever is signed in, whatever the session.
    expect(await press({ person: "the same", session: "a phone" })).to.equal(
      await press({ person: "the same", session: "a laptop" }),
    )
    expect(await press({ person: "with nothing", body: null as never })).to.equal("/meetings/8")
  })

  it("is the same wish whatever names the copy on the device", async () => {
    const person = someId()
    await press({ person, body: { title: "Divers", kept: "one" } })
    expect(await press({ person, body: { kept: "other", title: "Divers" } })).to.equal("/meetings/1")
  })

  it("is the same wish for five seconds, to either side of a clock that is set", async () => {
    setClock(now())
    for (const [away, count] of [
      [4999, 1],
      [5000, 2],
      [-4999, 1],
      [-5000, 2],
    ] as const) {
      done = 0
      const person = someId()
      await press({ person })
      ahead(away)
      await press({ person })
      expect(done, String(away)).to.equal(count)
    }
  })

  it("is not remembered where it was not saved", async () => {
    const person = someId()
    const failed = await pressedOnce(pressOf({ person }), () => Promise.reject(new Error("No room"))).catch(String)
    expect(failed).to.equal("Error: No room")
    expect(await press({ person })).to.equal("/meetings/1")
  })

  it("is stored whole: what was pressed, where it led, and when", async () => {
    const Press = mongoose.model("Press")
    const { errors } = (await new Press({ _id: "hers" }).validate().catch((error: unknown) => error)) as {
      errors: object
    }
    expect(Object.keys(errors)).to.have.members(["words", "next", "at"])
  })

  it("is forgotten by the database a minute later, and says nothing of who pressed what", async () => {
    await press({ person: "Inès", body: { title: "Un secret" } })
    const presses = mongoose.connection.collection("presses")
    const indexes = await presses.indexes()
    expect(indexes.find(({ key }) => "at" in key)?.["expireAfterSeconds"]).to.equal(60)
    const kept = (await presses.find().toArray()).map((each) => JSON.stringify(each)).join()
    expect(kept).not.to.match(/Inès|secret/)
    const [, hash] = /"words":"([^"]*)"/.exec(kept)!
    expect(hash).to.match(/^[\w-]{43}$/)
  })
})
