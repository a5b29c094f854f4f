import { expect } from "chai"
import { setClock, now } from "../../server/clock.ts"
import { deliverNext, startDelivery, type Renderer } from "../../server/delivery.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { createMailer, type Letter } from "../../server/mailer.ts"
import { Message, post, resend } from "../../server/outbox.ts"
import { testApp } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { openMailServer } from "../support/mailServer.ts"

const from = "Coordination <maillage@network.example>"
const letter: Letter = { subject: "L’assemblée de décembre", html: "<p>À mardi</p>", text: "À mardi" }
const render: Renderer = () => Promise.resolve(letter)

async function write(email: string, key = email) {
  await post({
    template: "test/letter",
    to: { name: "Inès Vandamme", email },
    language: "fr",
    of: { kind: "test", id: "1" },
    key,
  })
  return (await Message.findOne({ key }))!
}

async function deliverAll(smtpUrl: string | null, made: Renderer = render) {
  const mailer = smtpUrl ? createMailer({ smtpUrl, from }) : null
  while (await deliverNext({ render: made, mailer }));
}

const fresh = async (message: { _id: unknown }) => (await Message.findById(message._id))!
const later = (minutes: number) => setClock(new Date(now().getTime() + minutes * 60_000))

describe("delivery", () => {
  let by: string

  before(async () => {
    await testApp()
    by = (await cast.coordinator()).person.id
  })
  beforeEach(() => Message.deleteMany({}))
  afterEach(() => setClock())

  it("hands each letter over once, as HTML and as text, under its own name", async () => {
    const server = await openMailServer()
    const message = await write("ines@demo.example")
    await deliverAll(server.url)
    await deliverAll(server.url)

    expect(server.letters.map(({ to }) => to)).to.deep.equal(["ines@demo.example"])
    const { raw, messageId } = server.letters[0]!
    expect(raw)
      .to.match(/multipart\/alternative/)
      .and.match(/text\/plain/)
      .and.match(/text\/html/)
    expect(raw).to.match(/^Auto-Submitted: auto-generated$/m)
    expect(messageId).to.equal(message.messageId)
    const told = await fresh(message)
    expect(told.state).to.equal("sent")
    expect(told.sentAt).to.be.instanceOf(Date)
    expect(told.subject).to.equal(letter.subject)
    await server.close()
  })

  it("writes the same letter once, whoever asks again", async () => {
    await write("ines@demo.example", "convocation:1:ines")
    await write("ines@demo.example", "convocation:1:ines")
    expect(await Message.countDocuments({ key: "convocation:1:ines" })).to.equal(1)
  })

  it("forgets the letter of a step that failed", async () => {
    await inOneStep(async () => {
      await write("ines@demo.example", "undone")
      throw new Error("the fact was not saved")
    }).catch(() => null)
    expect(await Message.countDocuments({ key: "undone" })).to.equal(0)
  })

  it("keeps a refused recipient with its reason, while the others leave", async () => {
    const server = await openMailServer({
      answer: (moment, address) =>
        moment === "to" && address.startsWith("gone") ? { code: 550, text: "5.1.1 No such user" } : null,
    })
    const [gone, here] = [await write("gone@demo.example"), await write("here@demo.example")]
    await deliverAll(server.url)
    later(60 * 24)
    await deliverAll(server.url)

    const told = await fresh(gone)
    expect([told.state, told.reason, told.attempts]).to.deep.equal(["failed", "unknownAddress", 1])
    expect(told.answer).to.contain("No such user")
    expect((await fresh(here)).state).to.equal("sent")
    await server.close()
  })

  for (const [said, reason] of [
    [{ code: 552, text: "5.2.2 Mailbox full" }, "mailboxFull"],
    [{ code: 554, text: "5.7.1 Rejected" }, "refused"],
    [{ code: 552, text: "5.3.4 Message size exceeds limit" }, "tooLong"],
  ] as const) {
    it(`says « ${reason} » when the server refuses the letter itself with ${said.code} ${said.text}`, async () => {
      const server = await openMailServer({ answer: (moment) => (moment === "taken" ? said : null) })
      const message = await write("ines@demo.example")
      await deliverAll(server.url)
      const told = await fresh(message)
      expect([told.state, told.reason]).to.deep.equal(["failed", reason])
      await server.close()
    })
  }

  it("tries again, later and later, where the server asks for patience", async () => {
    let busy = true
    const server = await openMailServer({
      answer: (moment) => (moment === "to" && busy ? { code: 451, text: "4.7.1 Greylisted" } : null),
    })
    const message = await write("ines@demo.example")
    await deliverAll(server.url)
    const first = await fresh(message)
    expect([first.state, first.reason, first.attempts]).to.deep.equal(["queued", "serverBusy", 1])

    later(2)
    await deliverAll(server.url)
    const second = await fresh(message)
    expect(second.attempts).to.equal(2)
    expect(second.dueAt.getTime() - now().getTime()).to.be.greaterThan(60_000)

    busy = false
    later(10)
    await deliverAll(server.url)
    expect((await fresh(message)).state).to.equal("sent")
    expect(server.letters).to.have.length(1)
    await server.close()
  })

  it("waits for a server that is down, and sends when it is back", async () => {
    const gone = await openMailServer()
    await gone.close()
    const message = await write("ines@demo.example")
    await deliverAll(gone.url)
    const waiting = await fresh(message)
    expect([waiting.state, waiting.reason]).to.deep.equal(["queued", "serverAway"])

    const back = await openMailServer({ port: gone.port })
    later(5)
    await deliverAll(back.url)
    expect((await fresh(message)).state).to.equal("sent")
    await back.close()
  })

  it("gives up on a server that stays down for days, and says so", async () => {
    const gone = await openMailServer()
    await gone.close()
    const message = await write("ines@demo.example")
    for (let tries = 0; tries < 15; tries++) {
      await deliverAll(gone.url)
      later(60 * 24)
    }
    const told = await fresh(message)
    expect([told.state, told.reason]).to.deep.equal(["failed", "serverAway"])
  })

  it("calls a letter perhaps sent when the line breaks after its last byte, and never sends it again by itself", async () => {
    const server = await openMailServer({ answer: (moment) => (moment === "taken" ? "hang up" : null) })
    const message = await write("ines@demo.example")
    await deliverAll(server.url)
    later(60 * 24)
    await deliverAll(server.url)
    const told = await fresh(message)
    expect([told.state, told.attempts]).to.deep.equal(["unknown", 1])
    await server.close()
  })

  it("tries again when the line breaks before the letter was whole", async () => {
    const server = await openMailServer({ answer: (moment) => (moment === "to" ? "hang up" : null) })
    const message = await write("ines@demo.example")
    await deliverAll(server.url)
    expect((await fresh(message)).state).to.equal("queued")
    await server.close()
  })

  it("sends once when two workers meet on it", async () => {
    const server = await openMailServer()
    for (let count = 0; count < 5; count++) await write(`member${count}@demo.example`)
    await Promise.all([deliverAll(server.url), deliverAll(server.url), deliverAll(server.url)])
    expect(server.letters.map(({ to }) => to).sort()).to.deep.equal(
      [0, 1, 2, 3, 4].map((count) => `member${count}@demo.example`),
    )
    await server.close()
  })

  it("keeps every letter where no mail server is set, and sends it by hand once there is one", async () => {
    const message = await write("ines@demo.example")
    await deliverAll(null)
    expect((await fresh(message)).state).to.equal("kept")
    const server = await openMailServer()
    await deliverAll(server.url)
    expect(server.letters).to.deep.equal([])

    expect(await resend(message._id, { by })).to.equal(true)
    await deliverAll(server.url)
    expect(server.letters).to.have.length(1)
    await server.close()
  })

  it("sends again by hand under the same name, to the corrected address, and remembers who did it", async () => {
    const server = await openMailServer({
      answer: (moment, address) =>
        moment === "to" && address.startsWith("inse") ? { code: 550, text: "5.1.1 No such user" } : null,
    })
    const message = await write("inse@demo.example")
    await deliverAll(server.url)
    await resend(message._id, { by, email: "ines@demo.example" })
    await deliverAll(server.url)

    expect(server.letters.map(({ to, messageId }) => [to, messageId])).to.deep.equal([
      ["ines@demo.example", message.messageId],
    ])
    const told = await fresh(message)
    expect(told.corrected.map((each) => [String(each.by), each.from])).to.deep.equal([[by, "inse@demo.example"]])
    expect(told.resent).to.have.length(1)
    expect(await resend(message._id, { by }), "a letter that was sent").to.equal(false)
    await server.close()
  })

  it("never sends a letter that opens an account to another address", async () => {
    const message = await write("ines@demo.example")
    await Message.updateOne({ _id: message._id }, { $set: { sealed: true, state: "failed" } })
    await resend(message._id, { by, email: "curious@demo.example" })
    expect((await fresh(message)).to?.email).to.equal("ines@demo.example")
  })

  const waiting = async (count: number, sealed = false) =>
    Message.insertMany(
      Array.from({ length: count }, (_, at) => ({
        key: `${sealed ? "door" : "letter"}:${at}`,
        template: "test/letter",
        to: { name: "", email: `${sealed ? "door" : "letter"}${at}@demo.example` },
        language: "fr",
        of: { kind: "test", id: "1" },
        messageId: `<${sealed}${at}@network.example>`,
        sealed,
        dueAt: now(),
      })),
    )

  it("lets what opens a door leave before all that has waited longer", async () => {
    const server = await openMailServer()
    await waiting(3)
    await waiting(2, true)
    await deliverAll(server.url)
    expect(server.letters.map(({ to }) => to.split("@")[0])).to.deep.equal([
      "door0",
      "door1",
      "letter0",
      "letter1",
      "letter2",
    ])
    await server.close()
  })

  it("waits for a server that is away once, not once for each letter, and says so of all", async () => {
    const gone = await openMailServer()
    await gone.close()
    await waiting(5)
    let made = 0
    const counted: Renderer = () => Promise.resolve(((made += 1), letter))
    await deliverAll(gone.url, counted)
    expect(made).to.equal(1)
    const told = await Message.find()
    expect(told.map(({ state, reason }) => [state, reason])).to.deep.equal(Array(5).fill(["queued", "serverAway"]))
    expect(told.map(({ attempts }) => attempts).sort()).to.deep.equal([0, 0, 0, 0, 1])
    expect(told.every(({ dueAt }) => dueAt > now())).to.equal(true)

    later(1)
    await deliverAll(gone.url, counted)
    expect((await Message.find()).map(({ attempts }) => attempts).sort(), "another one tries").to.deep.equal([
      0, 0, 0, 1, 1,
    ])
    await waiting(1, true)
    await deliverAll(gone.url, counted)
    expect((await Message.findOne({ sealed: true }))!.attempts, "what opens a door is tried all the same").to.equal(1)
  })

  it("lets all leave at once that only waited for the server to come back", async () => {
    const gone = await openMailServer()
    await gone.close()
    await waiting(5)
    await deliverAll(gone.url)
    const back = await openMailServer({ port: gone.port })
    await write("now@demo.example")
    await deliverAll(back.url)
    expect(back.letters.map(({ to }) => to.split("@")[0]).sort()).to.deep.equal([
      "letter1",
      "letter2",
      "letter3",
      "letter4",
      "now",
    ])
    later(2)
    await deliverAll(back.url)
    expect(back.letters).to.have.length(6)
    await back.close()
  })

  it("never lets one letter that the server cannot bear hold up the others", async () => {
    const server = await openMailServer({
      answer: (moment, address) => (moment === "to" && address.startsWith("letter0@") ? "hang up" : null),
    })
    await waiting(4)
    for (let round = 0; round < 3; round++) {
      await deliverAll(server.url)
      later(2)
    }
    expect(server.letters.map(({ to }) => to.split("@")[0]).sort()).to.deep.equal(["letter1", "letter2", "letter3"])
    expect(await Message.findOne({ key: "letter:0" })).to.include({ state: "queued", reason: "serverAway" })
    await server.close()
  })

  it("lets a sign-in link leave in seconds, though two thousand letters wait for a slow server", async function () {
    this.timeout(120_000)
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const server = await openMailServer({
      answer: async (moment) => (moment === "taken" ? pause(400).then(() => null) : null),
    })
    await waiting(2000)
    const worker = startDelivery({ render, mailer: createMailer({ smtpUrl: server.url, from }) })
    while (server.letters.length < 3) await pause(50)
    await post({
      template: "test/letter",
      to: { name: "", email: "door@demo.example" },
      language: "fr",
      of: { kind: "test", id: "1" },
      key: "door",
      sealed: true,
    })
    while (!server.letters.some(({ to }) => to === "door@demo.example")) await pause(20)
    await worker.stop()
    await server.close()
    expect(server.letters.length).to.be.below(500)
    expect(new Set(server.letters.map(({ to }) => to)).size, "none twice").to.equal(server.letters.length)
  })

  it("says what it could not do: no address, nothing to tell any more, a letter that cannot be made", async () => {
    const [nobody, over, broken] = [
      await write("", "nobody"),
      await write("over@demo.example"),
      await write("broken@demo.example"),
    ]
    const server = await openMailServer()
    await deliverAll(server.url, async ({ to }) => {
      if (to.email.startsWith("broken")) throw new Error("a template is missing")
      return to.email.startsWith("over") ? null : letter
    })
    expect([(await fresh(nobody)).state, (await fresh(nobody)).reason]).to.deep.equal(["failed", "noAddress"])
    expect((await fresh(over)).state).to.equal("dropped")
    expect([(await fresh(broken)).state, (await fresh(broken)).reason]).to.deep.equal(["queued", "notReady"])
    expect(server.letters).to.deep.equal([])
    await server.close()
  })

  it("puts no line of its own into a letter's head", async () => {
    const server = await openMailServer()
    await post({
      template: "test/letter",
      to: { name: "Inès\r\nBcc: all@demo.example", email: "ines@demo.example" },
      language: "fr",
      of: { kind: "test", id: "1" },
      key: "injected",
    })
    await deliverAll(server.url, () => Promise.resolve({ ...letter, subject: "Bonjour\r\nBcc: all@demo.example" }))
    expect(server.letters.map(({ to }) => to)).to.deep.equal(["ines@demo.example"])
    expect(server.letters[0]!.raw).not.to.match(/^Bcc:/im)
    await server.close()
  })
})
