import { expect } from "chai"
import { MinutesItem } from "../../../../models/minutesItem.ts"
import { cast } from "../../../support/cast.ts"
import { aDraft, proceedings, shown } from "../../../support/makers/minutes.ts"
import { formOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"

/** Saves a point where the site fails so, and again once it works; what the first answer said. */
async function savedAfter(error: Error, text: string): Promise<{ status: number; said: string }> {
  const meeting = await aDraft()
  const path = `/meetings/${meeting.id}/minutes`
  const secretary = await visit(await cast.secretary())
  const form = formOf((await secretary.get(`${path}/edit`)).text, path)
  const note = `items[${String((await proceedings(meeting)).items[0]!._id)}][text]`
  const save = () => secretary.tell(path, { ...form, [note]: text, device: "a page of hers", sequence: 1 })
  const plain = MinutesItem.prototype.save
  MinutesItem.prototype.save = () => Promise.reject(error)
  const refused = await save().finally(() => {
    MinutesItem.prototype.save = plain
  })
  expect((await save()).status).to.equal(200)
  expect(await shown(meeting, 0)).to.equal(text)
  return { status: refused.status, said: (refused.body as { text: string }).text.replaceAll(/\s/g, " ") }
}

describe("minutes that save themselves on a site that fails", () => {
  it("say that saving failed, not that the site starts again, and are saved once it works", async () => {
    expect(await savedAfter(new Error("something that nobody thought of"), "Écrit malgré tout.")).to.deep.equal({
      status: 500,
      said: "Pas encore enregistré : l’enregistrement a échoué de notre côté. Votre texte reste ici, nous réessayons. Si cela dure, prévenez la coordination.",
    })
  })

  it("say that the disk is full, and are saved once there is room", async () => {
    const full = Object.assign(new Error("No space left on device"), { code: 14031 })
    expect(await savedAfter(full, "Écrit sans place.")).to.deep.equal({
      status: 503,
      said: "Pas encore enregistré : le disque du site est plein. Votre texte reste ici, nous réessayons. Prévenez la coordination.",
    })
  })
})
