import { expect } from "chai"
import mongoose from "mongoose"
import { partName } from "../../../../models/minutes/parts.ts"
import { markOf } from "../../../../models/concerns/parts.ts"
import type { Meeting } from "../../../../models/meeting.ts"
import { writingTimes } from "../../../../models/limits.ts"
import { Person } from "../../../../models/person.ts"
import { Writing } from "../../../../models/writing.ts"
import { setClock } from "../../../../server/clock.ts"
import { sessionStore } from "../../../../server/sessionStore.ts"
import { dropCopies } from "../../../../server/copies.ts"
import { as } from "../../../support/app.ts"
import { cast, type Someone } from "../../../support/cast.ts"
import { changesSoFar } from "../../../support/changes.ts"
import { commandsOf } from "../../../support/commands.ts"
import {
  aDraft,
  minutesOf,
  proceedings,
  publish,
  typed,
  typedAction,
  typedDecision,
  typedItem,
  typedSummary,
  write,
} from "../../../support/makers/minutes.ts"
import { visit } from "../../../support/visit.ts"
import { showChanges } from "../../../support/writes.ts"

type Told = {
  at: number
  writers: { part: string; text: string; left: number }[]
  parts: Record<string, { mark: string; fields: Record<string, string>; said: string; removed?: boolean }>
}
type Asking = { part?: string; since?: number; device?: string }

// The clock stands still: a busy machine takes seconds between two requests.
let begun = 0
const later = (milliseconds: number) => setClock(new Date(begun + milliseconds))

/** A page of somebody that asks, in a session of her own. */
async function aPage(someone: Someone, meeting: Meeting) {
  const browser = await visit(someone)
  const path = `/meetings/${meeting.id}/minutes`
  return {
    browser,
    path,
    ask: async (asking: Asking = {}) =>
      (
        await browser.tell(`${path}/writings`, {
          device: "a page of mine",
          reader: String(someone.person._id),
          ...asking,
        })
      ).body as Told,
  }
}

describe("« Mireille écrit ici »", () => {
  let meeting: Meeting, ines: Someone, mireille: Someone, part: string

  beforeEach(async () => {
    ;[meeting, ines, mireille] = [
      await aDraft(undefined, { by: await cast.coordinator() }),
      await cast.secretary(),
      await cast.coordinator(),
    ]
    part = partName("items", String((await proceedings(meeting)).items[0]!._id))
    begun = Date.now()
    later(0)
  })

  afterEach(() => setClock())

  it("says to the others who writes a part, by her given name, in the reader's language, until thirty seconds have passed", async () => {
    const [hers, his] = [await aPage(mireille, meeting), await aPage(ines, meeting)]
    await hers.ask({ part })
    const [said] = (await his.ask()).writers
    expect(said).to.include({ part, text: "Mireille écrit ici" })
    expect(said!.left).to.be.within(writingTimes.shown - 5000, writingTimes.shown)
    await Person.updateOne({ _id: ines.person._id }, { $set: { language: "nl" } })
    try {
      expect((await his.ask()).writers.map(({ text }) => text)).to.deep.equal(["Mireille schrijft hier"])
    } finally {
      await Person.updateOne({ _id: ines.person._id }, { $set: { language: "fr" } })
    }
    later(writingTimes.shown - 1000)
    expect((await his.ask()).writers).to.have.length(1)
    later(writingTimes.shown + 1000)
    expect((await his.ask()).writers).to.deep.equal([])
  })

  it("says of herself only what she writes at another device", async () => {
    const [laptop, phone] = [await aPage(ines, meeting), await aPage(ines, meeting)]
    expect((await laptop.ask({ part })).writers).to.deep.equal([])
    // Another tab, or the page opened again: the same browser.
    expect((await laptop.ask({ device: "another page" })).writers).to.deep.equal([])
    expect((await phone.ask()).writers.map(({ text }) => text)).to.deep.equal([
      "Vous écrivez ici sur un autre appareil",
    ])
  })

  it("tells two who share a given name apart", async () => {
    await Person.updateOne({ _id: ines.person._id }, { $set: { givenName: "Mireille" } })
    try {
      const [hers, his] = [await aPage(mireille, meeting), await aPage(ines, meeting)]
      await hers.ask({ part })
      expect((await his.ask()).writers.map(({ text }) => text)).to.deep.equal(["Mireille Adjovi écrit ici"])
    } finally {
      await Person.updateOne({ _id: ines.person._id }, { $set: { givenName: "Inès" } })
    }
  })

  it("is written once in ten seconds at most, in one place, and forgotten by itself", async () => {
    const hers = await aPage(mireille, meeting)
    const { _id } = await minutesOf(meeting)
    const stored = () => Writing.aggregate<{ part: string; at: Date }>([{ $match: { "of.id": _id } }])
    await hers.ask({ part })
    const [first] = await stored()
    await hers.ask({ part: "summary" })
    expect(await stored()).to.deep.equal([first])
    later(writingTimes.said + 1000)
    await hers.ask({ part: "summary" })
    expect((await stored()).map((each) => each.part)).to.deep.equal(["summary"])
    const indexes = await mongoose.connection.db!.collection("writings").indexes()
    expect(indexes.find(({ key }) => "at" in key)!.expireAfterSeconds).to.equal(60)
  })

  it("writes nothing of what is no part, and of somebody who only reads", async () => {
    const hers = await aPage(mireille, meeting)
    for (const wrong of [
      "",
      "items",
      "items.x",
      "summary.5",
      `presences.${part.slice("items.".length)}`,
      "constructor",
      part + part,
    ])
      expect((await hers.ask({ part: wrong })).writers).to.deep.equal([])
    expect(await Writing.countDocuments({ "of.id": (await minutesOf(meeting))._id })).to.equal(0)
  })

  it("makes no page new, and stands in none", async () => {
    const [hers, his] = [await aPage(mireille, meeting), await as(ines)]
    const before = await his.get(`${hers.path}/edit`)
    await showChanges()
    const count = await changesSoFar()
    await hers.ask({ part })
    expect(await changesSoFar()).to.equal(count)
    expect((await hers.ask()).writers).to.deep.equal([])
    const after = await (await as(ines)).get(`${hers.path}/edit`)
    expect(after.text).to.equal(before.text).and.not.include("Mireille écrit")
  })

  it("is neither heard nor said by somebody who may not write, nor without a session, nor once the minutes are published", async () => {
    const path = `/meetings/${meeting.id}/minutes/writings`
    const member = await visit(await cast.healthMember())
    expect((await member.tell(path, { part })).status).to.be.oneOf([403, 404])
    const gone = await (await visit()).tell(path, { part })
    expect([gone.status, gone.body]).to.deep.equal([401, { signIn: true }])
    // Somebody else signed in since the page was opened.
    expect((await (await visit(mireille)).tell(path, { part, reader: String(ines.person._id) })).status).to.equal(401)
    await publish(meeting)
    expect((await (await visit(mireille)).tell(path, { part })).status).to.equal(404)
    expect(await Writing.countDocuments({ "of.id": (await minutesOf(meeting))._id })).to.equal(0)
  })

  it("costs few commands", async () => {
    const hers = await aPage(mireille, meeting)
    await hers.ask()
    const counted = async (asking: Asking) => {
      dropCopies()
      sessionStore().forgetCopies()
      return commandsOf(() => hers.ask(asking))
    }
    // That one counts a change, as every request of the tests does; the minutes were begun within the seconds that are looked at.
    expect(await counted({ since: Date.now() })).to.be.at.most(9)
    expect(await counted({ part, since: Date.now() })).to.be.at.most(10)
    await write(meeting, [await typedItem(meeting, 0, "Trois refus.")])
    expect(await counted({ part, since: Date.now() - 60_000 })).to.be.at.most(11)
  })
})

describe("what was put aside while a page stayed open", () => {
  it("is told at its part, with who wrote it and where it is read, and not to the page that sent it", async () => {
    const meeting = await aDraft(undefined, { by: await cast.coordinator() })
    const [hers, his] = [await aPage(await cast.coordinator(), meeting), await aPage(await cast.secretary(), meeting)]
    const [item, decision] = [await typedItem(meeting, 1, "Trois refus."), await typedSummary(meeting, "Trois.")]
    await write(
      meeting,
      [await typedItem(meeting, 1, "Quatre refus."), await typedSummary(meeting, "Quatre.")],
      await cast.coordinator(),
      { device: "hers", sequence: 1 },
    )
    const since = Date.now() - 1000
    const told = async (page: typeof hers, device: string) =>
      ((await page.ask({ since, device })) as Told & { asides: { text: string }[] }).asides.map((each) => ({
        ...each,
        text: each.text.replace(/\s/g, " "),
      }))
    expect(await told(hers, "hers")).to.deep.equal([])
    await write(meeting, [item, decision], undefined, { device: "his", sequence: 1 })
    const [point] = [(await proceedings(meeting)).items[1]!]
    const said = (title: string) => `Écrit par Inès Vandamme, gardé à côté : ${title}.`
    expect(await told(hers, "hers")).to.have.deep.members([
      {
        part: `items.${String(point._id)}`,
        text: said(point.title),
        href: `${hers.path}/items/${String(point._id)}/versions`,
        see: "Voir ce texte",
      },
      {
        part: "summary",
        text: said("L’essentiel, en 3 lignes au plus"),
        href: `${hers.path}/versions`,
        see: "Voir ce texte",
      },
    ])
    expect(await told(his, "his")).to.deep.equal([])
  })
})

describe("what was written elsewhere meanwhile", () => {
  it("is told as the form shows it, with its mark and who wrote it; what the page saved itself is not", async () => {
    const meeting = await aDraft(undefined, { by: await cast.coordinator() })
    const mireille = await cast.coordinator()
    const page = await aPage(await cast.secretary(), meeting)
    const since = Date.now()
    expect((await page.ask({ since })).parts).to.deep.equal({})
    await write(
      meeting,
      [await typedItem(meeting, 1, "Neuf **refus**."), await typedSummary(meeting, "Neuf refus.")],
      mireille,
    )
    await write(meeting, [await typedDecision(meeting, 0, "La lettre est adoptée.")], mireille, {
      device: "another page",
      sequence: 1,
    })
    await write(meeting, [await typedItem(meeting, 0, "Le mien.")], undefined, {
      device: "a page of mine",
      sequence: 1,
    })
    const { at, parts } = await page.ask({ since })
    const saved = await proceedings(meeting)
    const name = partName("items", String(saved.items[1]!._id))
    expect(Object.keys(parts)).to.have.members([
      name,
      "summary",
      partName("decisions", String(saved.decisions[0]!._id)),
    ])
    expect(parts[name]!.fields).to.include({ text: "Neuf **refus**." })
    expect(parts[name]!.mark).to.equal(
      markOf({ revision: 1, fields: { title: saved.items[1]!.title, html: saved.items[1]!.html } }),
    )
    expect(parts[name]!.said).to.match(/^Mireille Adjovi a écrit ici à \d/)
    expect((await page.ask({ since: at + 10_000 })).parts).to.deep.equal({})
  })

  it("is told of decisions and actions that were taken out, by whom, until one comes back", async () => {
    const meeting = await aDraft(undefined, { by: await cast.coordinator() })
    const mireille = await cast.coordinator()
    await write(meeting, [
      await typedDecision(meeting, 0, "La lettre est adoptée."),
      await typedAction(meeting, 1, { text: "Envoyer la lettre." }),
    ])
    await write(meeting, [await typedDecision(meeting, 0, "Le relevé est mensuel.")])
    const { decisions, actions } = await proceedings(meeting)
    const [decision, kept] = decisions.map(({ _id }) => String(_id)),
      action = String(actions[0]!._id)
    const page = await aPage(await cast.secretary(), meeting)
    const since = Date.now()
    await write(meeting, [await typed(meeting, "decisions", decision!, { text: "" })], mireille, {
      device: "another page",
      sequence: 1,
    })
    await write(meeting, [await typed(meeting, "actions", action, { text: "" })], mireille)
    const { parts } = await page.ask({ since })
    const gone = () =>
      Object.entries(parts)
        .filter(([, { removed }]) => removed)
        .map(([name]) => name)
    expect(gone())
      .to.have.members([partName("decisions", decision!), partName("actions", action)])
      .and.not.include(partName("decisions", kept!))
    expect(parts[partName("decisions", decision!)]!.said.replaceAll(/\s/g, " ")).to.match(
      /^Mireille Adjovi a retiré cette ligne à \d+ h(?: \d+)?\. Elle reste retirée, sauf si vous y changez quelque chose/,
    )
    // What the page took out itself it is not told of, nor of what stands there again.
    expect((await page.ask({ since, device: "another page" })).parts).to.not.have.property(
      partName("decisions", decision!),
    )
    const again = {
      ...(await typed(meeting, "decisions", decision!, { text: "La lettre part." })),
      item: String((await proceedings(meeting)).items[0]!._id),
    }
    await write(meeting, [again], mireille)
    const told = (await page.ask({ since })).parts[partName("decisions", decision!)]!
    expect([told.fields["text"], told.removed]).to.deep.equal(["La lettre part.", undefined])
  })

  it("is told of herself as from another page", async () => {
    const meeting = await aDraft()
    const page = await aPage(await cast.secretary(), meeting)
    const since = Date.now()
    await write(meeting, [await typedSummary(meeting, "Du téléphone.")], undefined, {
      device: "her phone",
      sequence: 1,
    })
    expect((await page.ask({ since })).parts["summary"]!.said).to.match(
      /^Vous avez écrit ici à .*, dans une autre page\.$/,
    )
  })
})
