import { expect } from "chai"
import { Types } from "mongoose"
import { Action } from "../../../models/action.ts"
import { Attendance } from "../../../models/attendance.ts"
import { reply } from "../../../models/attendance/replying.ts"
import { Decision } from "../../../models/decision.ts"
import { limits } from "../../../models/limits.ts"
import { readMeeting } from "../../../models/meeting/reading.ts"
import { withdrawMinutes } from "../../../models/minutes/publishing.ts"
import { attendeesOf } from "../../../models/minutes/record.ts"
import { namesIn, namedAs, peopleNamed } from "../../../models/person/named.ts"
import { Version, versionsOf } from "../../../models/version.ts"
import { setClock } from "../../../server/clock.ts"
import { cast } from "../../support/cast.ts"
import { aMeeting, convokeNow } from "../../support/makers/meetings.ts"
import { aPerson } from "../../support/makers/network.ts"
import {
  aDraft,
  begin,
  minutesOf,
  proceedings,
  publish,
  publishedMinutes,
  shown,
  typed,
  typedAction,
  typedDecision,
  typedItem,
  typedSummary,
  write,
} from "../../support/makers/minutes.ts"
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
      await write(meeting, [await typedItem(meeting, 0, text)])
      const again = await shown(meeting, 0)
      const before = (await proceedings(meeting)).items[0]!
      await write(meeting, [await typedItem(meeting, 0, again)])
      expect((await proceedings(meeting)).items[0]).to.deep.include({ html: before.html, revision: before.revision })
    }
  })

  it("never lets two people on different items meet", async () => {
    const meeting = await aDraft()
    const first = await typedItem(meeting, 0, "De la secrétaire.")
    const second = await typedItem(meeting, 1, "De la coordination.")
    const outcomes = await Promise.all([write(meeting, [first]), write(meeting, [second], await cast.coordinator())])
    expect(outcomes.flatMap(({ met }) => met)).to.deep.equal([])
    expect(await shown(meeting, 0)).to.equal("De la secrétaire.")
    expect(await shown(meeting, 1)).to.equal("De la coordination.")
  })

  it("keeps both texts of two people on the same item, and tells the second one", async () => {
    const meeting = await aDraft()
    const mine = await typedItem(meeting, 0, "Ma phrase.")
    await write(meeting, [await typedItem(meeting, 0, "L’autre phrase.")], await cast.coordinator())
    const { met } = await write(meeting, [mine])
    expect(met.map(({ part, typed }) => [part.fields["html"], typed.fields["text"]])).to.deep.equal([
      ["<p>L’autre phrase.</p>", "Ma phrase."],
    ])
    expect(await shown(meeting, 0)).to.equal("L’autre phrase.")
    const [aside] = await versionsOf(mine.id, "minutesItem")
    expect(aside).to.deep.include({ aside: true, name: "Inès Vandamme" })
    expect(aside!.snapshot).to.include({ html: "<p>Ma phrase.</p>" })
  })

  it("puts both texts together, or keeps one, as the person says", async () => {
    const meeting = await aDraft()
    await write(meeting, [await typedItem(meeting, 0, "Un.")])
    await write(meeting, [{ ...(await typedItem(meeting, 0, "Deux.")), keep: "both" }])
    expect(await shown(meeting, 0)).to.equal("Un.\n\nDeux.")
    await write(meeting, [{ ...(await typedItem(meeting, 0, "Trois.")), keep: "theirs" }])
    expect(await shown(meeting, 0)).to.equal("Un.\n\nDeux.")
    await write(meeting, [{ ...(await typedItem(meeting, 0, "Trois.")), keep: "mine" }])
    expect(await shown(meeting, 0)).to.equal("Trois.")
  })

  it("saves the other parts of a form that meets someone else's", async () => {
    const meeting = await aDraft()
    const [met, other] = [await typedItem(meeting, 0, "Ma phrase."), await typedItem(meeting, 1, "Le reste.")]
    await write(meeting, [await typedItem(meeting, 0, "L’autre.")], await cast.coordinator())
    await write(meeting, [met, other, await typedSummary(meeting, "Une ligne.")])
    expect(await shown(meeting, 1)).to.equal("Le reste.")
    expect((await minutesOf(meeting)).summary).to.deep.equal(["Une ligne."])
  })

  it("does not take an unchanged text for a change when someone else saved a newer one", async () => {
    const meeting = await aDraft()
    const unchanged = await typedItem(meeting, 0, await shown(meeting, 0))
    await write(meeting, [await typedItem(meeting, 0, "Nouveau.")], await cast.coordinator())
    expect((await write(meeting, [unchanged])).met).to.deep.equal([])
    expect(await shown(meeting, 0)).to.equal("Nouveau.")
  })

  it("keeps one version per sitting of ten minutes on one page, one per person, and one per page of a person", async () => {
    const meeting = await aDraft()
    const at = new Date("2026-11-05T10:00:00Z")
    const save = async (text: string, minutes: number, coordinator = false, device = "laptop") => {
      setClock(new Date(at.getTime() + minutes * 60_000))
      const item = await typedItem(meeting, 0, text)
      await write(meeting, [item], coordinator ? await cast.coordinator() : await cast.secretary(), {
        device,
        sequence: minutes,
      })
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
    expect(versions.map(({ snapshot }) => snapshot["html"])).to.deep.equal(
      ["abcdefg", "abcdef", "abcde", "abcd", "abc"].map((text) => `<p>${text}</p>`),
    )
    expect(versions.map(({ number }) => number)).to.deep.equal([5, 4, 3, 2, 1])
  })

  it("adds a decision and an action with owners and a day, changes them and takes them out", async () => {
    const meeting = await aDraft()
    const [decision, action] = [
      await typedDecision(meeting, 0, "Adopté."),
      await typedAction(meeting, 0, { text: "Écrire.", who: "ines vandamme, Mireille Adjovi", due: "2026-12-01" }),
    ]
    await cast.coordinator()
    await write(meeting, [decision, action])
    const saved = await proceedings(meeting)
    expect(saved.decisions.map(({ text, number }) => [text, number])).to.deep.equal([["Adopté.", null]])
    expect(saved.actions[0]).to.deep.include({
      text: "Écrire.",
      ownerNames: ["Inès Vandamme", "Mireille Adjovi"],
      due: "2026-12-01",
    })
    await write(meeting, [{ ...decision, fields: { text: "" }, was: "1.x" }])
    expect((await proceedings(meeting)).decisions).to.deep.equal([])
  })

  it("takes forty lines on a point, taken out ones not counted, and says at the next one that there are many", async () => {
    const meeting = await aDraft()
    await write(meeting, [await typedDecision(meeting, 0, "Une."), await typedAction(meeting, 0, { text: "Faire." })])
    const [decision, action] = [
      await Decision.findOne({ meeting: meeting._id }),
      await Action.findOne({ meeting: meeting._id }),
    ]
    const copies = ({ _id, ...line }: { _id: unknown }, count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...line, _id: new Types.ObjectId(), position: index + 1 }))
    const withdrawn = { by: new Types.ObjectId(), at: new Date() }
    await Decision.collection.insertMany([
      ...copies(decision!.toObject(), limits.perItem - 2),
      ...copies({ ...decision!.toObject(), withdrawn } as never, 3),
    ] as never[])
    await Action.collection.insertMany(copies(action!.toObject(), limits.perItem - 1) as never[])
    const fortieth = await typedDecision(meeting, 0, "La quarantième.")
    expect((await write(meeting, [fortieth])).errors).to.deep.equal({})
    const [more, too] = [
      await typedDecision(meeting, 0, "De trop."),
      await typedAction(meeting, 0, { text: "De trop." }),
    ]
    expect(Object.values((await write(meeting, [more, too])).errors)).to.have.members([
      "decisions.errors.many",
      "actions.errors.many",
    ])
    expect(await Decision.countDocuments({ meeting: meeting._id, withdrawn: null })).to.equal(limits.perItem)
  })

  it("makes one line of a blank that is sent twice, and two of one that two people filled, or one person on two devices", async () => {
    const meeting = await aDraft()
    const texts = async () => (await proceedings(meeting)).decisions.map(({ text }) => text)
    const blank = await typedDecision(meeting, 0, "Adopté.")
    await write(meeting, [blank])
    await write(meeting, [blank])
    expect(await texts()).to.deep.equal(["Adopté."])
    await write(meeting, [{ ...blank, fields: { text: "Reporté." } }], await cast.coordinator())
    await write(meeting, [{ ...blank, fields: { text: "Adopté, du téléphone." } }])
    expect(await texts()).to.deep.equal(["Adopté.", "Reporté.", "Adopté, du téléphone."])
  })

  it("goes on with a new line whose answer was lost, on the page that made it", async () => {
    const meeting = await aDraft()
    const blank = await typedDecision(meeting, 0, "Ado")
    await write(meeting, [blank], undefined, { device: "laptop-1", sequence: 1 })
    await write(meeting, [{ ...blank, fields: { text: "Adopté." } }], undefined, { device: "laptop-1", sequence: 2 })
    await write(meeting, [blank], undefined, { device: "laptop-1", sequence: 1 })
    expect((await proceedings(meeting)).decisions.map(({ text }) => text)).to.deep.equal(["Adopté."])
  })

  it("keeps every decision, action and summary that was changed or taken out, also one from before versions were kept", async () => {
    const meeting = await aDraft()
    const first = await typedDecision(meeting, 0, "Adopté.")
    await write(meeting, [first, await typedSummary(meeting, "Un.")])
    await Version.deleteMany({ of: first.id })
    await write(
      meeting,
      [await typed(meeting, "decisions", first.id, { text: "Rejeté." }), await typedSummary(meeting, "Deux.")],
      await cast.coordinator(),
    )
    await write(meeting, [await typed(meeting, "decisions", first.id, { text: "" })])
    const texts = async (of: string, kind: string) =>
      (await versionsOf(of, kind)).map(({ snapshot }) => snapshot["text"])
    expect(await texts(first.id, "decision")).to.deep.equal(["", "Rejeté.", "Adopté."])
    expect(await texts(String((await minutesOf(meeting))._id), "summary")).to.deep.equal(["Deux.", "Un."])
  })

  it("keeps a line that one page takes out within its ten minutes", async () => {
    const meeting = await aDraft()
    const blank = await typedDecision(meeting, 0, "Adopté.")
    const page = { device: "laptop-1", sequence: 1 }
    await write(meeting, [blank], undefined, page)
    await write(meeting, [{ ...blank, fields: { text: "" } }], undefined, { ...page, sequence: 2 })
    expect((await versionsOf(blank.id, "decision")).map(({ snapshot }) => snapshot["text"])).to.deep.equal([
      "",
      "Adopté.",
    ])
  })

  it("lets a numbered decision that was taken out come back under its number", async () => {
    const meeting = await publishedMinutes(undefined, { day: "2026-03-05" })
    const by = String((await cast.secretary()).person._id)
    await withdrawMinutes(meeting._id, { by, reason: "À revoir." })
    const [{ _id, number, text } = { _id: "", number: 0, text: "" }] = (await proceedings(meeting)).decisions
    const id = String(_id)
    const line = await typed(meeting, "decisions", id, { text: "Autrement." })
    await write(meeting, [await typed(meeting, "decisions", id, { text: "" })])
    await write(meeting, [line], await cast.coordinator())
    expect(
      (await proceedings(meeting)).decisions.map((each) => [each.number, each.text, each.withdrawn]),
    ).to.deep.equal([[number, "Autrement.", null]])
    expect(text).not.to.equal("Autrement.")
  })

  it("says at the field what cannot be kept, and saves the rest", async () => {
    const meeting = await aDraft()
    const action = await typedAction(meeting, 0, { text: "Écrire.", who: "Personne Inconnue" })
    const item = await typedItem(meeting, 0, "Dossier 85.07.30-033.28 à suivre.")
    const { errors } = await write(meeting, [
      item,
      action,
      await typedSummary(meeting, "1\n2\n3\n4"),
      await typed(meeting, "hours", "", { closedAt: "25:00" }),
      await typedDecision(meeting, 0, "Adopté."),
    ])
    expect(errors).to.deep.equal({
      [`items.${item.id}.text`]: "common.errors.nationalNumber",
      [`actions.${action.id}.who`]: "actions.errors.unknown",
      "summary.text": "minutes.errors.summary",
      "hours.closedAt": "minutes.errors.closedAt",
    })
    expect(await Decision.countDocuments({ meeting: meeting._id })).to.equal(1)
    expect(await Action.countDocuments({ meeting: meeting._id })).to.equal(0)
  })

  it("notes the secretary present who begins them herself, unless she had said otherwise, and nobody else", async () => {
    const noted = async (
      by: Parameters<typeof begin>[1],
      answer?: "excused",
      secretary?: Parameters<typeof begin>[1],
    ) => {
      const meeting = await aMeeting(await cast.housing())
      if (secretary) await meeting.set({ secretary: secretary.person._id }).save()
      await convokeNow(meeting)
      const [line] = await Attendance.find({ meeting: meeting._id })
      if (answer)
        await reply(line!._id, { answer, representedBy: "", enteredBy: String((await cast.coordinator()).person._id) })
      await begin(meeting, by)
      return attendeesOf((await proceedings(meeting)).lines).map(({ presence }) => presence)
    }
    expect(await noted(await cast.secretary())).to.deep.equal(["present"])
    expect(await noted(await cast.secretary(), "excused")).to.deep.equal(["excused"])
    expect(await noted(await cast.coordinator())).to.deep.equal([null])
    // Another person takes the notes of that meeting.
    expect(await noted(await cast.secretary(), undefined, await cast.coordinator())).to.deep.equal([null])
  })

  it("notes who came on the line of attendance, keeps who answered, and adds someone who was not invited", async () => {
    const meeting = await aDraft(undefined, { by: await cast.coordinator() })
    const invitee = `person:${String((await cast.secretary()).person._id)}`
    expect(attendeesOf((await proceedings(meeting)).lines).map(({ presence }) => presence)).to.deep.equal([null])
    await write(meeting, [
      await typed(meeting, "presences", invitee, { presence: "represented", by: "Tom" }),
      {
        kind: "newcomers",
        id: "a".repeat(24),
        item: "",
        keep: null,
        was: "0.",
        fields: { name: "Jeanne Coppieters", organisation: "Le Palier", college: "associative" },
      },
    ])
    const { lines } = await proceedings(meeting)
    expect(
      attendeesOf(lines).map(({ presence, representedBy, name }) => [presence, representedBy, name]),
    ).to.deep.equal([
      ["represented", "Tom", "Inès Vandamme"],
      ["present", "", "Jeanne Coppieters"],
    ])
    expect(lines.map(({ answer, walkIn }) => [answer, walkIn !== null])).to.deep.equal([
      ["invited", false],
      ["invited", true],
    ])
    expect((await readMeeting(meeting.id))!.attendances).to.have.length(1)
    await convokeNow(meeting)
    expect((await proceedings(meeting)).lines).to.have.length(2)
  })

  it("acknowledges no word of a line whose first field is empty: it says what to write there", async () => {
    const meeting = await aDraft()
    const newcomer = (fields: Record<string, string>) =>
      typed(meeting, "newcomers", "b".repeat(24), { name: "", organisation: "", college: "", ...fields })
    const name = { [`newcomers.${"b".repeat(24)}.name`]: "minutes.errors.newcomer" }
    expect((await write(meeting, [await newcomer({ organisation: "Le Palier" })])).errors).to.deep.equal(name)
    expect((await write(meeting, [await newcomer({ college: "public" })])).errors).to.deep.equal(name)
    expect((await write(meeting, [await newcomer({})])).errors).to.deep.equal({})
    await write(meeting, [await newcomer({ name: "Jean Nomun" })])
    for (const fields of [{ name: "", organisation: "Le Palier" }, { name: "" }])
      expect((await write(meeting, [await newcomer(fields)])).errors, JSON.stringify(fields)).to.deep.equal(name)
    expect((await proceedings(meeting)).lines.filter(({ walkIn }) => walkIn).map((line) => line.name)).to.deep.equal([
      "Jean Nomun",
    ])

    const blank = await typedAction(meeting, 0, { text: "", who: "Quelqu’un d’inconnu" })
    const text = { [`actions.${blank.id}.text`]: "actions.errors.text" }
    expect((await write(meeting, [blank])).errors).to.deep.equal(text)
    await write(meeting, [await typedAction(meeting, 0, { text: "Écrire.", who: "Inès Vandamme" })])
    for (const fields of [
      { text: "", who: "Mireille Adjovi" },
      { text: "", who: "Quelqu’un d’inconnu" },
      { text: "", due: "2026-12-01" },
    ])
      expect(
        (await write(meeting, [await typed(meeting, "actions", blank.id, fields)])).errors,
        JSON.stringify(fields),
      ).to.deep.equal(text)
    expect(
      (await write(meeting, [await typed(meeting, "actions", blank.id, { text: "", due: "" })])).errors,
    ).to.deep.equal({})
    expect((await proceedings(meeting)).actions).to.deep.equal([])
  })

  it("keeps the name of somebody who came uninvited, and of who stood in, that somebody else writes over", async () => {
    const meeting = await aDraft()
    const coordinator = await cast.coordinator()
    const id = "c".repeat(24)
    const named = async (name: string) => [
      await typed(meeting, "newcomers", id, { organisation: "", college: "", name }),
    ]
    const met = await named("Jean Nomtrois")
    await write(meeting, await named("Jean Nomun"))
    await write(meeting, await named("Nomdeux"), coordinator)
    expect(
      (
        await write(
          meeting,
          met.map((part) => ({ ...part, was: "1.ancien" })),
        )
      ).met,
    ).to.have.length(1)
    const names = async () =>
      (await versionsOf(id, "newcomer")).map(({ snapshot, aside, settled }) => [
        snapshot["name"],
        aside,
        settled !== null,
      ])
    expect(await names()).to.have.deep.members([
      ["Jean Nomun", false, false],
      ["Nomdeux", false, false],
      ["Jean Nomtrois", true, false],
    ])
    await write(
      meeting,
      (await named("Jean Nomtrois")).map((part) => ({ ...part, keep: "mine" as const })),
    )
    expect(await names()).to.deep.include(["Jean Nomtrois", true, true])

    const line = (await Attendance.findOne({ meeting: meeting._id, walkIn: null }))!
    const replaced = async (by: string) => [
      await typed(meeting, "presences", line.invitee, { presence: by ? "represented" : "present", by }),
    ]
    await write(meeting, await replaced("Tom Nomun"))
    await write(meeting, await replaced("Karel Nomdeux"), coordinator)
    await write(meeting, await replaced(""), coordinator)
    expect((await versionsOf(line._id, "presence")).map(({ snapshot }) => snapshot["by"])).to.include.members([
      "Tom Nomun",
      "Karel Nomdeux",
    ])
    const before = await Version.countDocuments({ of: line._id })
    await write(meeting, [await typed(meeting, "presences", line.invitee, { presence: "excused", by: "" })])
    expect(await Version.countDocuments({ of: line._id })).to.equal(before)
  })

  it("acknowledges no summary of which it would keep the beginning only", async () => {
    const meeting = await aDraft()
    expect(
      (await write(meeting, [await typedSummary(meeting, `Début.${"\n".repeat(4000)}Fin.`)])).errors,
    ).to.deep.equal({ "summary.text": "minutes.errors.summary" })
  })

  it("says nothing of who came before somebody notes it, and lets two who note two lines never meet", async () => {
    const meeting = await aDraft(undefined, { by: await cast.coordinator() })
    const invitee = `person:${String((await cast.secretary()).person._id)}`
    const [present, excused] = [
      await typed(meeting, "presences", invitee, { presence: "present" }),
      await typed(meeting, "presences", invitee, { presence: "excused" }),
    ]
    expect((await write(meeting, [present])).met).to.deep.equal([])
    const { met } = await write(meeting, [excused], await cast.coordinator())
    expect(met.map(({ part }) => part.fields)).to.deep.equal([{ presence: "present", by: "" }])
    expect(attendeesOf((await proceedings(meeting)).lines)[0]!.presence).to.equal("present")
  })

  it("keeps aside what was written on minutes that were published meanwhile, among the versions of its point", async () => {
    const meeting = await aDraft()
    const late = await typedItem(meeting, 0, "Trop tard ?")
    await publish(meeting, await cast.coordinator())
    expect(await write(meeting, [late])).to.include({ published: true })
    expect(await shown(meeting, 0)).to.equal("")
    const [aside] = await versionsOf(late.id, "minutesItem")
    expect([aside!.aside, aside!.name, aside!.snapshot["html"]]).to.deep.equal([
      true,
      "Inès Vandamme",
      "<p>Trop tard ?</p>",
    ])
  })

  it("keeps no national number aside, neither beside another's text nor after the publication", async () => {
    const meeting = await aDraft()
    const met = await typedItem(meeting, 0, "Voir 85.07.30-033.28")
    await write(meeting, [await typedItem(meeting, 0, "L’autre.")], await cast.coordinator())
    expect((await write(meeting, [met])).errors).to.deep.equal({
      [`items.${met.id}.text`]: "common.errors.nationalNumber",
    })
    await publish(meeting, await cast.coordinator())
    await write(meeting, [met])
    expect(JSON.stringify(await versionsOf(met.id, "minutesItem"))).not.to.include("85.07.30")
  })

  it("lets the two texts of two people who change the summary meet, and replaces neither unseen", async () => {
    const meeting = await aDraft()
    const mine = await typedSummary(meeting, "De la secrétaire.")
    await write(meeting, [await typedSummary(meeting, "De la coordination.")], await cast.coordinator())
    const { met } = await write(meeting, [mine])
    expect(met.map(({ part }) => part.fields)).to.deep.equal([{ text: "De la coordination." }])
    expect((await minutesOf(meeting)).summary).to.deep.equal(["De la coordination."])
    await write(meeting, [{ ...(await typedSummary(meeting, "De la secrétaire.")), keep: "both" }])
    expect((await minutesOf(meeting)).summary).to.deep.equal(["De la coordination.", "De la secrétaire."])
  })

  it("reads only the people whose names were typed", async () => {
    const meeting = await aDraft()
    const decision = await typedAction(meeting, 0, { text: "Écrire.", who: "Personne Inconnue" })
    await cast.coordinator()
    expect(
      (await namedAs(namesIn("Inès Vandamme (Habitat), Mireille Adjovi"))).map(({ name }) => name),
    ).to.have.members(["Mireille Adjovi", "Inès Vandamme"])
    expect((await namedAs(namesIn("ines vandamme"))).map(({ name }) => name)).to.deep.equal(["Inès Vandamme"])
    const named = [
      await aPerson(undefined, { givenName: "Władek", familyName: "Głąb" }),
      await aPerson(undefined, { givenName: "Jan", familyName: "Van den D’Hondt" }),
    ]
    for (const typed of ["Wladek Glab, jan van den d'hondt", "Głąb Władek, Van den D’Hondt Jan"])
      expect(
        (await namedAs(namesIn(typed))).map(({ person }) => String(person)),
        typed,
      ).to.have.members(named.map((each) => each.id as string))
    expect((await peopleNamed("Wladek Glab")).people.map(({ name }) => name)).to.deep.equal(["Władek Głąb"])
    expect(await namedAs(namesIn(""))).to.deep.equal([])
    expect((await write(meeting, [decision])).errors).to.deep.equal({
      [`actions.${decision.id}.who`]: "actions.errors.unknown",
    })
  })

  it("takes names as the product writes them, family name first, and one name alone where one person bears it", async () => {
    const ali = await aPerson(undefined, { givenName: "Ali", familyName: "Yılmaz-Öz" })
    const [first] = [
      await aPerson(undefined, { givenName: "Zébulon", familyName: "Quadflieg" }),
      await aPerson(undefined, { givenName: "Zébulon", familyName: "Van den Xhoffray" }),
    ]
    const named = async (typed: string) => {
      const { people: owners, unknown, ambiguous } = await peopleNamed(typed)
      return { owners: owners.map(({ person }) => String(person)), unknown, ambiguous }
    }
    for (const typed of ["Yılmaz-Öz Ali", "yilmaz-oz ali", "ali yilmaz-oz", "Yılmaz-Öz", "Yılmaz-Öz, Yilmaz-Oz Ali"])
      expect(await named(typed), typed).to.deep.equal({ owners: [ali.id], unknown: [], ambiguous: [] })
    expect(await named("Van den Xhoffray")).to.deep.include({ unknown: [], ambiguous: [] })
    expect(await named("Quadflieg Zebulon")).to.deep.equal({ owners: [first!.id], unknown: [], ambiguous: [] })
    expect(await named("Zébulon")).to.deep.equal({ owners: [], unknown: [], ambiguous: ["Zébulon"] })
    expect(await named("Zébu, Quadflieg")).to.deep.equal({ owners: [first!.id], unknown: ["Zébu"], ambiguous: [] })
  })
})
