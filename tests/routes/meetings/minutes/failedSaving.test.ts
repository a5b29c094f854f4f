import { expect } from "chai"
import { MinutesItem } from "../../../../models/minutesItem.ts"
import { cast } from "../../../support/cast.ts"
import { aDraft, proceedings, shown } from "../../../support/makers/minutes.ts"
import { formOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"

describe("minutes that save themselves on a site that fails", () => {
  it("say that saving failed, not that the site starts again, and are saved once it works", async () => {
    const meeting = await aDraft()
    const path = `/meetings/${meeting.id}/minutes`
    const secretary = await visit(await cast.secretary())
    const form = formOf((await secretary.get(`${path}/edit`)).text, path)
    const note = `items[${String((await proceedings(meeting)).items[0]!._id)}][text]`
    const save = () => secretary.tell(path, { ...form, [note]: "Écrit malgré tout.", device: "a page of hers", sequence: 1 })
    const plain = MinutesItem.prototype.save
    MinutesItem.prototype.save = () => Promise.reject(new Error("something that nobody thought of"))
    try {
      const { status, body } = await save()
      expect([status, (body as { text: string }).text.replaceAll(/\s/g, " ")]).to.deep.equal([500,
        "Pas encore enregistré : l’enregistrement a échoué de notre côté. Votre texte est gardé sur cet appareil, nous réessayons. Si cela dure, prévenez la coordination."])
    } finally {
      MinutesItem.prototype.save = plain
    }
    expect((await save()).status).to.equal(200)
    expect(await shown(meeting, 0)).to.equal("Écrit malgré tout.")
  })
})
