import { expect } from "chai"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { formOf, textOf } from "../../support/page.ts"
import { visit } from "../../support/visit.ts"

describe("the settings of the network", () => {
  const admin = async () => as(await cast.admin())
  const page = async () => formOf((await (await admin()).get("/admin/network")).text, "/admin/network")
  let before: Record<string, string>
  beforeEach(async () => { before = await page() })
  afterEach(async () => { await (await admin()).patch("/admin/network").send(before) })

  it("are on every page at once, and the charter is read by everyone", async () => {
    const charter = "## Notre but\n\nTravailler *ensemble*.\n\n- deux collèges\n- une voix"
    await (await admin()).patch("/admin/network").send({ ...before, name: "Réseau d’essai", contactName: "Aïcha Mertens", charter })
    const foot = textOf((await (await visit()).get("/session/new")).text)
    expect(foot).to.contain("Réseau d’essai").and.contain("Aïcha Mertens")
    const read = (await (await visit()).get("/charter")).text
    expect(read).to.contain("<h2>Notre but</h2>").and.contain("<li>deux collèges</li>")
    expect((await page())["charter"]).to.contain("## Notre but")
  })

  it("take no script into the charter, and no national number", async () => {
    const script = "Bonjour <script>alert(1)</script> <img src=x onerror=alert(1)> [ici](javascript:alert(1))"
    await (await admin()).patch("/admin/network").send({ ...before, charter: script })
    expect((await (await visit()).get("/charter")).text).not.to.match(/<script>alert|<img|href="javascript/)
    const refused = await (await admin()).patch("/admin/network").send({ ...before, charter: "Dossier 85.07.30-033.28" })
    expect(refused.status).to.equal(422)
    expect(textOf(refused.text)).to.contain("contient un numéro national")
  })

  it("keep a name: without one nothing is saved, and what was typed stays", async () => {
    const refused = await (await admin()).patch("/admin/network").send({ ...before, name: "", commune: "Forest" })
    expect(refused.status).to.equal(422)
    expect(formOf(refused.text, "/admin/network")["commune"]).to.equal("Forest")
    expect((await page())["name"]).to.equal(before["name"])
  })
})
