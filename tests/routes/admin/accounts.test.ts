import { expect } from "chai"
import { Account } from "../../../models/account.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Link } from "../../../models/link.ts"
import { Person } from "../../../models/person.ts"
import { takeFlag, withdraw } from "../../../models/account/access.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { openLetterbox } from "../../support/letterbox.ts"
import { makeSomeone, password } from "../../support/makers/account.ts"
import { textOf } from "../../support/page.ts"
import { linkIn, visit } from "../../support/visit.ts"

const fresh = async (account: Account) => (await Account.findById(account._id))!

describe("accounts", () => {
  let letterbox: Awaited<ReturnType<typeof openLetterbox>>
  before(async () => {
    letterbox = await openLetterbox()
  })
  after(() => letterbox.close())
  const admin = async () => as(await cast.admin())

  it("are listed with what each may do, and found by name or address", async () => {
    const someone = await makeSomeone({ givenName: "Théodora", familyName: "Quisquater" })
    const found = await (await admin()).get("/admin/accounts?q=QUISQ")
    expect(textOf(found.text))
      .to.contain("Théodora Quisquater")
      .and.contain(someone.email)
      .and.not.contain("admin@demo.example")
    // What she may do and when she was last there, side by side.
    expect(textOf((await (await admin()).get(`/admin/accounts?q=${(await cast.coordinator()).account.email}`)).text))
      .to.contain("Coordination")
      .and.match(/Dernière visite le|Pas encore de visite/)
    expect(textOf((await (await admin()).get("/admin/accounts?q=.*")).text)).to.contain("Aucun compte ne porte ce nom")
  })

  it("are given the coordination and the administration, and lose them, with who did it", async () => {
    const { account } = await makeSomeone()
    for (const flag of ["coordinator", "administrator"] as const) {
      await (await admin()).post(`/admin/accounts/${account.id}/${flag}`)
      expect(String((await fresh(account))[flag]!.by)).to.equal((await cast.admin()).person.id)
      expect(textOf((await (await admin()).get(`/admin/accounts/${account.id}`)).text)).to.contain("par Ahmed Wouters")
      await (await admin()).delete(`/admin/accounts/${account.id}/${flag}`)
      expect((await fresh(account))[flag]).to.equal(null)
    }
  })

  it("have one administrator at least: the last can neither step down nor be sent away", async () => {
    const { account } = await cast.admin()
    await Account.updateMany({ _id: { $ne: account._id } }, { $set: { administrator: null } })
    const answer = await (await admin()).delete(`/admin/accounts/${account.id}/administrator`)
    expect(answer.status).to.equal(422)
    expect(textOf(answer.text)).to.contain("la dernière personne à l’administration")
    expect((await (await admin()).post(`/admin/accounts/${account.id}/withdrawal`)).status).to.equal(422)
    const kept = await fresh(account)
    expect([Boolean(kept.administrator), Boolean(kept.withdrawn)]).to.deep.equal([true, false])
  })

  it("count nobody as another administrator who cannot come in, or who leaves soon", async () => {
    const { account } = await cast.admin()
    await Account.updateMany({ _id: { $ne: account._id } }, { $set: { administrator: null } })
    const invited = await makeSomeone({ administrator: true, invited: true })
    const withdrawn = await makeSomeone({ administrator: true })
    await Account.updateOne(
      { _id: withdrawn.account._id },
      { $set: { withdrawn: { by: withdrawn.person._id, at: new Date() } } },
    )
    const leaving = await makeSomeone({ administrator: true })
    await Person.updateOne({ _id: leaving.person._id }, { $set: { ended: addDays(today(), 60) } })
    expect((await (await admin()).delete(`/admin/accounts/${account.id}/administrator`)).status).to.equal(422)
    await Account.updateMany(
      { _id: { $in: [invited, withdrawn, leaving].map((each) => each.account._id) } },
      { $set: { administrator: null } },
    )
  })

  it("keep one administrator when two take the task from each other at the same moment", async () => {
    const [first, second] = [await makeSomeone({ administrator: true }), await makeSomeone({ administrator: true })]
    const { account: cover } = await cast.admin()
    const fact = (await fresh(cover)).administrator
    await Account.updateOne({ _id: cover._id }, { $set: { administrator: null } })
    await Promise.allSettled([
      takeFlag(first.account.id, "administrator", second.person.id),
      takeFlag(second.account.id, "administrator", first.person.id),
    ])
    expect(await Account.countDocuments({ administrator: { $ne: null } })).to.equal(1)
    await Account.updateOne({ _id: cover._id }, { $set: { administrator: fact } })
  })

  it("end at once when their access is withdrawn, on every device and by every link, and open again without tasks", async () => {
    const someone = await makeSomeone({ coordinator: true })
    const browser = await visit(someone)
    await (await visit()).post("/sign-in-links", { email: someone.email })
    const link = linkIn((await letterbox.collect()).find(({ to }) => to === someone.email)!.text, "sign-in-links")
    const path = `/admin/accounts/${someone.account.id}/withdrawal`
    expect(textOf((await (await admin()).get(`${path}/new`)).text)).to.contain(
      "Zoé Lambrechts ne pourra plus se connecter",
    )
    expect((await (await admin()).post(path)).status).to.equal(303)

    expect(await browser.isIn()).to.equal(false)
    expect((await (await visit()).post(link)).status).to.equal(410)
    expect(await Link.countDocuments({ account: someone.account._id, used: null, revoked: null })).to.equal(0)
    expect((await (await visit()).post("/session", { email: someone.email, password })).status).to.equal(422)

    await (await admin()).delete(path)
    const again = await visit(someone)
    expect(await again.isIn()).to.equal(true)
    expect((await again.get("/coordination")).status).to.equal(403)
  })

  it("get another address: devices and links end, the old address is told, nobody else's is taken", async () => {
    const someone = await makeSomeone()
    const browser = await visit(someone)
    const path = `/admin/accounts/${someone.account.id}`
    const taken = await (await admin()).patch(path).send({ email: (await cast.coordinator()).email })
    expect(textOf(taken.text)).to.contain("sert déjà à une autre personne")

    const next = `new-${someone.email}`
    expect((await (await admin()).patch(path).send({ email: next })).status).to.equal(303)
    expect(await browser.isIn()).to.equal(false)
    expect(await (await visit({ email: next, password })).isIn()).to.equal(true)
    expect((await letterbox.collect()).map(({ to, subject }) => [to, subject])).to.deep.equal([
      [someone.email, "Votre adresse de connexion a changé"],
    ])
  })

  it("that nobody has opened yet are invited at the corrected address", async () => {
    const someone = await makeSomeone({ invited: true })
    const next = `right-${someone.email}`
    await (await admin()).patch(`/admin/accounts/${someone.account.id}`).send({ email: next })
    const [mail] = (await letterbox.collect()).filter(({ to }) => to === next)
    expect((await (await visit()).post(linkIn(mail!.text, "invitations"), { password })).status).to.equal(303)
  })

  it("are withdrawn once, whatever happens twice", async () => {
    const someone = await makeSomeone()
    const by = (await cast.admin()).person.id
    await withdraw(someone.account.id, by)
    const { withdrawn } = await fresh(someone.account)
    await withdraw(someone.account.id, (await cast.coordinator()).person.id)
    expect(String((await fresh(someone.account)).withdrawn!.by)).to.equal(String(withdrawn!.by))
  })
})
