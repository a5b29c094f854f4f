import { expect } from "chai"
import { Message } from "../../../../server/outbox.ts"
import { outgoing } from "../../../../server/delivery.ts"
import { answerReport, reportPage } from "../../../../models/guidePage/reporting.ts"
import { GuideReport } from "../../../../models/guideReport.ts"
import { inOneStep } from "../../../../server/inOneStep.ts"
import { Person } from "../../../../models/person.ts"
import { Network } from "../../../../models/network.ts"
import { renderMail } from "../../../../views/presenters/mails/index.ts"
import { testApp } from "../../../support/app.ts"
import { cast } from "../../../support/cast.ts"
import { guidePage } from "../../../support/makers/guide.ts"
import { interpellation } from "../../../support/makers/interpellation.ts"

const letterOf = async (template: string) =>
  (await renderMail(outgoing((await Message.findOne({ template }).sort({ _id: -1 }).lean())!)))!

describe("every mail", () => {
  before(() => testApp())

  it("says why one receives it and who hears an answer: what is told about a page of the guide", async () => {
    const [owner, reporter] = [await cast.healthMember(), await cast.socialWorker()]
    const page = await guidePage()
    await reportPage(page, { text: "Fermé.", by: reporter.person.id })
    const reported = await letterOf("guide/reported-for-owner")
    expect(reported.text).to.include("parce que vous êtes responsable de cette fiche")
    expect(reported.replyTo?.email).to.equal(reporter.person.email)

    const report = (await GuideReport.findOne({ guidePage: page._id }))!
    await answerReport(page._id, report._id, { answer: "Merci.", by: owner.person.id })
    const answered = await letterOf("guide/answered-for-reporter")
    expect(answered.text).to.include("parce que vous avez signalé une erreur")
    expect(answered.replyTo?.email).to.equal(owner.person.email)
  })

  it("says the same of a consultation", async () => {
    await interpellation("consultation")
    const asked = await letterOf("interpellations/asked-for-member")
    expect(asked.text).to.include("parce que vous avez voix délibérative pour")
    expect(asked.replyTo?.email).to.equal((await cast.coordinator()).person.email)
  })

  it("ends its text by a sign that programs of mail know, names its network and its language", async () => {
    const letter = await letterOf("guide/answered-for-reporter")
    expect(letter.text).to.match(/\n-- \n/)
    expect([letter.language, letter.senderName]).to.deep.equal(["fr", (await Network.findOne())!.name.fr])
  })

  it("greets whoever gets it by the same words, by the name that she is called by, and leaves no gap where the network has no telephone", async () => {
    const network = (await Network.findOne().lean())!
    for (const template of ["guide/answered-for-reporter", "interpellations/asked-for-member"]) {
      const message = (await Message.findOne({ template }).sort({ _id: -1 }).lean())!
      const person = (await Person.findById(message.person).lean())!
      expect((await letterOf(template)).text).to.match(new RegExp(`^(?:Bonjour|Dag) ${person.givenName},$`, "m"))
    }
    const foot = async (contact: object) => {
      await inOneStep(() => Network.updateOne({}, { contact: { ...network.contact, ...contact } }))
      return (await letterOf("guide/answered-for-reporter"))
        .text!.split("\n")
        .filter(Boolean)
        .at(-1)!
        .replace(/[\u00a0\u202f]/g, " ")
    }
    expect(await foot({ phone: "" })).to.equal(
      `Une question ? ${network.contact!.name}, coordination, ${network.contact!.email}`,
    )
    expect(await foot({ phone: "", email: "" })).to.equal(`Une question ? ${network.contact!.name}, coordination.`)
    await inOneStep(() => Network.updateOne({}, { contact: network.contact }))
  })
})
