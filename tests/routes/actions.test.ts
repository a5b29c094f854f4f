import { expect } from "chai"
import { Action } from "../../models/action.ts"
import { completeAction } from "../../models/action/completing.ts"
import type { Meeting } from "../../models/meeting.ts"
import { withdrawMinutes } from "../../models/minutes/publishing.ts"
import { setClock } from "../../server/clock.ts"
import { cast } from "../support/cast.ts"
import { aDraft, publish, typed, typedAction, write } from "../support/makers/minutes.ts"
import { commandsOf } from "../support/commands.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

async function withActions(...actions: { text: string; who?: string; due?: string }[]): Promise<Meeting> {
  const meeting = await aDraft(undefined, { plan: { day: "2026-03-05" } })
  for (const action of actions) await write(meeting, [await typedAction(meeting, 0, action)])
  await publish(meeting)
  return meeting
}

const actionsOf = (meeting: Meeting) => Action.find({ meeting: meeting._id }).sort({ number: 1 })

describe("/actions", () => {
  beforeEach(async () => {
    await cast.healthMember()
    await Action.deleteMany({})
  })
  afterEach(() => setClock())

  it("shows what is mine to do, the nearest day first, late ones in words, those without a day last", async () => {
    setClock(new Date("2026-03-20T09:00:00Z"))
    await withActions(
      { text: "Sans jour.", who: "Inès Vandamme" },
      { text: "Plus tard.", who: "Inès Vandamme", due: "2026-04-01" },
      { text: "En retard.", who: "Inès Vandamme, Aurore Nsimba", due: "2026-03-10" },
      { text: "D’Aurore.", who: "Aurore Nsimba" },
    )
    const page = textOf((await (await visit(await cast.secretary())).get("/actions")).text)
    expect(page).to.match(
      /En retard : mardi 10\s?mars 2026 En retard\..*Pour le mercredi 1er\s?avril 2026 Plus tard\..*Sans date Sans jour\./,
    )
    expect(page).not.to.include("D’Aurore.")
    const all = textOf((await (await visit(await cast.secretary())).get("/actions?show=all")).text)
    expect(all).to.include("D’Aurore.").and.include("Inès Vandamme et Aurore Nsimba")
  })

  it("ticks one with the button on its line and takes it back, with who and when", async () => {
    const meeting = await withActions({ text: "Écrire.", who: "Inès Vandamme" })
    const [action] = await actionsOf(meeting)
    const path = `/actions/${action!.id}/completion`
    const secretary = await visit(await cast.secretary())
    const done = await secretary.post(path, formOf((await secretary.get("/actions")).text, path))
    expect([done.status, done.get("Location")]).to.deep.equal([303, "/actions"])
    expect(String((await Action.findById(action!._id))!.done!.by)).to.equal(String((await cast.secretary()).person._id))
    const page = (await secretary.get("/actions")).text
    expect(textOf(page))
      .to.include("C’est noté comme fait : Écrire.")
      .and.include("Vous n’avez rien à faire")
      .and.match(/Fait le \S+ \d+(?:er)? \S+ \d{4}, noté par Inès Vandamme\./)
    await secretary.post(path, formOf(page, path))
    expect((await Action.findById(action!._id))!.done).to.equal(null)
  })

  it("keeps who said first that it is done", async () => {
    const meeting = await withActions({ text: "Dire une fois.", who: "Inès Vandamme" })
    const [{ _id }] = (await actionsOf(meeting)) as [Action]
    const [first, second] = [(await cast.secretary()).person.id, (await cast.coordinator()).person.id]
    for (const by of [first, second]) await completeAction(_id, { by })
    expect(String((await Action.findById(_id))!.done!.by)).to.equal(first)
  })

  it("asks nobody for what was taken out after it had its number, and keeps it among the numbers", async () => {
    const meeting = await withActions(
      { text: "Rester.", who: "Inès Vandamme" },
      { text: "Partir.", who: "Inès Vandamme" },
    )
    const secretary = await visit(await cast.secretary())
    await withdrawMinutes(meeting._id, { by: (await cast.secretary()).person.id, reason: "Une erreur." })
    const [, gone] = await actionsOf(meeting)
    await write(meeting, [await typed(meeting, "actions", gone!.id, { text: "", who: "", due: "" })])
    await publish(meeting)
    for (const show of ["mine", "all"])
      expect(textOf((await secretary.get(`/actions?show=${show}`)).text))
        .to.include("Rester.")
        .and.not.include("Partir.")
    const kept = (await Action.findById(gone!._id))!
    expect([kept.number, kept.published, kept.withdrawn !== null]).to.deep.equal([gone!.number, true, true])
  })

  it("lets its owner tick what a closed body gave her, who could not read it otherwise", async () => {
    const meeting = await aDraft(await cast.steering(), { by: await cast.coordinator(), plan: { day: "2026-03-10" } })
    await write(
      meeting,
      [await typedAction(meeting, 0, { text: "Demander un chiffre.", who: "Aurore Nsimba" })],
      await cast.coordinator(),
    )
    const [draft] = await actionsOf(meeting)
    const path = `/actions/${draft!.id}/completion`
    const owner = await visit(await cast.healthMember())
    expect((await owner.post(path)).status).to.equal(404)
    await publish(meeting, await cast.coordinator())
    expect(textOf((await owner.get("/actions")).text)).to.include("Demander un chiffre.")
    expect((await owner.post(path)).status).to.equal(303)
    expect((await (await visit(await cast.socialWorker())).post(path)).status).to.equal(404)
  })

  it("goes back only to an address of ours", async () => {
    const meeting = await withActions({ text: "Écrire.", who: "Inès Vandamme" })
    const path = `/actions/${(await actionsOf(meeting))[0]!.id}/completion`
    const secretary = await visit(await cast.secretary())
    expect((await secretary.post(path, { next: "//evil.example" })).get("Location")).to.equal("/actions")
    expect((await secretary.post(path, { next: "/" })).get("Location")).to.equal("/")
  })

  it("asks the database as often for forty lines as for one", async () => {
    const secretary = await visit(await cast.secretary())
    await withActions({ text: "Une.", who: "Inès Vandamme" })
    const one = await commandsOf(() => secretary.get("/actions"))
    await withActions(...Array.from({ length: 30 }, (_, index) => ({ text: `Action ${index}.`, who: "Inès Vandamme" })))
    expect(await commandsOf(() => secretary.get("/actions"))).to.be.at.most(one)
  })
})
