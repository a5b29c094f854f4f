import { expect } from "chai"
import request from "supertest"
import { GuidePage } from "../../models/guidePage.ts"
import { longForms } from "../../routes/index.ts"
import { setClock } from "../../server/clock.ts"
import { endSessions } from "../../server/sessionStore.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { testApp } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { guidePage } from "../support/makers/guide.ts"
import { formOf, textOf } from "../support/page.ts"
import { siteRoutes } from "../support/siteRoutes.ts"
import { visit } from "../support/visit.ts"

const hidden = (html: string) =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name, value])

describe("a form that is sent without a session", () => {
  it("is given back whole, and saved once its author is in again", async () => {
    const her = await cast.healthMember()
    const browser = await visit(her)
    const page = await guidePage()
    const path = `/guide/${page.slug}`
    const form = formOf((await browser.get(`${path}/edit`)).text, path)
    await inOneStep(() => endSessions(String(her.account._id)))

    const written =
      `## Les étapes\n\nUn « mot » & <autre> = \`ceci\`.\n\n${"Une longue explication, avec des accents. ".repeat(2000)}`.trim()
    const refused = await browser.post(path, { ...form, markdown: written })
    expect(refused.status).to.equal(401)
    expect(refused.get("Cache-Control")).to.equal("no-store")
    expect(textOf(refused.text))
      .to.contain("Il faut vous connecter de nouveau")
      .and.contain("Connectez-vous dans un autre onglet")
    expect(refused.text).to.match(/<a href="\/session\/new" target="_blank" rel="noopener">/)
    const kept = formOf(refused.text, path)
    expect(kept).to.include({ _method: "PATCH", title: form["title"] })
    expect(kept["markdown"] === written, "every letter of it").to.equal(true)
    expect((await browser.post(path, kept)).status, "not in yet: the same page again").to.equal(401)
    expect((await GuidePage.findById(page._id))!.html).not.to.contain("longue explication")

    await browser.post("/session", { email: her.email, password: her.password })
    expect((await browser.post(path, kept)).status).to.equal(303)
    expect((await GuidePage.findById(page._id))!.html)
      .to.contain("Un « mot » &amp; &lt;autre&gt; = `ceci`.")
      .and.contain("longue explication")
  })

  it("keeps each field by its name, also repeated and nested ones, and the method", async () => {
    const browser = await visit(await cast.coordinator())
    await browser.post("/session", { _method: "delete" })
    const body =
      "_method=patch&owners=1&owners=2&items%5B65a%5D%5Btext%5D=a%0D%0Ab&items%5B65a%5D%5Btext%5D=%22c%22&empty=&%3Cb%3E=%3Cscript%3E"
    const { text, status } = await browser.post("/guide/x/owners?from=1", body)
    expect(status).to.equal(401)
    expect(text).to.contain('<form class="form" method="post" action="/guide/x/owners?from&#x3D;1">')
    expect(hidden(text)).to.deep.equal([
      ["_method", "patch"],
      ["owners", "1"],
      ["owners", "2"],
      ["items[65a][text]", "a\r\nb"],
      ["items[65a][text]", "&quot;c&quot;"],
      ["empty", ""],
      ["&lt;b&gt;", "&lt;script&gt;"],
    ])
  })

  it("names the files that it cannot keep, and lets them be chosen again", async () => {
    const browser = await visit(await cast.coordinator())
    await browser.post("/session", { _method: "delete" })
    const { text, status } = await browser.send("/attachments?kind=notice&id=open", [
      ["Réunion d’été.pdf", Buffer.alloc(300_000, "a")],
      ["b.txt", Buffer.from("b")],
    ])
    expect(status).to.equal(401)
    expect(text)
      .to.contain('enctype="multipart/form-data"')
      .and.match(/<input type="file" id="files" name="files"[^>]* multiple>/)
    expect(textOf(text)).to.contain("Vous aviez choisi : Réunion d’été.pdf, b.txt.")
  })

  it("leads back to the page of the form, where that is known and ours", async () => {
    const app = await testApp()
    const door = async (referer: string) => {
      const { text } = await request(app)
        .post("/people")
        .type("form")
        .set({ "Sec-Fetch-Site": "same-origin", Host: "intranet.example", Referer: referer })
        .send({ givenName: "Zoé" })
      return /<a href="(\/session[^"]*)"/.exec(text)?.[1]
    }
    expect(await door("http://intranet.example/people/new?organisation=1")).to.equal(
      "/session/new?next&#x3D;%2Fpeople%2Fnew%3Forganisation%3D1",
    )
    for (const nowhere of ["http://elsewhere.example/people/new", "http://intranet.example/people", "nothing"])
      expect(await door(nowhere), nowhere).to.equal("/session/new")
  })

  it("says the reason to a script that saves by itself", async () => {
    const app = await testApp()
    const answer = await request(app)
      .post("/guide/x")
      .type("form")
      .set({ "Sec-Fetch-Site": "same-origin", Accept: "application/json" })
      .send({ markdown: "a" })
    expect([answer.status, answer.body, answer.get("Cache-Control")]).to.deep.equal([401, { signIn: true }, "no-store"])
  })

  it("gives back no password: it is typed again", async () => {
    const answer = await (
      await visit()
    ).post("/account/password", { _method: "patch", current: "a secret of hers", fresh: "another secret" })
    expect([answer.status, answer.get("Location")]).to.deep.equal([303, "/session/new"])
  })

  it("is judged by the rights of who sends it again", async () => {
    const browser = await visit(await cast.healthMember())
    const page = await guidePage()
    const path = `/guide/${page.slug}`
    const form = formOf((await browser.get(`${path}/edit`)).text, path)
    await browser.post("/session", { _method: "delete" })
    // A page that was opened before forms said whose they are.
    const kept = {
      ...formOf((await browser.post(path, { ...form, lead: "autre mot de sa main" })).text, path),
      reader: "",
    }
    const { email, password } = await cast.socialWorker()
    await browser.post("/session", { email, password })
    const answer = await browser.post(path, { ...kept, resumed: "yes" })
    expect(answer.status).to.equal(403)
    expect(textOf(answer.text))
      .to.include("Vous êtes connecté·e comme Yasmina Haddouchi")
      .and.include("celui d’une autre personne")
      .and.include("Connectez-vous dans un autre onglet comme la personne qui l’a écrit")
      .and.not.include("réservée à d’autres personnes")
    expect(answer.text).not.to.include("autre mot de sa main")
  })

  it("tells whoever signed in since whose text it is, shows nothing of it, and saves it for its author, in again", async () => {
    const [her, browser] = [await cast.healthMember(), await visit(await cast.healthMember())]
    const page = await guidePage()
    const path = `/guide/${page.slug}`
    const form = { ...formOf((await browser.get(`${path}/edit`)).text, path), lead: "un mot de sa main" }
    await browser.post("/session", { _method: "delete" })
    const returned = await browser.post(path, form)
    expect(returned.text).to.include('<button class="button primary" name="resumed" value="yes">')
    const kept = { ...formOf(returned.text, path), resumed: "yes" }
    const coordinator = await cast.coordinator()
    await browser.post("/session", { email: coordinator.email, password: coordinator.password })
    const other = await browser.post(path, kept)
    expect([other.status, other.text.includes("un mot de sa main")]).to.deep.equal([403, false])
    expect(textOf(other.text))
      .to.include("Cette page est celle d’une autre personne")
      .and.include("Connectez-vous à votre nom dans un autre onglet")
    await browser.post("/session", { email: her.email, password: her.password })
    expect((await browser.post(path, kept)).status).to.equal(303)
    expect((await GuidePage.findById(page._id))!.lead).to.equal("un mot de sa main")
  })
})

describe("how much a form may send", () => {
  it("is what its longest text needs: each long form is a form of the site", () => {
    for (const path of Object.keys(longForms))
      expect(
        siteRoutes.some((route) => /^(?:POST|PATCH) /.test(route) && route.endsWith(` ${path}`)),
        path,
      ).to.equal(true)
  })

  const send = async (path: string, bytes: number, cookie = "") => {
    const sent = request(await testApp())
      .post(path)
      .type("form")
      .set({ "Sec-Fetch-Site": "same-origin", "Accept-Language": "fr", Cookie: cookie })
    return sent.send(`text=${"a".repeat(bytes)}`)
  }
  const cookiesOf = async () => {
    const { email, password } = await cast.coordinator()
    const answer = await request(await testApp())
      .post("/session")
      .type("form")
      .set("Sec-Fetch-Site", "same-origin")
      .send({ email, password })
    return answer.get("Set-Cookie")!.map((each) => each.split(";")[0]!)
  }

  it("is a letter's worth at an open address, whoever sends it", async () => {
    const cookie = (await cookiesOf()).join("; ")
    for (const [path, status] of [
      ["/session", 422],
      ["/sign-in-links", 303],
      ["/replies/no-such", 404],
    ] as const) {
      const small = await send(path, 9_000)
      expect(small.status, path).to.be.oneOf([status, 422, 200])
      for (const given of ["", cookie]) {
        const large = await send(path, 11_000, given)
        expect(large.status, path).to.equal(413)
        expect(textOf(large.text)).to.match(/Ce formulaire envoie 10 ko au plus/)
      }
    }
  })

  it("is a letter's worth again from a browser that became known on a day to come, under a wrong clock", async () => {
    setClock(new Date(Date.now() + 730 * 24 * 3600_000))
    try {
      const known = (await cookiesOf()).find((each) => each.startsWith("known="))!
      expect((await send("/guide", 11_000, known)).status).to.equal(401)
      setClock()
      expect((await send("/guide", 11_000, known)).status).to.equal(413)
    } finally {
      setClock()
    }
  })

  it("is some thirty pages elsewhere, hundreds where long texts are written, from a browser where somebody signed in, though the session has ended", async () => {
    const [known, session] = [
      (await cookiesOf()).find((each) => each.startsWith("known="))!,
      (await cookiesOf()).find((each) => each.startsWith("session="))!,
    ]
    expect((await send("/guide", 11_000)).status).to.equal(413)
    for (const forged of [
      "known=2026-11-29.abc",
      "session=s%3Aabc.def",
      `${known}x`,
      known.replace(/=.{10}/, "=2999-01-01"),
    ])
      expect((await send("/guide", 11_000, forged)).status, forged).to.equal(413)
    expect((await send("/guide", 500_000, known)).status).to.equal(401)
    expect((await send("/guide", 11_000, session)).status).to.be.oneOf([403, 422])
    for (const [path, size, words] of [
      ["/guide", 1_500_000, "1,5 Mo"],
      ["/meetings/507f1f77bcf86cd799439011/minutes", 2_000_000, "2 Mo"],
      ["/people", 100_000, "100 ko"],
      ["/guide/507f1f77bcf86cd799439011/reports", 100_000, "100 ko"],
    ] as const) {
      expect((await send(path, size - 100, known)).status, path).to.equal(401)
      const large = await send(path, size, known)
      expect(large.status, path).to.equal(413)
      expect(textOf(large.text), path).to.include(`Ce formulaire envoie ${words} au plus`)
    }
    // A page that saves itself says it in the line below what she writes, where her text stays.
    const saving = await request(await testApp())
      .post("/meetings/507f1f77bcf86cd799439011/minutes")
      .type("form")
      .set({ "Sec-Fetch-Site": "same-origin", "Accept-Language": "fr", Accept: "application/json", Cookie: known })
      .send(`text=${"a".repeat(2_000_000)}`)
    expect([saving.status, textOf((saving.body as { text: string }).text)]).to.deep.equal([
      413,
      "Ce formulaire envoie 2 Mo au plus.",
    ])
  })
})
