import { expect } from "chai"
import mongoose from "mongoose"
import { GuidePage } from "../../models/guidePage.ts"
import { openPaths } from "../../routes/index.ts"
import { readTemplates } from "../../views/engine.ts"
import { cast } from "../support/cast.ts"
import { guidePage } from "../support/makers/guide.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { formOf, textOf } from "../support/page.ts"
import { siteRoutes } from "../support/siteRoutes.ts"
import { visit } from "../support/visit.ts"

const isOpen = (path: string) => openPaths.some((each) => path === each || path.startsWith(`${each}/`))
const writing = siteRoutes
  .filter((route) => !route.startsWith("GET "))
  .map((route) => route.split(" ") as [string, string])
  .filter(([, path]) => !isOpen(path))

const filesKept = () => mongoose.connection.db!.collection("fs.files").countDocuments()

/** A browser in which the first one opened a page and the second one has signed in since. */
async function sharedBrowser() {
  const [her, other] = [await cast.healthMember(), await cast.coordinator()]
  const browser = await visit(her)
  const change = async ({ email, password }: typeof her) => {
    await browser.post("/session", { _method: "delete" })
    await browser.post("/session", { email, password })
  }
  return { her, other, browser, change }
}

describe("a page that somebody opened before another person signed in on the same browser", () => {
  it("saves nothing in the other one's name, who may write it too: it says whose it is, and waits for her", async () => {
    const { her, other, browser, change } = await sharedBrowser()
    const page = await guidePage()
    const path = `/guide/${page.slug}`
    const form = { ...formOf((await browser.get(`${path}/edit`)).text, path), lead: "un mot de sa main" }
    await change(other)
    const answer = await browser.post(path, form)
    expect(answer.status).to.equal(403)
    expect(textOf(answer.text))
      .to.include("Cette page est celle d’une autre personne")
      .and.include(`et ${her.person.givenName} ${her.person.familyName} l’avait ouverte`)
      .and.include("Connectez-vous à votre nom dans un autre onglet, puis rechargez cette page")
    expect(answer.text).not.to.include("un mot de sa main")
    expect((await GuidePage.findById(page._id))!.lead).not.to.equal("un mot de sa main")
    await change(her)
    expect((await browser.post(path, form)).status).to.equal(303)
    expect((await GuidePage.findById(page._id))!.lead).to.equal("un mot de sa main")
  })

  it("keeps no file that was chosen there", async () => {
    const { her, browser, change } = await sharedBrowser()
    const secretary = await cast.secretary()
    await change(secretary)
    const path = `/attachments?kind=meeting&id=${(await aDraft()).id}`
    const count = await filesKept()
    const file: [string, Buffer][] = [["note.txt", Buffer.from("Neuf refus en octobre.")]]
    const refused = await browser.send(path, file, { reader: String(her.person._id) })
    expect([refused.status, await filesKept()]).to.deep.equal([403, count])
    const taken = await browser.send(path, file, { reader: String(secretary.person._id) })
    expect([taken.status, await filesKept()]).to.deep.equal([303, count + 1])
  })

  it("is told so at every address at which something is saved", async () => {
    const { her, other, browser, change } = await sharedBrowser()
    await change(other)
    const reader = String(her.person._id)
    for (const [method, path] of writing) {
      const { status, text } = await browser.post(path.replaceAll(/:\w+/g, "x"), { _method: method, reader })
      expect([status, text.includes("Cette page est celle d’une autre personne")], `${method} ${path}`).to.deep.equal([
        403,
        true,
      ])
    }
    expect(writing.length).to.be.above(100)
  })

  it("lets her sign out and choose her language all the same", async () => {
    const { other, browser, change } = await sharedBrowser()
    const { text } = await browser.get("/")
    await change(other)
    expect(formOf(text, "/session")).to.deep.equal({ _method: "delete" })
    expect(formOf(text, "/account/language")).not.to.have.property("reader")
  })

  it("is every page with a form in which something is written", () => {
    const written = /<textarea|<input (?!type="hidden")|\{\{#?> shared\/(?!submit|refusal)/
    const unnamed = [...readTemplates()].flatMap(([name, source]) =>
      source
        .split("<form ")
        .slice(1)
        .map((form) => form.split("</form>")[0]!)
        .filter((form) => form.includes('method="post"') && written.test(form) && !/^[^<>]* data-once/.test(form))
        .map(() => name),
    )
    // The one gives back what another page sent, with its reader; nothing is saved in the style book.
    expect(unnamed).to.deep.equal(["errors/401", "admin/styleguide/_choosing", "admin/styleguide/_form"])
  })
})
