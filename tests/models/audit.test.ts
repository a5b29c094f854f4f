import { expect } from "chai"
import { Account } from "../../models/account.ts"
import { audit, Audit } from "../../models/audit.ts"
import { setClock } from "../../server/clock.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { log } from "../../server/log.ts"
import { as } from "../support/app.ts"
import { cast } from "../support/cast.ts"
import { changesSoFar } from "../support/changes.ts"
import { openLetterbox } from "../support/letterbox.ts"
import { makeSomeone, password } from "../support/makers/account.ts"
import { linkIn, visit } from "../support/visit.ts"

const about = async (account: Account) =>
  (await Audit.find({ "of.kind": "account", "of.id": account.id }).sort({ at: 1, _id: 1 }).lean()).map(
    ({ act, outcome, via, by, count }) => ({ act, outcome, via, by: by && String(by), count }),
  )

const line = (act: string, by: string | null, more: object = {}) => ({
  act,
  by,
  outcome: "done",
  via: "site",
  count: 1,
  ...more,
})

/** The lines of the log at `info` while `work` runs. */
async function logged(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = []
  const info = log.info.bind(log)
  log.info = ((said: Record<string, unknown>) => {
    lines.push(said)
  }) as typeof log.info
  try {
    await work()
  } finally {
    log.info = info
  }
  return lines
}

describe("the audit", () => {
  afterEach(() => setClock())

  it("keeps who gave and took which task, withdrew an access and gave it back, each once", async () => {
    const { account } = await makeSomeone()
    const by = (await cast.admin()).person.id as string
    const admin = await as(await cast.admin())
    const address = `/admin/accounts/${account.id}`
    for (const flag of ["coordinator", "administrator"]) {
      for (let twice = 0; twice < 2; twice++) await admin.post(`${address}/${flag}`)
      for (let twice = 0; twice < 2; twice++) await admin.delete(`${address}/${flag}`)
    }
    for (let twice = 0; twice < 2; twice++) await admin.post(`${address}/withdrawal`)
    for (let twice = 0; twice < 2; twice++) await admin.delete(`${address}/withdrawal`)
    expect(await about(account)).to.deep.equal(
      [
        "coordinatorGiven",
        "coordinatorTaken",
        "administratorGiven",
        "administratorTaken",
        "accessWithdrawn",
        "accessGivenBack",
      ].map((act) => line(act, by)),
    )
  })

  it("keeps who took an invitation back, with the person whom it was for", async () => {
    const { account, person } = await makeSomeone({ invited: true })
    await (await as(await cast.coordinator())).post(`/invitations/${account.id}/withdrawal`)
    expect(
      await Audit.countDocuments({
        act: "invitationWithdrawn",
        by: (await cast.coordinator()).person._id,
        "of.kind": "person",
        "of.id": person.id,
      }),
    ).to.equal(1)
  })

  it("keeps signing in and out, a changed password and the devices that were closed", async () => {
    const someone = await makeSomeone()
    const by = someone.person.id as string
    const browser = await visit(someone)
    await browser.post("/account/password", {
      _method: "patch",
      current: password,
      fresh: "tout autre chose à retenir",
    })
    await browser.post("/account/sessions", { _method: "delete" })
    await browser.post("/session", { _method: "delete" })
    expect(await about(someone.account)).to.deep.equal(
      ["signIn", "passwordChanged", "sessionsEnded", "signOut"].map((act) => line(act, by)),
    )
  })

  it("counts the wrong passwords of a minute on one line, without a word of what was typed", async () => {
    const { account, email } = await makeSomeone()
    setClock(new Date("2027-01-04T10:00:05Z"))
    for (let failures = 0; failures < 3; failures++)
      await (await visit()).post("/session", { email, password: "zz ce n’est pas cela" })
    setClock(new Date("2027-01-04T10:01:05Z"))
    await (await visit()).post("/session", { email, password: "zz ce n’est pas cela" })
    const refused = { outcome: "refused" }
    expect(await about(account)).to.deep.equal([
      line("signIn", null, { ...refused, count: 3 }),
      line("signIn", null, refused),
    ])
    expect(JSON.stringify(await Audit.find().lean()))
      .not.to.contain("zz ce")
      .and.not.to.contain(email)
  })

  it("keeps which link was mailed by whom, and that it was used", async () => {
    const letterbox = await openLetterbox()
    const someone = await makeSomeone({ invited: true })
    const coordinator = (await cast.coordinator()).person.id as string
    await (await as(await cast.coordinator())).post("/invitations").send({ account: someone.account.id })
    const [mail] = await letterbox.collect()
    await (await visit()).post(linkIn(mail!.text, "invitations"), { password })
    await letterbox.close()
    const own = { via: "link" }
    expect(await about(someone.account)).to.deep.equal([
      line("invitationSent", coordinator),
      ...["linkUsed", "passwordChanged", "signIn"].map((act) => line(act, someone.person.id as string, own)),
    ])
  })

  it("keeps what is refused to somebody who sees it", async () => {
    const someone = await makeSomeone()
    const browser = await visit(someone)
    expect((await browser.get("/admin/accounts")).status).to.equal(403)
    await browser.get("/admin/accounts")
    const [kept] = await Audit.find({ by: someone.person._id, act: "forbidden" }).lean()
    expect([kept?.outcome, kept?.count]).to.deep.equal(["refused", 2])
  })

  it("makes no page new by a sign-in or a refusal, and is gone with the step that fails", async () => {
    const someone = await makeSomeone()
    const reader = await as(someone)
    const saved = await changesSoFar()
    await visit(someone)
    expect((await reader.get("/admin/accounts")).status).to.equal(403)
    expect(await changesSoFar()).to.equal(saved)
    const before = await Audit.countDocuments()
    await inOneStep(async () => {
      await audit("accessWithdrawn", { of: { kind: "account", id: someone.account.id } })
      throw new Error("The step fails.")
    }).catch(() => {})
    expect(await Audit.countDocuments()).to.equal(before)
  })

  it("says each event in the log: ids, address and outcome, no password and no token", async () => {
    const letterbox = await openLetterbox()
    const someone = await makeSomeone()
    const lines = await logged(async () => {
      await (await visit()).post("/session", { email: someone.email, password: "zz ce n’est pas cela" })
      await visit(someone)
      await (await visit()).post("/password-resets", { email: someone.email })
      const [mail] = await letterbox.collect()
      await (await visit()).post(linkIn(mail!.text, "password-resets"), { password: "zz autre suite de mots" })
    })
    await letterbox.close()
    const of = `account:${someone.account.id}`
    expect(lines.map(({ event, outcome }) => `${String(event)} ${String(outcome)}`)).to.deep.equal([
      "signIn refused",
      "signIn done",
      "passwordResetSent done",
      "linkUsed done",
      "passwordChanged done",
      "signIn done",
    ])
    // The link is mailed by a job, which nobody asks.
    for (const each of lines.filter(({ event }) => event !== "passwordResetSent"))
      expect([each["of"], String(each["address"]).replace("::ffff:", "")]).to.deep.equal([of, "127.0.0.1"])
    expect(lines[1]!["account"]).to.equal(someone.account.id)
    expect(JSON.stringify(lines)).not.to.contain("zz ").and.not.to.contain(someone.email)
  })
})
