import { expect } from "chai"
import { Affiliation } from "../../models/affiliation.ts"
import { Seat } from "../../models/seat.ts"
import { cast } from "../support/cast.ts"
import { aBody, aPerson, aSeat } from "../support/makers/network.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

type Held = { from: string; until?: string | null }
type Sent = Record<string, string>

/** Two of the coordination who opened the same form; what the first saves comes before what the second does. */
async function opened(at: string) {
  const browsers = [await visit(await cast.coordinator()), await visit(await cast.coordinator())]
  const forms: Sent[] = []
  for (const browser of browsers) forms.push(formOf((await browser.get(`${at}/edit`)).text, at))
  const save =
    (index: number) =>
    (changes: Sent, form = forms[index]!) =>
      browsers[index]!.post(at, { ...form, ...changes })
  return { hers: save(0), mine: save(1) }
}

const kinds = [
  {
    what: "a seat",
    make: async () => {
      const [body, person] = [await aBody(), await aPerson()]
      const seat = await aSeat(body, person)
      return {
        at: `/bodies/${body.slug}/seats/${String(seat._id)}`,
        now: async () => (await Seat.findById(seat._id).lean<Held>())!,
      }
    },
  },
  {
    what: "a post",
    make: async () => {
      const person = await aPerson()
      const { _id } = (await Affiliation.findOne({ person: person._id }).lean())!
      return {
        at: `/people/${String(person._id)}/affiliations/${String(_id)}`,
        now: async () => (await Affiliation.findById(_id).lean<Held>())!,
      }
    },
  },
]

describe("what two people change of the days of", () => {
  for (const { what, make } of kinds) {
    it(`${what} stays where only one of them did: an end is not taken back by a page that was opened before it`, async () => {
      const { at, now } = await make()
      const { hers, mine } = await opened(at)
      expect((await hers({ until: "2025-12-31" })).status).to.equal(303)
      expect((await mine({ from: "2021-03-01" })).status).to.equal(303)
      expect(await now()).to.include({ from: "2021-03-01", until: "2025-12-31" })
    })

    it(`${what} is asked about where both did, with both days, and what is chosen holds`, async () => {
      for (const [keep, until] of [
        ["mine", "2025-11-30"],
        ["theirs", "2025-12-31"],
      ] as const) {
        const { at, now } = await make()
        const { hers, mine } = await opened(at)
        await hers({ until: "2025-12-31" })
        const asked = await mine({ until: "2025-11-30" })
        expect(asked.status).to.equal(422)
        expect(textOf(asked.text)).to.include("31 décembre 2025").and.include("Que faut-il garder ?")
        const form = formOf(asked.text, at)
        expect(form).to.include({ until: "2025-11-30", "keep[until]": "mine" })
        expect((await now()).until).to.equal("2025-12-31")
        expect((await mine({ "keep[until]": keep }, form)).status).to.equal(303)
        expect((await now()).until).to.equal(until)
      }
    })

    it(`${what} is asked about where the end of one would come before the beginning of the other`, async () => {
      const { at, now } = await make()
      const { hers, mine } = await opened(at)
      await hers({ until: "2025-12-31" })
      const asked = await mine({ from: "2026-02-01" })
      expect(asked.status).to.equal(422)
      expect(textOf(asked.text)).to.include("31 décembre 2025")
      expect((await now()).until).to.equal("2025-12-31")
      const form = formOf(asked.text, at)
      expect((await mine({ "keep[until]": "theirs", from: "2025-02-01" }, form)).status).to.equal(303)
      expect(await now()).to.include({ from: "2025-02-01", until: "2025-12-31" })
    })
  }

  it("a seat, of its office and its voice, is asked about in words", async () => {
    const { at } = await kinds[0]!.make()
    const { hers, mine } = await opened(at)
    await hers({ office: "president", voice: "advisory" })
    const asked = await mine({ office: "animator" })
    expect(asked.status).to.equal(422)
    expect(textOf(asked.text)).to.include("« présidence » est enregistré")
    expect(formOf(asked.text, at)).to.include({ office: "animator", voice: "advisory" })
  })
})
