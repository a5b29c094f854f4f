import { expect } from "chai"
import express, { type Request, type Response } from "express"
import { createHmac } from "node:crypto"
import request from "supertest"
import { config } from "../../server/config.ts"
import { flash, flashAdded, hasFlash, takeFlash } from "../../server/flash.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { textOf } from "../support/page.ts"

const sentence = "C’est enregistré."
const text = Buffer.from(JSON.stringify({ key: "account.saved", values: {} })).toString("base64url")
const signed = (secret: string) => createHmac("sha256", secret).update(text).digest("base64url")

/** The page of a signed-in person whose browser brings a sentence. */
async function pageWith(flash: string) {
  const sent = (await as(await cast.socialWorker())).get("/account")
  const own = String(sent.get("Cookie"))
  return sent.set("Cookie", `${own}; flash=${flash}`)
}

describe("the sentence that waits for the next page", () => {
  it("is shown when we have signed it", async () => {
    const answer = await pageWith(`${text}.${signed("a secret that only these tests know")}`)
    expect(textOf(answer.text)).to.contain(sentence)
  })

  const forged = [
    `${text}.${signed("another secret")}`,
    `${text}.`,
    text,
    `${text}.${"é".repeat(43)}`,
    "%E0%A4%A",
    "%",
    ".",
  ]
  for (const flash of forged)
    it(`is not shown as « ${flash.slice(-20)} », and no page is lost for it`, async () => {
      const answer = await pageWith(
        encodeURI(flash) === flash || flash.includes("%") ? flash : encodeURIComponent(flash),
      )
      expect(answer.status).to.equal(200)
      expect(textOf(answer.text)).not.to.contain(sentence)
    })
})

describe("a sentence that is left", () => {
  const next = { key: "account.title", href: "/account" } as const
  const leave = {
    plain: (req: Request, res: Response) => flash(req, res, "account.saved"),
    counted: (req: Request, res: Response) => flash(req, res, "departures.handed", { count: 2 }, [next]),
    added: (req: Request, res: Response) =>
      flashAdded(req, res, "account.saved", {
        next: [{ key: "departures.handed", values: { count: 3 }, href: "/next" }],
        another: { key: "account.title", href: "/another" },
      }),
  }
  const app = express()
  app.locals["sessionSecret"] = "a secret of this test"
  app.get("/leave/:how", (req, res) => {
    leave[req.params["how"] as keyof typeof leave](req, res)
    res.end()
  })
  app.get("/take", (req, res) => {
    res.locals.t = (key, values) => `${key} ${JSON.stringify(values ?? {})}`
    res.json({ waits: hasFlash(req), taken: takeFlash(req, res) })
  })
  const leaveIt = async (how: keyof typeof leave) => (await request(app).get(`/leave/${how}`)).get("Set-Cookie")!
  const takeIt = async (how: keyof typeof leave) => {
    const [cookie] = await leaveIt(how)
    return request(app).get("/take").set("Cookie", cookie!.split(";")[0]!)
  }

  it("is said once, with its values and what one may do next", async () => {
    const said = await takeIt("counted")
    expect(said.body).to.deep.equal({
      waits: true,
      taken: {
        key: "departures.handed",
        text: 'departures.handed {"count":2}',
        next: [{ text: "account.title {}", href: "/account" }],
      },
    })
    expect(said.get("Set-Cookie")![0]).to.match(/^flash=; Path=\/; Expires=Thu, 01 Jan 1970/)
    expect((await takeIt("plain")).body.taken).to.deep.equal({
      key: "account.saved",
      text: "account.saved {}",
      next: [],
    })
  })

  it("offers after an addition what comes next, then another one", async () => {
    expect((await takeIt("added")).body.taken.next).to.deep.equal([
      { text: 'departures.handed {"count":3}', href: "/next" },
      { text: "account.title {}", href: "/another" },
    ])
  })

  it("waits a minute in a cookie that no script and no other site reads, nor the way in the clear where there is none", async () => {
    const [cookie] = await leaveIt("plain")
    expect(cookie).to.match(/; Max-Age=60; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    const usual = config.secure
    config.secure = true
    const [secure] = await leaveIt("plain")
    config.secure = usual
    expect(secure).to.match(/; HttpOnly; Secure; SameSite=Lax$/)
  })

  it("is nothing where none was left, and takes no cookie away", async () => {
    const nothing = await request(app).get("/take")
    expect(nothing.body).to.deep.equal({ waits: false, taken: null })
    expect(nothing.get("Set-Cookie")).to.equal(undefined)
  })
})
