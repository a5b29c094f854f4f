import { expect } from "chai"
import mongoose from "mongoose"
import request from "supertest"
import { now, setClock } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { KeptPages } from "../../server/keptPages.ts"
import { endSessions, sessionLengths, sessionStore } from "../../server/sessionStore.ts"
import { testApp } from "../support/app.ts"
import { makeSomeone } from "../support/makers/account.ts"

describe("a page that this process remembers, with its reader", () => {
  const path = "/account"
  let someone: Awaited<ReturnType<typeof makeSomeone>>
  let cookie: string
  const get = async (headers: Record<string, string> = {}) =>
    request(await testApp())
      .get(path)
      .set({ "Sec-Fetch-Site": "same-origin", Cookie: cookie, ...headers })
  const id = () => /session=s%3A([^.]+)\./.exec(cookie)![1]!

  /** How often a session is opened while `work` lasts. */
  async function opened(work: () => Promise<unknown>): Promise<number> {
    const store = sessionStore()
    let count = 0
    const usual = store.get.bind(store)
    store.get = (...asked) => {
      count += 1
      usual(...asked)
    }
    await work().finally(() => Reflect.deleteProperty(store, "get"))
    return count
  }

  beforeEach(async () => {
    someone = await makeSomeone()
    const signedIn = await request(await testApp())
      .post("/session")
      .type("form")
      .set("Sec-Fetch-Site", "same-origin")
      .send({ email: someone.email, password: someone.password })
    cookie = signedIn
      .get("Set-Cookie")!
      .map((each) => each.split(";")[0]!)
      .join("; ")
    expect((await get()).status).to.equal(200)
  })
  afterEach(() => setClock())

  it("comes without a session that is opened for it, and is the same to its last header", async () => {
    sessionStore().forgetCopies()
    const plain = ({ status, text, headers: { date: _date, ...headers } }: request.Response) => ({
      status,
      text,
      headers,
    })
    const [first] = [await get()]
    let second: request.Response
    expect(await opened(async () => (second = await get()))).to.equal(0)
    expect(plain(second!)).to.deep.equal(plain(first))
    sessionStore().forgetCopies()
    const named = { "If-None-Match": first.get("ETag")! }
    const [third] = [await get(named)]
    expect(await opened(async () => (second = await get(named)))).to.equal(0)
    expect([third.status, plain(second!)]).to.deep.equal([304, plain(third)])
  })

  it("is nobody's without her cookie, or with one that we did not sign", async () => {
    for (const wrong of ["", cookie.replace(/(s%3A[^.]+\.).{8}/, "$1AAAAAAAA"), `session=s%3A${id()}`]) {
      const answer = await get({ Cookie: wrong })
      expect([answer.status, answer.get("Location")]).to.deep.equal([303, "/session/new?next=%2Faccount"])
    }
  })

  it("is not shown once her session has ended, was ended, or is signed out", async () => {
    setClock(new Date(now().getTime() + sessionLengths.visit))
    expect((await get()).status).to.equal(303)
    setClock()
    sessionStore().forgetCopies()
    await inOneStep(() => endSessions(String(someone.account._id)))
    expect((await get()).status).to.equal(303)
  })

  it("opens the session where it is to be written so that it lasts, where the form is sent, and where a body comes along", async () => {
    await mongoose.connection
      .db!.collection<{ _id: string }>("sessions")
      .updateOne({ _id: id() }, { $set: { lastModified: new Date(Date.now() - 3_601_000) } })
    sessionStore().forgetCopies()
    await get()
    expect(await opened(get)).to.equal(1)
    sessionStore().forgetCopies()
    await get()
    expect(await opened(get)).to.equal(0)
    expect(
      await opened(async () =>
        request(await testApp())
          .get(path)
          .set("Cookie", cookie)
          .type("form")
          .send("a=1"),
      ),
    ).to.equal(1)
  })
})

describe("the pages that a process keeps", () => {
  it("are the same after the last of them has come again and again", () => {
    const pages = new KeptPages()
    pages.keep("first", "first", null)
    for (let turn = 0; turn < 40; turn += 1) pages.keep("large", "x".repeat(1_000_000), null)
    expect(pages.get("first")?.html).to.equal("first")
    for (let turn = 0; turn < 40; turn += 1) pages.keep(`large ${turn}`, "x".repeat(1_000_000), null)
    expect(pages.get("first")).to.equal(undefined)
    expect(pages.get("large 39")).not.to.equal(undefined)
  })
})
