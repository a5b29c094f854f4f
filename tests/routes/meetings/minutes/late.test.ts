import { expect } from "chai"
import { Attendance } from "../../../../models/attendance.ts"
import { Action } from "../../../../models/action.ts"
import { Decision } from "../../../../models/decision.ts"
import { MinutesItem } from "../../../../models/minutesItem.ts"
import { Version } from "../../../../models/version.ts"
import type { Meeting } from "../../../../models/meeting.ts"
import { cast } from "../../../support/cast.ts"
import { aDraft, minutesOf, proceedings, publish, publishedMinutes } from "../../../support/makers/minutes.ts"
import { formOf, textOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"

const at = (meeting: Meeting, below = "") => `/meetings/${meeting.id}/minutes${below}`
const fresh = "a".repeat(24)

/** A page of the secretary's that was opened on a draft. */
async function opened(meeting: Meeting) {
  const secretary = await visit(await cast.secretary())
  const form = formOf((await secretary.get(at(meeting, "/edit"))).text, at(meeting))
  const sent = (changes: Record<string, string>) => secretary.post(at(meeting), { ...form, ...changes })
  return {
    secretary,
    form,
    sent,
    person: Object.keys(form).find((name) => /^presences\[person:\w+\]\[presence\]$/.test(name))!,
  }
}

describe("what arrives after minutes were published", () => {
  it("is kept and told to whoever may correct them: who came, who came without being invited, when it ended, the language", async () => {
    const meeting = await aDraft()
    const { secretary, sent, person } = await opened(meeting)
    await publish(meeting, await cast.coordinator())
    const before = await Attendance.find({ meeting: meeting._id }).lean()
    const answer = await sent({
      [person]: "represented",
      [person.replace("[presence]", "[by]")]: "Karel Peeters",
      "hours[closedAt]": "11:20",
      "language[code]": "nl",
      [`newcomers[${fresh}][name]`]: "Lina Bova",
      [`newcomers[${fresh}][organisation]`]: "Le Relais",
      [`newcomers[${fresh}][college]`]: "",
      [`newcomers[${fresh}][was]`]: "0.",
    })
    expect([answer.status, answer.get("Location")]).to.deep.equal([303, at(meeting)])

    const { text } = await secretary.get(at(meeting))
    expect(textOf(text)).to.include("signalé au-dessus du PV").and.include("4 envois n’ont pas été repris")
    for (const line of [
      "Noté par Inès Vandamme, mais arrivé après la publication : Inès Vandamme, représenté·e par Karel Peeters.",
      "Ajouté par Inès Vandamme, mais arrivé après la publication : Lina Bova (Le Relais).",
      "Noté par Inès Vandamme, mais arrivé après la publication : séance levée à 11 h 20.",
      "Choisi par Inès Vandamme, mais arrivé après la publication : PV en néerlandais.",
    ])
      expect(textOf(text).replace(/\s/g, " ")).to.include(line)
    // The minutes themselves are as they were published, and nobody else reads what was put aside.
    expect(await Attendance.find({ meeting: meeting._id }).lean()).to.deep.equal(before)
    expect((await minutesOf(meeting)).language).to.equal("fr")
    const member = await visit(await cast.healthMember())
    expect(textOf((await member.get(at(meeting))).text)).to.not.include("après la publication")

    await sent({ [person]: "represented", [person.replace("[presence]", "[by]")]: "Karel Peeters" })
    expect(await Version.countDocuments({ within: (await minutesOf(meeting))._id, kind: "presence" })).to.equal(1)
  })

  it("and none under the id of a part of other minutes, before the publication or after: nothing of that form is kept", async () => {
    const [own, theirs] = [await aDraft(), await publishedMinutes(await cast.steering())]
    const { sent, form } = await opened(own)
    const [summary] = Object.keys(form).filter((name) => name === "summary[text]")
    const ids = [
      ["items", MinutesItem],
      ["decisions", Decision],
      ["actions", Action],
    ] as const
    for (const state of ["draft", "published"]) {
      if (state === "published") await publish(own, await cast.coordinator())
      for (const [kind, model] of ids) {
        const { id } = (await (model as typeof Decision).findOne({ minutes: (await minutesOf(theirs))._id }))!
        const versions = await Version.countDocuments({ of: id })
        const answer = await sent({
          [summary!]: `Avec ${kind}.`,
          [`${kind}[${id as string}][text]`]: "Forgé",
          [`${kind}[${id as string}][was]`]: "0.",
          [`${kind}[${id as string}][item]`]: Object.keys(form)
            .find((name) => /^items/.test(name))!
            .slice(6, 30),
        })
        expect([kind, state, answer.status]).to.deep.equal([kind, state, 404])
        expect(await Version.countDocuments({ of: id })).to.equal(versions)
      }
    }
    expect((await minutesOf(own)).summary).to.not.include("Avec")
  })

  it("is kept where it stands on no point of theirs: a new point, a decision on a point that is gone", async () => {
    const meeting = await aDraft()
    const { secretary, sent, form } = await opened(meeting)
    const [, gone] = /items\[(\w+)\]/.exec(Object.keys(form).find((name) => /^items\[\w+\]\[text\]$/.test(name))!)!
    await MinutesItem.deleteOne({ _id: gone })
    await publish(meeting, await cast.coordinator())
    await sent({
      [`items[${fresh}][title]`]: "Squat de la rue Verte",
      [`items[${fresh}][was]`]: "0.",
      [`decisions[${fresh}][text]`]: "Un relevé part au CPAS.",
      [`decisions[${fresh}][was]`]: "0.",
      [`decisions[${fresh}][item]`]: gone!,
    })

    const read = textOf((await secretary.get(at(meeting))).text).replace(/\s+/g, " ")
    expect(read)
      .to.include("Écrit par Inès Vandamme, gardé à côté : Squat de la rue Verte.")
      .and.include("gardé à côté : Décision.")
    const versions = textOf((await secretary.get(at(meeting, "/versions"))).text).replace(/\s+/g, " ")
    expect(versions)
      .to.include("Point absent du PV :")
      .and.include("Squat de la rue Verte")
      .and.include("Un relevé part au CPAS.")
  })

  it("comes back filled where it holds what must not be kept, or what is asked about, and is kept once that is answered", async () => {
    const meeting = await aDraft()
    const { sent, form } = await opened(meeting)
    const note = Object.keys(form).find((name) => /^items\[\w+\]\[text\]$/.test(name))!
    await publish(meeting, await cast.coordinator())
    for (const text of ["Mme K., née le 30/07/1985, viendra.", "Voir 85.07.30-033.28"]) {
      const shown = await sent({ [note]: text })
      expect(shown.status).to.equal(422)
      expect(formOf(shown.text, at(meeting))[note]).to.equal(text)
    }
    const items = (await proceedings(meeting)).items.map(({ _id }) => _id)
    expect(await Version.exists({ of: { $in: items }, "snapshot.html": /1985|85\.07/ })).to.equal(null)
    const shown = await sent({ [note]: "Mme K., née le 30/07/1985, viendra." })
    const [, answer] = /name="serviceContact" value="([^"]*)"/.exec(shown.text)!
    expect((await sent({ [note]: "Mme K., née le 30/07/1985, viendra.", serviceContact: answer! })).status).to.equal(
      303,
    )
    expect(await Version.exists({ aside: true, "snapshot.html": /30\/07\/1985/ })).to.not.equal(null)
  })
})

describe("who came without being invited", () => {
  async function withLina() {
    const meeting = await aDraft()
    const { sent, secretary } = await opened(meeting)
    await sent({
      [`newcomers[${fresh}][name]`]: "Lina Bova",
      [`newcomers[${fresh}][organisation]`]: "",
      [`newcomers[${fresh}][college]`]: "",
      [`newcomers[${fresh}][was]`]: "0.",
    })
    return { meeting, secretary }
  }

  it("may be written otherwise after the page was opened again", async () => {
    const { meeting } = await withLina()
    const { sent, form } = await opened(meeting)
    expect(form[`newcomers[${fresh}][name]`]).to.equal("Lina Bova")
    expect(
      (
        await sent({
          [`newcomers[${fresh}][name]`]: "Lina Bovas",
          [`newcomers[${fresh}][organisation]`]: "Le Relais",
          [`newcomers[${fresh}][college]`]: "associative",
        })
      ).status,
    ).to.equal(303)
    const lines = (await proceedings(meeting)).lines.filter(({ walkIn }) => walkIn)
    expect(
      lines.map(({ name, organisationName, college, presence }) => [
        name,
        organisationName?.fr,
        college,
        presence.status,
      ]),
    ).to.deep.equal([["Lina Bovas", "Le Relais", "associative", "present"]])
  })

  it("is taken off the list after a confirmation, by whoever writes the draft, and from no published minutes", async () => {
    const { meeting, secretary } = await withLina()
    const path = at(meeting, `/newcomers/${fresh}`)
    const member = await visit(await cast.healthMember())
    expect((await member.post(path, { _method: "delete" })).status).to.equal(403)
    const page = (await secretary.get(at(meeting, "/edit"))).text
    expect(textOf(page))
      .to.include("Retirer Lina Bova de la liste")
      .and.include("Elle disparaît de la liste des présences.")
    expect((await secretary.post(path, formOf(page, path))).status).to.equal(303)
    expect((await proceedings(meeting)).lines.some(({ walkIn }) => walkIn)).to.equal(false)
    expect(textOf((await secretary.get(at(meeting, "/edit"))).text)).to.include(
      "Lina Bova ne figure plus sur la liste.",
    )
    expect((await secretary.post(path, { _method: "delete" })).status).to.equal(404)

    const other = await withLina()
    await publish(other.meeting, await cast.coordinator())
    await other.secretary.post(at(other.meeting, `/newcomers/${fresh}`), { _method: "delete" })
    expect((await proceedings(other.meeting)).lines.filter(({ walkIn }) => walkIn)).to.have.length(1)
  })

  it("is told above the draft where two people wrote it at once, and nothing says that it came after a publication", async () => {
    const { meeting, secretary } = await withLina()
    const [hers, other] = [await opened(meeting), await visit(await cast.coordinator())]
    const form = formOf((await other.get(at(meeting, "/edit"))).text, at(meeting))
    await other.post(at(meeting), { ...form, [`newcomers[${fresh}][name]`]: "Lina Bovas", "hours[closedAt]": "11:30" })
    expect(
      (
        await hers.sent({
          [`newcomers[${fresh}][name]`]: "Lena Bova",
          [`newcomers[${fresh}][organisation]`]: "Le Relais",
          "hours[closedAt]": "11:20",
        })
      ).status,
    ).to.equal(409)
    const shown = textOf((await secretary.get(at(meeting, "/edit"))).text).replace(/\s/g, " ")
    expect(shown)
      .to.include("Écrit par Inès Vandamme, gardé à côté : Lena Bova (Le Relais).")
      .and.include("gardé à côté : Séance levée à 11 h 20.")
      .and.not.include("après la publication")
  })
})
