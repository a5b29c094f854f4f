import { request as askFor, type IncomingMessage } from "node:http"
import { text as readText } from "node:stream/consumers"
import { expect } from "chai"
import request from "supertest"
import { testApp } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import "../support/makers/attachment.ts"
import { listeningSite } from "../support/listening.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

describe("what no browser sends", () => {
  // A site that has no network yet says so on each page.
  before(() => cast.coordinator())

  const ask = async (path: string, headers: Record<string, string> = {}) =>
    request(await testApp())
      .get(path)
      .set({ "Accept-Language": "fr", ...headers })

  it("breaks no page: a cookie that nobody can read is not there", async () => {
    for (const cookie of [
      "flash=%E0%A4%A",
      "flash=%",
      "flash=abc.def",
      "known=%E0%A4%A",
      "session=%E0%A4%A",
      "=; ;;flash",
      "flash=eyJ.%00",
    ]) {
      const answer = await ask("/session/new", { Cookie: cookie })
      expect(answer.status, cookie).to.equal(200)
      expect(textOf(answer.text), cookie).to.contain("Adresse e-mail")
    }
    expect((await ask("/no-such-page", { Cookie: "flash=%E0%A4%A" })).status).to.equal(303)
  })

  it("leads nowhere in words, where an address cannot be decoded", async () => {
    const reader = await visit(await cast.socialWorker())
    for (const path of [
      "/guide/%E0%A4%A",
      "/%E0%A4%A",
      "/replies/%E0%A4%A",
      "/scripts/%E0%A4%A.js",
      "/guide/%00",
      "/attachments/%2e%2e%2f",
    ]) {
      const answer = await reader.get(path)
      expect(answer.status, path).to.equal(404)
      expect(textOf(answer.text), path).to.contain("Nous ne trouvons pas cette page")
    }
    for (const query of ["?q=%E0%A4%A", "?page=%", "?q[]=a&q[b]=c"])
      expect((await reader.get(`/search${query}`)).status, query).to.equal(200)
  })

  it("leads nowhere in words, where it asks for no path at all", async () => {
    const { hostname, port } = new URL(await listeningSite())
    for (const method of ["GET", "OPTIONS", "POST"]) {
      const [answer, text] = await new Promise<[IncomingMessage, string]>((resolve) =>
        askFor({ hostname, port, method, path: "*", headers: { "Accept-Language": "fr" } }, async (response) =>
          resolve([response, await readText(response)]),
        ).end(),
      )
      expect([method, answer.statusCode]).to.deep.equal([method, 404])
      expect(textOf(text)).to.contain("Nous ne trouvons pas cette page")
    }
  })

  const multipart = (disposition: string) =>
    `--b\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: text/plain\r\n\r\ntext\r\n--b--\r\n`

  it("is said in a sentence, when a file's name or its part cannot be read", async () => {
    const coordinator = await cast.coordinator()
    const app = await testApp()
    const entered = await request(app)
      .post("/session")
      .type("form")
      .set("Sec-Fetch-Site", "same-origin")
      .send({ email: coordinator.email, password: coordinator.password })
    const cookie = entered
      .get("Set-Cookie")!
      .map((each) => each.split(";")[0])
      .join("; ")
    const sendTo = (path: string, given: string, body: string) =>
      request(app)
        .post(path)
        .set({
          "Sec-Fetch-Site": "same-origin",
          "Accept-Language": "fr",
          Cookie: given,
          "Content-Type": "multipart/form-data; boundary=b",
        })
        .send(body)
    const bodies = [
      multipart('name="files"; filename="a\0b.txt"'),
      '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf',
      "--b\r\n: nothing\r\n\r\n\r\n--b--\r\n",
      "nothing",
    ]
    for (const body of bodies) {
      const answer = await sendTo("/attachments?kind=notice&id=open", cookie, body)
      expect(answer.status, JSON.stringify(body)).to.equal(422)
      expect(textOf(answer.text)).to.match(/L’envoi s’est interrompu en chemin|Choisissez/)
    }
    const known = cookie.split("; ").find((each) => each.startsWith("known="))!
    expect((await sendTo("/attachments?kind=notice&id=open", known, bodies[0]!)).status).to.equal(422)
  })

  it("finds the door under the addresses that people and password managers try", async () => {
    expect((await ask("/session")).get("Location")).to.equal("/session/new")
    const reader = await visit(await cast.socialWorker())
    expect((await reader.get("/session")).get("Location")).to.equal("/")
    const change = await ask("/.well-known/change-password")
    expect([change.status, change.get("Location")]).to.deep.equal([303, "/account/password"])
  })
})
