import { expect } from "chai"
import { Action } from "../../../models/action.ts"
import { Decision } from "../../../models/decision.ts"
import { versionsOf } from "../../../models/version.ts"
import { setClock } from "../../../server/clock.ts"
import { cast } from "../../support/cast.ts"
import { aMeeting } from "../../support/makers/meetings.ts"
import { aDraft, begin, minutesOf, proceedings, publish, shown, typedAction, typedDecision, typedItem, write } from "../../support/makers/minutes.ts"
import { conferencePassage, groupNotes } from "../../support/passages.ts"

describe("Writing minutes", () => {
  afterEach(() => setClock())

  it("begins with one item per point of the agenda, and once only", async () => {
    const meeting = await aDraft()
    await begin(meeting, await cast.coordinator())
    const { items } = await proceedings(meeting)
    expect(items.map(({ title }) => title)).to.deep.equal(["Accueil et approbation du PV", "Hiver : accueils de jour"])
  })

  it("begins with one item where the meeting has no agenda, and with people where nobody was convoked", async () => {
    const meeting = await aMeeting(await cast.housing())
    meeting.set("agenda", [])
    await meeting.save()
    await begin(meeting)
    const { items, lines } = await proceedings(meeting)
    expect(items.map(({ title }) => title)).to.deep.equal(["Notes"])
    expect(lines.map(({ name, answer }) => `${name} ${answer}`)).to.deep.equal(["Inès Vandamme invited"])
  })

  it("keeps what was written, accents, quotes, lists and tables", async () => {
    const meeting = await aDraft()
    for (const text of [conferencePassage, groupNotes]) {
      await write(meeting, { items: [await typedItem(meeting, 0, text)] })
      const again = await shown(meeting, 0)
      const before = (await proceedings(meeting)).items[0]!
      await write(meeting, { items: [await typedItem(meeting, 0, again)] })
      expect((await proceedings(meeting)).items[0]).to.deep.include({ html: before.html, revision: before.revision })
    }
  })

  it("never lets two people on different items meet", async () => {
    const meeting = await aDraft()
    const first = await typedItem(meeting, 0, "De la secrétaire.")
    const second = await typedItem(meeting, 1, "De la coordination.")
    const outcomes = await Promise.all([write(meeting, { items: [first] }), write(meeting, { items: [second] }, await cast.coordinator())])
    expect(outcomes.flatMap(({ conflicts }) => conflicts)).to.deep.equal([])
    expect(await shown(meeting, 0)).to.equal("De la secrétaire.")
    expect(await shown(meeting, 1)).to.equal("De la coordination.")
  })

  it("keeps both texts of two people on the same item, and tells the second one", async () => {
    const meeting = await aDraft()
    const mine = await typedItem(meeting, 0, "Ma phrase.")
    await write(meeting, { items: [await typedItem(meeting, 0, "L’autre phrase.")] }, await cast.coordinator())
    const { conflicts } = await write(meeting, { items: [mine] })
    expect(conflicts.map(({ saved, typed }) => [saved, typed])).to.deep.equal([["L’autre phrase.", "Ma phrase."]])
    expect(await shown(meeting, 0)).to.equal("L’autre phrase.")
    const [aside] = await versionsOf(mine.id, "minutesItem")
    expect(aside).to.deep.include({ aside: true, name: "Inès Vandamme" })
    expect(aside!.snapshot).to.include({ html: "<p>Ma phrase.</p>" })
  })

  it("puts both texts together, or keeps one, as the person says", async () => {
    const meeting = await aDraft()
    await write(meeting, { items: [await typedItem(meeting, 0, "Un.")] })
    await write(meeting, { items: [{ ...await typedItem(meeting, 0, "Deux."), keep: "both" }] })
    expect(await shown(meeting, 0)).to.equal("Un.\n\nDeux.")
    await write(meeting, { items: [{ ...await typedItem(meeting, 0, "Trois."), keep: "theirs" }] })
    expect(await shown(meeting, 0)).to.equal("Un.\n\nDeux.")
    await write(meeting, { items: [{ ...await typedItem(meeting, 0, "Trois."), keep: "mine" }] })
    expect(await shown(meeting, 0)).to.equal("Trois.")
  })

  it("saves the other parts of a form that meets someone else's", async () => {
    const meeting = await aDraft()
    const [met, other] = [await typedItem(meeting, 0, "Ma phrase."), await typedItem(meeting, 1, "Le reste.")]
    await write(meeting, { items: [await typedItem(meeting, 0, "L’autre.")] }, await cast.coordinator())
    await write(meeting, { items: [met, other], summary: "Une ligne." })
    expect(await shown(meeting, 1)).to.equal("Le reste.")
    expect((await minutesOf(meeting)).summary).to.deep.equal(["Une ligne."])
  })

  it("does not take an unchanged text for a change when someone else saved a newer one", async () => {
    const meeting = await aDraft()
    const unchanged = await typedItem(meeting, 0, await shown(meeting, 0))
    await write(meeting, { items: [await typedItem(meeting, 0, "Nouveau.")] }, await cast.coordinator())
    expect((await write(meeting, { items: [unchanged] })).conflicts).to.deep.equal([])
    expect(await shown(meeting, 0)).to.equal("Nouveau.")
  })

  it("keeps one version per sitting of ten minutes on one page, one per person, and one per page of a person", async () => {
    const meeting = await aDraft()
    const at = new Date("2026-11-05T10:00:00Z")
    const save = async (text: string, minutes: number, coordinator = false, device = "laptop") => {
      setClock(new Date(at.getTime() + minutes * 60_000))
      const item = await typedItem(meeting, 0, text)
      await write(meeting, { items: [item] }, coordinator ? await cast.coordinator() : await cast.secretary(),
        { device, sequence: minutes })
      return item.id
    }
    await save("a", 0)
    await save("ab", 5)
    await save("abc", 9)
    await save("abcd", 11)
    await save("abcde", 12, true)
    await save("abcdef", 13)
    const id = await save("abcdefg", 14, false, "phone")
    const versions = await versionsOf(id, "minutesItem")
    expect(versions.map(({ snapshot }) => snapshot["html"])).to.deep.equal(["abcdefg", "abcdef", "abcde", "abcd", "abc"].map((text) => `<p>${text}</p>`))
    expect(versions.map(({ number }) => number)).to.deep.equal([5, 4, 3, 2, 1])
  })

  it("adds a decision and an action with owners and a day, changes them and takes them out", async () => {
    const meeting = await aDraft()
    const [decision, action] = [await typedDecision(meeting, 0, "Adopté."),
      await typedAction(meeting, 0, { text: "Écrire.", who: "ines vandamme, Mireille Adjovi", due: "2026-12-01" })]
    await cast.coordinator()
    await write(meeting, { decisions: [decision], actions: [action] })
    const saved = await proceedings(meeting)
    expect(saved.decisions.map(({ text, number }) => [text, number])).to.deep.equal([["Adopté.", null]])
    expect(saved.actions[0]).to.deep.include({ text: "Écrire.", ownerNames: ["Inès Vandamme", "Mireille Adjovi"], due: "2026-12-01" })
    await write(meeting, { decisions: [{ ...decision, text: "", was: "1.x" }] })
    expect((await proceedings(meeting)).decisions).to.deep.equal([])
  })

  it("makes one line of a blank that is sent twice, and two of one that two people filled", async () => {
    const meeting = await aDraft()
    const blank = await typedDecision(meeting, 0, "Adopté.")
    await write(meeting, { decisions: [blank] })
    await write(meeting, { decisions: [blank] })
    await write(meeting, { decisions: [{ ...blank, text: "Adopté, corrigé." }] })
    await write(meeting, { decisions: [{ ...blank, text: "Reporté." }] }, await cast.coordinator())
    expect((await proceedings(meeting)).decisions.map(({ text }) => text)).to.deep.equal(["Adopté, corrigé.", "Reporté."])
  })

  it("says at the field what cannot be kept, and saves the rest", async () => {
    const meeting = await aDraft()
    const action = await typedAction(meeting, 0, { text: "Écrire.", who: "Personne Inconnue" })
    const item = await typedItem(meeting, 0, "Dossier 85.07.30-033.28 à suivre.")
    const { errors } = await write(meeting, { items: [item], actions: [action], summary: "1\n2\n3\n4", closedAt: "25:00",
      decisions: [await typedDecision(meeting, 0, "Adopté.")] })
    expect(errors).to.deep.equal({
      [`items.${item.id}.text`]: "common.errors.nationalNumber", [`actions.${action.id}.who`]: "actions.errors.unknown",
      summary: "minutes.errors.summary", closedAt: "minutes.errors.closedAt",
    })
    expect(await Decision.countDocuments({ meeting: meeting._id })).to.equal(1)
    expect(await Action.countDocuments({ meeting: meeting._id })).to.equal(0)
  })

  it("corrects who came, keeps who answered, and adds someone who was not invited", async () => {
    const meeting = await aDraft()
    await write(meeting, {
      presences: [{ invitee: `person:${String((await cast.secretary()).person._id)}`, presence: "represented", by: "Tom", was: "absent|" }],
      newcomers: [{ id: "a".repeat(24), name: "Jeanne Coppieters", organisation: "Le Palier", college: "associative" }],
    })
    const minutes = await minutesOf(meeting)
    expect(minutes.presences.map(({ presence, representedBy, name }) => [presence, representedBy, name]))
      .to.deep.equal([["represented", "Tom", ""], ["present", "", "Jeanne Coppieters"]])
    const [line] = (await proceedings(meeting)).lines
    expect(line!.answer).to.equal("invited")
  })

  it("keeps aside what was written on minutes that were published meanwhile, among the versions of its point", async () => {
    const meeting = await aDraft()
    const late = await typedItem(meeting, 0, "Trop tard ?")
    await publish(meeting, await cast.coordinator())
    expect(await write(meeting, { items: [late] })).to.include({ published: true })
    expect(await shown(meeting, 0)).to.equal("")
    const [aside] = await versionsOf(late.id, "minutesItem")
    expect([aside!.aside, aside!.name, aside!.snapshot["html"]]).to.deep.equal([true, "Inès Vandamme", "<p>Trop tard ?</p>"])
  })

  it("keeps no national number aside, neither beside another's text nor after the publication", async () => {
    const meeting = await aDraft()
    const met = await typedItem(meeting, 0, "Voir 85.07.30-033.28")
    await write(meeting, { items: [await typedItem(meeting, 0, "L’autre.")] }, await cast.coordinator())
    expect((await write(meeting, { items: [met] })).errors).to.deep.equal({ [`items.${met.id}.text`]: "common.errors.nationalNumber" })
    await publish(meeting, await cast.coordinator())
    await write(meeting, { items: [met] })
    expect(JSON.stringify(await versionsOf(met.id, "minutesItem"))).not.to.include("85.07.30")
  })

  it("shows both lines of the summary to the second of two people who change them, and replaces neither unseen", async () => {
    const meeting = await aDraft()
    await write(meeting, { summary: "De la coordination.", summaryWas: "" }, await cast.coordinator())
    expect((await write(meeting, { summary: "De la secrétaire.", summaryWas: "" })).errors).to.deep.equal({ summary: "minutes.errors.summaryMet" })
    expect((await minutesOf(meeting)).summary).to.deep.equal(["De la coordination."])
    await write(meeting, { summary: "De la coordination.\nDe la secrétaire.", summaryWas: "De la coordination." })
    expect((await minutesOf(meeting)).summary).to.deep.equal(["De la coordination.", "De la secrétaire."])
  })
})
