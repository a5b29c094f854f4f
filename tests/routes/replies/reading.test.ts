import { expect } from "chai"
import { withdraw } from "../../../models/account/access.ts"
import { Account } from "../../../models/account.ts"
import type { Body } from "../../../models/body.ts"
import { addDays } from "../../../models/concerns/day.ts"
import { addGuest, removeGuest } from "../../../models/meeting/guests.ts"
import type { Meeting } from "../../../models/meeting.ts"
import { Minutes } from "../../../models/minutes.ts"
import { publishMinutes, withdrawMinutes } from "../../../models/minutes/publishing.ts"
import { Seat } from "../../../models/seat.ts"
import { as } from "../../support/app.ts"
import { cast } from "../../support/cast.ts"
import { calendarsOf, openLetterbox } from "../../support/letterbox.ts"
import { makeAttachment } from "../../support/makers/attachment.ts"
import { replyAddress } from "../../support/makers/links.ts"
import { aMeeting, convokeNow, fresh } from "../../support/makers/meetings.ts"
import { begin, typedItem, write } from "../../support/makers/minutes.ts"
import { aBody, aMember } from "../../support/makers/people.ts"
import { textOf } from "../../support/page.ts"

const by = async () => String((await cast.coordinator()).person._id)
const guest = { name: "Nadia Verbruggen", email: "nadia@invitee.example", language: "fr" as const }

/** A convoked meeting with a member and a guest, neither of whom has an account, and the links that were mailed to them. */
async function invited(openness: Body["openness"]) {
  const body = await aBody({ openness })
  const member = await aMember(body)
  const meeting = await aMeeting(body)
  await addGuest(meeting._id, guest)
  await convokeNow(meeting)
  const kept = await fresh(meeting)
  return {
    body,
    meeting: kept,
    member,
    membersLink: await replyAddress(kept, `person:${member.id as string}`),
    guestsLink: await replyAddress(kept, `guest:${String(kept.guests[0]!._id)}`),
  }
}

async function minuted(meeting: Meeting) {
  await begin(meeting, await cast.coordinator())
  await write(meeting, [await typedItem(meeting, 0, "Le chauffage reste allumé.")], await cast.coordinator())
  await publishMinutes(meeting._id, { by: await by() })
}

const visit = async (path: string) => (await as(null)).get(path)
const statusesOf = async (...paths: string[]) => Promise.all(paths.map(async (path) => (await visit(path)).status))

describe("what an invitation gives to read", () => {
  it("is the agenda and the files of its items, for a member without account and for a guest, in a closed body too", async () => {
    const { meeting, membersLink, guestsLink } = await invited("members")
    const file = await makeAttachment({ kind: "meeting", of: `${meeting.id}/${String(meeting.agenda[1]!._id)}` })
    for (const link of [membersLink, guestsLink]) {
      const page = (await visit(link)).text
      expect(textOf(page)).to.include("Hiver : accueils de jour").and.include("Qui ouvre quand")
      expect(page).to.include(`href="${link}/attachments/${file.id}"`).and.not.include('href="/attachments')
      expect(page).not.to.match(/href="\/(meetings|bodies)/)
      expect((await visit(`${link}/attachments/${file.id}`)).get("Content-Type")).to.equal("application/pdf")
    }
  })

  it("is nothing of another meeting, nor of anything else", async () => {
    const [one, other] = [await invited("network"), await invited("network")]
    const files = [
      await makeAttachment({ kind: "meeting", of: other.meeting.id }),
      await makeAttachment({ of: "open" }),
    ]
    for (const { id } of files)
      expect(
        await statusesOf(`${one.membersLink}/attachments/${id}`, `${one.guestsLink}/attachments/${id}`),
      ).to.deep.equal([404, 404])
    for (const path of [`/meetings/${one.meeting.id}`, "/search?q=hiver", "/guide", `/attachments/${files[0]!.id}`])
      expect((await visit(path)).status, path).to.equal(303)
  })

  it("is the published minutes, page and file: in an open body for both, in a closed one for who held a seat that day", async () => {
    for (const openness of ["network", "members"] as const) {
      const { meeting, membersLink, guestsLink } = await invited(openness)
      await begin(meeting, await cast.coordinator())
      expect(await statusesOf(`${membersLink}/minutes`, `${guestsLink}/minutes`), "a draft").to.deep.equal([404, 404])
      await minuted(meeting)
      const annex = await makeAttachment({
        kind: "minutes",
        of: String((await Minutes.findOne({ meeting: meeting._id }))!._id),
      })
      const guests = openness === "network" ? 200 : 404
      for (const [link, status] of [
        [membersLink, 200],
        [guestsLink, guests],
      ] as const) {
        expect(
          await statusesOf(`${link}/minutes`, `${link}/minutes.pdf`, `${link}/attachments/${annex.id}`),
          openness,
        ).to.deep.equal([status, status, status])
        expect((await visit(link)).text.includes(`${link}/minutes"`)).to.equal(status === 200)
      }
      expect(textOf((await visit(`${membersLink}/minutes`)).text)).to.include("Le chauffage reste allumé.")
      await withdrawMinutes(meeting._id, { by: await by(), reason: "Une erreur de date" })
      expect(textOf((await visit(`${membersLink}/minutes`)).text))
        .to.include("Une erreur de date")
        .and.not.include("chauffage")
      expect(await statusesOf(`${guestsLink}/minutes`, `${membersLink}/minutes.pdf`)).to.deep.equal([guests, 404])
    }
  })

  it("ends at once for a guest who is taken off the list, and for a member whose seat ends before the meeting", async () => {
    const { meeting, member, membersLink, guestsLink } = await invited("network")
    const file = await makeAttachment({ kind: "meeting", of: meeting.id })
    await minuted(meeting)
    await removeGuest(meeting._id, String(meeting.guests[0]!._id), await by())
    await Seat.updateOne({ person: member._id }, { until: addDays(meeting.day, -1) })
    for (const link of [membersLink, guestsLink]) {
      expect(
        await statusesOf(`${link}/attachments/${file.id}`, `${link}/minutes`, `${link}/minutes.pdf`),
      ).to.deep.equal([404, 404, 404])
      const page = await visit(link)
      expect(textOf(page.text)).to.include("n’êtes plus sur la liste").and.not.include("accueils de jour")
      await (await as(null)).post(link).send({ answer: "present" }).expect(422)
    }
    await Seat.updateOne({ person: member._id }, { until: meeting.day })
    expect(await statusesOf(membersLink, `${membersLink}/minutes`)).to.deep.equal([200, 200])
  })
})

describe("the mails of a meeting", () => {
  it("lead who has an account to its page, and everybody else to her own link", async () => {
    const letterbox = await openLetterbox()
    const { body, meeting, member, membersLink, guestsLink } = await invited("members")
    const mails = await letterbox.collect()
    const withAccount = await aMember(body, { email: "a-un-compte@invitee.example" })
    await Account.create({ person: withAccount._id, email: "a-un-compte@invitee.example" })
    await convokeNow(meeting)
    mails.push(...(await letterbox.collect()))
    await minuted(meeting)
    mails.push(...(await letterbox.collect()))
    await withdraw((await Account.findOne({ person: withAccount._id }))!.id as string, await by())
    await withdrawMinutes(meeting._id, { by: await by(), reason: "Une erreur de date" })
    await publishMinutes(meeting._id, { by: await by() })
    const afterwards = await letterbox.collect()
    await letterbox.close()

    const to = (address: string, among = mails) =>
      among
        .filter((mail) => mail.to === address)
        .map(({ html, text }) => `${html}\n${text}`)
        .join("\n")
    const closed = new RegExp(`/meetings/${meeting.id}`)
    expect(to("nadia@invitee.example")).to.include(`${guestsLink}"`).and.not.match(closed)
    expect(to("nadia@invitee.example")).not.to.include("accueils de jour")
    expect(to(member.email!)).to.include(`${membersLink}/minutes"`).and.not.match(closed)
    expect(to("a-un-compte@invitee.example")).to.include(`/meetings/${meeting.id}/minutes`)
    expect(to("a-un-compte@invitee.example", afterwards))
      .to.match(/\/replies\/[\w-]+\/minutes/)
      .and.not.match(closed)
    for (const { html } of mails) expect(html).not.to.include("&#x3D;")
    for (const { content } of mails.flatMap((mail) => calendarsOf(mail)))
      expect(content, "her own address in a calendar that others see").not.to.include("/replies/")
  })

  it("say whom to ask where someone has neither an account nor a link that opens the minutes", async () => {
    const letterbox = await openLetterbox()
    const { body, meeting } = await invited("members")
    await letterbox.collect()
    const late = await aMember(body)
    await minuted(meeting)
    const mail = (await letterbox.collect()).find(({ to }) => to === late.email)!
    await letterbox.close()
    expect(mail.text)
      .to.include("Pour le lire, adressez-vous à Mireille Adjovi.")
      .and.not.match(/https?:\/\/\S*(meetings|replies)/)
  })
})
