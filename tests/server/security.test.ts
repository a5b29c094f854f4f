import { expect } from "chai"
import { connect } from "node:net"
import request from "supertest"
import { testApp } from "../support/app.ts"
import { listeningSite } from "../support/listening.ts"
import { makeSomeone, password } from "../support/makers/account.ts"
import { textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

describe("the headers of every answer", () => {
  it("let nothing run or load that is not ours, and frame us nowhere", async () => {
    const app = await testApp()
    for (const path of ["/session/new", "/privacy", "/no-such-page", "/health"]) {
      const answer = await request(app).get(path)
      const policy = answer.get("Content-Security-Policy")!
      expect(policy, path)
        .to.contain("default-src 'self'")
        .and.contain("script-src 'self'")
        .and.contain("style-src 'self'")
        .and.contain("frame-ancestors 'none'")
        .and.contain("base-uri 'none'")
        .and.contain("object-src 'none'")
        .and.contain("form-action 'self'")
      expect(policy).not.to.match(/unsafe|https?:|\*/)
      expect(answer.get("X-Content-Type-Options")).to.equal("nosniff")
      expect(answer.get("Referrer-Policy")).to.equal("same-origin")
      expect(answer.get("X-Frame-Options")).to.equal("DENY")
      expect(answer.get("X-Powered-By")).to.equal(undefined)
    }
  })

  it("ask for no https over plain http, where the page would arrive without its style", async () => {
    const answer = await request(await testApp()).get("/session/new")
    expect(answer.get("Strict-Transport-Security")).to.equal(undefined)
    expect(answer.get("Content-Security-Policy")).not.to.contain("upgrade-insecure-requests")
  })

  it("keep what a person sees out of shared copies", async () => {
    const browser = await visit(await makeSomeone())
    expect((await browser.get("/account")).get("Cache-Control")).to.equal("private, no-cache")
  })
})

describe("a form that another site sends", () => {
  const tries: [name: string, headers: Record<string, string>, passes: boolean][] = [
    ["from our own page", { "Sec-Fetch-Site": "same-origin" }, true],
    [
      "from our own page, in a browser that says only Origin",
      { Origin: "http://intranet.example", Host: "intranet.example" },
      true,
    ],
    ["from another site", { "Sec-Fetch-Site": "cross-site" }, false],
    ["from a neighbour below the same domain", { "Sec-Fetch-Site": "same-site" }, false],
    [
      "from another site that also lies about Origin",
      { "Sec-Fetch-Site": "cross-site", Origin: "http://intranet.example", Host: "intranet.example" },
      false,
    ],
    [
      "from another site, in an older browser",
      { Origin: "https://elsewhere.example", Host: "intranet.example" },
      false,
    ],
    ["from another port of our machine", { Origin: "http://intranet.example:8080", Host: "intranet.example" }, false],
    [
      "from our own page, in a text browser that says only Referer",
      { Referer: "http://intranet.example/session/new", Host: "intranet.example" },
      true,
    ],
    [
      "from our own page, in a browser that hides its origin",
      { Origin: "null", Referer: "http://intranet.example/session/new", Host: "intranet.example" },
      true,
    ],
    [
      "from another site, in a text browser",
      { Referer: "http://elsewhere.example/session/new", Host: "intranet.example" },
      false,
    ],
    [
      "from another site that also lies about Referer",
      { Origin: "https://elsewhere.example", Referer: "http://intranet.example/session/new", Host: "intranet.example" },
      false,
    ],
    ["from a page that hides where it is", { Origin: "null" }, false],
    ["from who says nothing", {}, false],
  ]
  for (const [name, headers, passes] of tries)
    it(`${passes ? "arrives" : "is refused"} ${name}`, async () => {
      const { email } = await makeSomeone()
      const answer = await request(await testApp())
        .post("/session")
        .type("form")
        .set(headers)
        .send({ email, password })
      expect(answer.status).to.equal(passes ? 303 : 403)
      expect(Boolean(answer.get("Set-Cookie"))).to.equal(passes)
    })

  it("is answered by a page that says why, true also for who is not signed in", async () => {
    const { text } = await request(await testApp())
      .post("/session")
      .type("form")
      .set({ Origin: "null", "Accept-Language": "fr" })
      .send({ email: "a" })
    expect(textOf(text))
      .to.contain("Nous ne savons pas d’où vient ce formulaire")
      .and.contain("Rien n’a été changé")
      .and.not.contain("Vous êtes bien connecté")
  })

  it("may come from nowhere to an address that is a secret, from a browser without a session", async () => {
    const app = await testApp()
    for (const path of ["/replies", "/positions"]) {
      const reply = (headers: Record<string, string>) =>
        request(app).post(`${path}/no-such-token`).type("form").set(headers).send({ answer: "present" })
      expect((await reply({})).status, path).to.equal(404)
      expect((await reply({ Origin: "null" })).status, path).to.equal(404)
      expect((await reply({ Cookie: "session=anything" })).status, path).to.equal(403)
      expect((await reply({ "Sec-Fetch-Site": "cross-site" })).status, path).to.equal(403)
    }
    expect((await request(app).post("/sign-in-links/no-such-token").type("form")).status).to.equal(403)
  })

  it("changes nothing by any method, hidden or not", async () => {
    const app = await testApp()
    for (const verb of ["post", "patch", "put", "delete"] as const)
      expect((await request(app)[verb]("/session").set("Sec-Fetch-Site", "cross-site")).status, verb).to.equal(403)
  })
})

describe("a form that is too large", () => {
  it("is answered in words, to a browser that first sends all of it", async function () {
    this.timeout(10_000)
    const { hostname, port } = new URL(await listeningSite())
    const body = Buffer.alloc(30_000_000, "a")
    const browser = connect(Number(port), hostname)
    let answer = ""
    browser.on("data", (chunk: Buffer) => {
      answer += chunk.toString()
    })
    browser.write(
      `POST /session HTTP/1.1\r\nHost: ${hostname}\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: fr\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`,
    )
    await new Promise((resolve) => browser.write(body, resolve))
    while (!answer.includes("</html>")) await new Promise((resolve) => browser.once("data", resolve))
    browser.destroy()
    expect(answer).to.match(/^HTTP\/1\.1 413/)
    expect(textOf(answer)).to.contain("Ce formulaire envoie 10 ko au plus")
  })
})
