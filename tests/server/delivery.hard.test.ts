import { expect } from "chai"
import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { setClock } from "../../server/clock.ts"
import { lease } from "../../server/delivery.ts"
import { Message, post } from "../../server/outbox.ts"
import { root } from "../../server/paths.ts"
import { testApp } from "../support/app.ts"
import { testDatabase } from "../support/database.ts"
import { openMailServer, type Moment } from "../support/mailServer.ts"

const write = (key: string) =>
  post({
    template: "test/letter",
    to: { name: "", email: `${key}@demo.example` },
    language: "fr",
    of: { kind: "test", id: "1" },
    key,
  })

async function startPostman(smtpUrl: string): Promise<ChildProcess> {
  const { uri, dbName } = await testDatabase()
  return fork(join(root, "tests/support/postman.ts"), [uri, dbName, smtpUrl], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
}

async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, "exit")
  child.kill("SIGKILL")
  await over
}

/** After the lease, another process finishes what is left; it ends by itself. */
async function finish(smtpUrl: string) {
  const child = await startPostman(smtpUrl)
  await once(child, "exit")
}

// The processes keep the machine's time: instead of waiting for the lease, its end is moved into the past.
const letLeasesEnd = () =>
  Message.updateMany({ state: "sending" }, { $set: { leasedUntil: new Date(Date.now() - lease) } })

describe("delivery by a process that is killed", () => {
  before(() => testApp())
  beforeEach(() => Message.deleteMany({}))
  after(() => setClock())

  const moments: [moment: Moment | "making", afterwards: string, arrived: number][] = [
    ["making", "sent", 1],
    ["connect", "unknown", 0],
    ["from", "unknown", 0],
    ["to", "unknown", 0],
    ["data", "unknown", 0],
    ["taken", "unknown", 1],
  ]
  for (const [moment, afterwards, arrived] of moments) {
    it(`killed at « ${moment} », a letter is ${afterwards} and never sent twice`, async function () {
      this.timeout(60_000)
      let armed = true
      const children: ChildProcess[] = []
      const server = await openMailServer({
        async answer(at) {
          if (armed && at === moment) {
            armed = false
            await kill(children[0]!)
          }
          return null
        },
      })
      await write("ines")
      const child = await startPostman(server.url)
      children.push(child)
      child.on("message", (said) => {
        if (said === "making" && moment === "making") void kill(child)
      })
      await once(child, "exit")
      await letLeasesEnd()
      await finish(server.url)

      const [message] = await Message.find()
      expect(message!.state).to.equal(afterwards)
      expect(server.letters).to.have.length(arrived)
      await server.close()
    })
  }

  it("killed again and again at any moment, no letter arrives twice and each has a fate", async function () {
    this.timeout(120_000)
    const server = await openMailServer()
    for (let count = 0; count < 30; count++) await write(`member${count}`)
    for (let kills = 0; kills < 6; kills++) {
      const child = await startPostman(server.url)
      await Promise.race([once(child, "message"), once(child, "exit")])
      await new Promise((resolve) => setTimeout(resolve, 30 + kills * 70))
      await kill(child)
      await letLeasesEnd()
    }
    await finish(server.url)

    const messages = await Message.find()
    const copies = (key: string) => server.letters.filter(({ to }) => to === `${key}@demo.example`).length
    for (const { key, state } of messages) {
      expect(copies(key), `${key} is ${state}`).to.be.at.most(1)
      if (state === "sent") expect(copies(key), `${key} is sent`).to.equal(1)
      else expect(state).to.equal("unknown")
    }
    await server.close()
  })
})
