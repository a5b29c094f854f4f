import { expect } from "chai"
import { MinutesItem } from "../../../../models/minutesItem.ts"
import { cast } from "../../../support/cast.ts"
import { aDraft, proceedings, shown } from "../../../support/makers/minutes.ts"
import { formOf } from "../../../support/page.ts"
import { visit } from "../../../support/visit.ts"

describe("minutes that save themselves on a disk that is full", () => {
  it("say that it is full, not that the site starts again, and are saved once there is room", async () => {
    const meeting = await aDraft()
    const path = `/meetings/${meeting.id}/minutes`
    const secretary = await visit(await cast.secretary())
    const form = formOf((await secretary.get(`${path}/edit`)).text, path)
    const note = `items[${String((await proceedings(meeting)).items[0]!._id)}][text]`
    const save = () => secretary.tell(path, { ...form, [note]: "Écrit sans place.", device: "a page of hers", sequence: 1 })
    const plain = MinutesItem.prototype.save
    MinutesItem.prototype.save = () => Promise.reject(Object.assign(new Error("No space left on device"), { code: 14031 }))
    try {
      const { status, body } = await save()
      expect([status, (body as { text: string }).text.replace(/\s/g, " ")]).to.deep.equal([503,
        "Pas encore enregistré : le disque du site est plein. Votre texte reste ici, nous réessayons. Prévenez la coordination."])
    } finally {
      MinutesItem.prototype.save = plain
    }
    expect((await save()).status).to.equal(200)
    expect(await shown(meeting, 0)).to.equal("Écrit sans place.")
  })
})
