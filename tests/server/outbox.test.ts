import { expect } from "chai"
import { Types } from "mongoose"
import { now, setClock } from "../../server/clock.ts"
import { config } from "../../server/config.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import {
  countTroubles,
  idIn,
  Message,
  messagesOf,
  onPost,
  post,
  type Post,
  postAll,
  resend,
  sendAfterAll,
  type State,
  undecided,
} from "../../server/outbox.ts"
import { testApp } from "../support/app.ts"
import { someId } from "../support/readers.ts"

const of = { kind: "test", id: someId() }
const wish = (key: string, more: Partial<Post> = {}): Post => ({
  template: "test/letter",
  to: { name: " Inès Vandamme ", email: " ines@demo.example " },
  language: "fr",
  of,
  key,
  ...more,
})
const named = async (key: string) => (await Message.findOne({ key }).lean())!
const usual = { mailFrom: config.mailFrom, smtpUrl: config.smtpUrl }

describe("a message that is posted", () => {
  let woken: number
  before(testApp)
  beforeEach(async () => {
    await Message.deleteMany({})
    woken = 0
    onPost(() => (woken += 1))
  })
  afterEach(() => {
    setClock()
    Object.assign(config, usual)
    onPost(() => {})
  })

  it("waits as it was told, due now, under a name of its own", async () => {
    setClock(new Date("2026-12-01T09:00:00Z"))
    config.mailFrom = "Coordination <maillage@network.example>"
    await post(wish("bare"))
    const bare = await named("bare")
    expect(bare).to.deep.include({
      template: "test/letter",
      to: { name: "Inès Vandamme", email: "ines@demo.example" },
      person: null,
      language: "fr",
      of: { kind: "test", id: of.id },
      revision: 0,
      data: {},
      sealed: false,
      leads: true,
      state: "queued",
      reason: null,
      answer: "",
      subject: "",
      attempts: 0,
      dueAt: now(),
      leasedUntil: null,
      sentAt: null,
      released: null,
      resent: [],
      corrected: [],
      messageId: `<${String(bare._id)}@network.example>`,
    })
    const person = someId()
    await post(wish("full", { person, revision: 3, data: { minutes: "m" }, sealed: true, language: "nl" }))
    const full = await named("full")
    expect([String(full.person), full.revision, full.data, full.sealed, full.language]).to.deep.equal([
      person,
      3,
      { minutes: "m" },
      true,
      "nl",
    ])
    for (const [sender, domain] of [
      ["maillage@localhost", "localhost"],
      ["nobody", "localhost"],
      ["A <a@b.example> ", "b.example"],
    ] as const) {
      config.mailFrom = sender
      await post(wish(sender))
      expect((await named(sender)).messageId).to.match(new RegExp(`@${domain}>$`))
    }
  })

  it("is written once per key, and the first new one of a sending stands for all", async () => {
    await postAll([wish("a"), wish("b")])
    await postAll([wish("a", { language: "nl" }), wish("b"), wish("c"), wish("d")])
    const all = await Message.find().sort({ key: 1 }).lean()
    expect(all.map(({ key, language, leads }) => [key, language, leads])).to.deep.equal([
      ["a", "fr", true],
      ["b", "fr", false],
      ["c", "fr", true],
      ["d", "fr", false],
    ])
    const [a, b, c, d] = all.map(({ sending }) => String(sending))
    expect([a === b, c === d, a === c]).to.deep.equal([true, true, false])
    await postAll([wish("a"), wish("c")])
    expect(await Message.countDocuments()).to.equal(4)
    await postAll([wish("a"), wish("e")])
    expect((await named("e")).leads).to.equal(true)
  })

  it("that is posted beside others of its sending stands in the list behind theirs, and takes no other one along", async () => {
    const sending = new Types.ObjectId()
    await post(wish("earlier"))
    await postAll([wish("a"), wish("b")], { sending })
    await postAll([wish("c"), wish("d")], { sending, follows: true })
    await postAll([wish("earlier"), wish("e")], { sending, follows: true })
    const all = await Message.find().sort({ key: 1 }).lean()
    expect(all.map((each) => [each.key, each.leads, sending.equals(each.sending!)])).to.deep.equal([
      ["a", true, true],
      ["b", false, true],
      ["c", false, true],
      ["d", false, true],
      ["e", false, true],
      ["earlier", true, false],
    ])
  })

  it("wakes who delivers once it is saved, and not for nothing", async () => {
    await inOneStep(async () => {
      await post(wish("one"))
      expect(woken).to.equal(0)
    })
    expect(woken).to.equal(1)
    await postAll([])
    await sendAfterAll([])
    expect(woken).to.equal(1)
    const undone = inOneStep(async () => {
      await post(wish("two"))
      throw new Error("Undone")
    })
    expect(await undone.catch(String)).to.equal("Error: Undone")
    expect([woken, await Message.countDocuments({ key: "two" })]).to.deep.equal([1, 0])
  })

  it("is sent again by hand from where it failed, waits for a decision or was kept, and from nowhere else", async () => {
    const by = someId()
    const states: State[] = ["queued", "sending", "sent", "failed", "unknown", "kept", "dropped"]
    setClock(new Date("2026-12-01T10:00:00Z"))
    for (const state of states) {
      await post(wish(state))
      await Message.updateOne(
        { key: state },
        { state, reason: "refused", answer: "550", attempts: 4, dueAt: new Date("2026-01-01T00:00:00Z") },
      )
      woken = 0
      const isAgain = ["failed", "unknown", "kept"].includes(state)
      const before = await named(state)
      expect(await resend(before._id, { by }), state).to.equal(isAgain)
      expect(woken).to.equal(isAgain ? 1 : 0)
      const { resent, ...after } = await named(state)
      if (isAgain) {
        expect(after).to.include({
          state: "queued",
          reason: null,
          answer: "",
          attempts: 0,
          messageId: before.messageId,
        })
        expect(after.dueAt).to.deep.equal(now())
        expect(resent.map((each) => [String(each.by), each.at])).to.deep.equal([[by, now()]])
      } else expect([after.state, after.reason, resent.length]).to.deep.equal([state, "refused", 0])
    }
    expect(await resend(someId(), { by })).to.equal(false)
  })

  it("goes to a corrected address, which is noted, unless it opens a door to one person", async () => {
    const by = someId()
    const again = async (key: string, email: string) => {
      await Message.updateOne({ key }, { state: "failed" })
      await resend((await named(key))._id, { by, email })
      const { to, corrected } = await named(key)
      return [to!.email, corrected.map(({ from }) => from)]
    }
    await post(wish("open"))
    await post(wish("sealed", { sealed: true }))
    expect(await again("open", "ines@demo.example")).to.deep.equal(["ines@demo.example", []])
    expect(await again("open", "vandamme@demo.example")).to.deep.equal(["vandamme@demo.example", ["ines@demo.example"]])
    const [noted] = (await named("open")).corrected
    expect(String(noted!.by)).to.equal(by)
    expect(noted!.at).to.be.instanceOf(Date)
    expect(await again("sealed", "vandamme@demo.example")).to.deep.equal(["ines@demo.example", []])
  })

  it("is put into the queue after all where it was dropped, and only there", async () => {
    await postAll([wish("dropped"), wish("sent"), wish("other")])
    await Message.updateMany({ key: { $in: ["dropped", "other"] } }, { state: "dropped", attempts: 2 })
    await Message.updateOne({ key: "sent" }, { state: "sent", attempts: 1 })
    woken = 0
    await sendAfterAll([(await named("dropped"))._id, (await named("sent"))._id])
    const states = (await Message.find().sort({ key: 1 }).lean()).map(({ state, attempts }) => [state, attempts])
    expect(states).to.deep.equal([
      ["queued", 0],
      ["dropped", 2],
      ["sent", 1],
    ])
    expect(woken).to.equal(1)
  })

  it("waits for a decision where it failed or may have left; where it was kept, once a mail server is set", async () => {
    for (const state of ["queued", "failed", "unknown", "kept", "kept", "sent"] as const) {
      const key = someId()
      await post(wish(key))
      await Message.updateOne({ key }, { state })
    }
    config.smtpUrl = "smtp://mail.example"
    expect([undecided(), await countTroubles()]).to.deep.equal([["failed", "unknown", "kept"], 4])
    config.smtpUrl = undefined
    expect([undecided(), await countTroubles()]).to.deep.equal([["failed", "unknown"], 2])
  })

  it("is listed with the others about its thing, the newest first", async () => {
    await postAll([wish("first"), wish("second")])
    await post(wish("elsewhere", { of: { kind: "test", id: someId() } }))
    await post(wish("otherwise", { of: { kind: "other", id: of.id } }))
    expect((await messagesOf(of)).map(({ key }) => key)).to.deep.equal(["second", "first"])
  })

  it("gives what it looks things up with as text, empty where it has none", () => {
    expect([
      idIn({ data: { body: 7 } }, "body"),
      idIn({ data: {} }, "body"),
      idIn({}, "body"),
      idIn({ data: null }, "body"),
    ]).to.deep.equal(["7", "", "", ""])
  })
})

describe("a message that is stored", () => {
  before(testApp)
  const refusedOf = async (fields: object) => {
    const refused = (await new Message(fields).validate().catch((error: unknown) => error)) as {
      errors: Record<string, { kind: string }>
    }
    return Object.entries(refused.errors).map(([path, { kind }]) => `${path}: ${kind}`)
  }
  const whole = {
    key: "k",
    template: "t",
    language: "fr",
    of: { kind: "test", id: "1" },
    messageId: "<m>",
    dueAt: new Date(),
  }
  const [by, at] = [someId(), new Date()]

  it("has what it is found, written, sent and named by", async () => {
    expect(await refusedOf({})).to.have.members(
      ["key", "template", "language", "of.kind", "of.id", "messageId", "dueAt"].map((path) => `${path}: required`),
    )
    expect(await refusedOf({ ...whole, state: null })).to.deep.equal(["state: required"])
    const facts = { ...whole, resent: [{}], corrected: [{}] }
    expect(await refusedOf(facts)).to.include.members(
      ["resent.0.by", "resent.0.at", "corrected.0.by", "corrected.0.at"].map((path) => `${path}: required`),
    )
  })

  it("is in a state, for a reason and in a language that there is", async () => {
    expect(await refusedOf({ ...whole, state: "lost", reason: "none", language: "de" })).to.have.members([
      "state: enum",
      "reason: enum",
      "language: enum",
    ])
    await new Message({ ...whole, state: "failed", reason: "refused", language: "nl" }).validate()
  })

  it("begins with nothing of what may become of it", () => {
    const { sending, ...bare } = new Message({}).toObject()
    expect(sending).to.be.instanceOf(Types.ObjectId)
    expect(bare).to.deep.include({
      leads: false,
      to: { name: "", email: "" },
      person: null,
      revision: 0,
      data: {},
      sealed: false,
      subject: "",
      state: "queued",
      reason: null,
      answer: "",
      attempts: 0,
      leasedUntil: null,
      sentAt: null,
      resent: [],
      released: null,
      corrected: [],
    })
    const facts = new Message({ resent: [{ by, at }], corrected: [{ by, at }] }).toObject()
    expect(facts.resent).to.deep.equal([{ by: new Types.ObjectId(by), at }])
    expect(facts.corrected).to.deep.equal([{ by: new Types.ObjectId(by), at, from: "" }])
    expect(Message.schema.path("person").options).to.include({ ref: "Person" })
    expect(Message.schema.path("resent").schema!.path("by").options).to.include({ ref: "Person" })
  })

  it("is one per key, and found by what lists and the worker ask", async () => {
    const indexes = await Message.collection.indexes()
    expect(indexes.map(({ key, unique = false }) => JSON.stringify([key, unique]))).to.include.members(
      [
        [{ key: 1 }, true],
        [{ sending: 1 }, false],
        [{ person: 1 }, false],
        [{ released: 1 }, false],
        [{ state: 1, dueAt: 1 }, false],
        [{ state: 1, sealed: 1, dueAt: 1 }, false],
        [{ leads: 1, _id: 1 }, false],
        [{ "of.kind": 1, "of.id": 1 }, false],
      ].map((each) => JSON.stringify(each)),
    )
  })
})
