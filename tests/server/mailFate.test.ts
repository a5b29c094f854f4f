import { createServer, type AddressInfo, type Socket } from "node:net"
import { once } from "node:events"
import { expect } from "chai"
import { createMailer, type Letter } from "../../server/mailer.ts"
import { openMailServer } from "../support/mailServer.ts"

const letter: Letter = { subject: "L’assemblée", html: "<p>À mardi</p>", text: "À mardi" }
const to = { name: "Inès", email: "ines@demo.example" }

type Given = { query?: string; scheme?: string; baseUrl?: string; from?: string; letter?: Partial<Letter> }

async function fateAt(
  port: number,
  { query = "", scheme = "smtp", baseUrl, from = "maillage@network.example", letter: more }: Given = {},
) {
  const mailer = createMailer({
    smtpUrl: `${scheme}://127.0.0.1:${port}${query}`,
    from,
    ...(baseUrl ? { baseUrl } : {}),
  })
  const fate = await mailer.send(to, "<a@network.example>", { ...letter, ...more })
  return fate.outcome === "sent" || fate.outcome === "unknown"
    ? [fate.outcome]
    : [fate.outcome, fate.reason, fate.wide ?? false]
}

/** Something that listens and speaks another language than mail. */
async function openStranger(greeting: string | null) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}))
    if (greeting) socket.write(greeting)
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

describe("what a mail server is said to have done", () => {
  for (const encrypted of ["offered", "always"] as const) {
    it(`names a certificate that is not accepted (encryption ${encrypted}), and takes it where that was asked for`, async () => {
      const server = await openMailServer({ encrypted })
      const scheme = encrypted === "always" ? "smtps" : "smtp"
      expect(await fateAt(server.port, { scheme })).to.deep.equal(["later", "serverCertificate", true])
      expect(server.letters).to.deep.equal([])
      expect(await fateAt(server.port, { scheme, query: "?tls.rejectUnauthorized=false" })).to.deep.equal(["sent"])
      if (encrypted === "offered")
        expect(await fateAt(server.port, { query: "?ignoreTLS=true" })).to.deep.equal(["sent"])
      await server.close()
    })
  }

  it("names an encryption that there is none of, and sends nothing in the clear then", async () => {
    const server = await openMailServer()
    expect(await fateAt(server.port, { query: "?requireTLS=true" })).to.deep.equal(["later", "serverEncryption", true])
    expect(await fateAt(server.port, { scheme: "smtps" })).to.deep.equal(["later", "serverEncryption", true])
    expect(server.letters).to.deep.equal([])
    await server.close()
  })

  it("names a password that is missing: no letter fails for it", async () => {
    const server = await openMailServer({ signIn: true })
    expect(await fateAt(server.port)).to.deep.equal(["later", "serverLogin", true])
    await server.close()
  })

  it("names a server that is not there, or is none", async () => {
    const gone = await openMailServer()
    await gone.close()
    expect(await fateAt(gone.port)).to.deep.equal(["later", "serverAway", true])
    const nowhere = createMailer({ smtpUrl: "smtp://no-such-host.invalid:25", from: "maillage@network.example" })
    expect(await nowhere.send(to, "<a@b.c>", letter)).to.include({
      outcome: "later",
      reason: "serverUnknown",
      wide: true,
    })
    for (const greeting of ["HTTP/1.1 400 Bad Request\r\n\r\n", "554 5.7.1 no mail from you\r\n"]) {
      const stranger = await openStranger(greeting)
      expect(await fateAt(stranger.port), greeting).to.deep.equal(["later", "serverStrange", true])
      stranger.close()
    }
    const busy = await openStranger("421 4.3.2 too busy\r\n")
    expect(await fateAt(busy.port)).to.deep.equal(["later", "serverBusy", true])
    busy.close()
  })

  it("tells one letter from all of them", async () => {
    const server = await openMailServer({
      answer: (moment) => (moment === "to" ? { code: 450, text: "4.2.0 later" } : null),
    })
    expect(await fateAt(server.port)).to.deep.equal(["later", "serverBusy", false])
    await server.close()
  })
})

describe("a letter's head", () => {
  it("asks machines not to answer, says its language, and bears the network's name where the address has none", async () => {
    const server = await openMailServer()
    await fateAt(server.port, { letter: { language: "nl", senderName: "Sociaal overleg Édéa" } })
    await fateAt(server.port, { from: "Le réseau <maillage@network.example>", letter: { senderName: "Autre" } })
    const [bare, named] = server.letters.map(({ raw }) => raw)
    expect(bare)
      .to.match(/^Auto-Submitted: auto-generated\r$/m)
      .and.match(/^X-Auto-Response-Suppress: OOF, AutoReply\r$/m)
      .and.match(/^Content-Language: nl\r$/m)
      .and.match(/^From: =\?UTF-8\?Q\?Sociaal_overleg_=C3=89d=C3=A9a\?= <maillage@network\.example>\r$/m)
    expect(named).to.match(/^From: =\?UTF-8\?Q\?Le_r=C3=A9seau\?= <maillage@network\.example>\r$/m)
    await server.close()
  })

  it("greets the mail server with the name of the site, where that is one", async () => {
    const server = await openMailServer()
    await fateAt(server.port, { baseUrl: "https://maillage.example.org:8443" })
    await fateAt(server.port, { baseUrl: "http://localhost:3000" })
    await fateAt(server.port, { baseUrl: "http://10.0.0.7:3000" })
    expect(server.greetings[0]).to.equal("maillage.example.org")
    expect(server.greetings.slice(1)).not.to.include("localhost").and.not.to.include("10.0.0.7")
    await server.close()
  })
})
