import { expect } from "chai"
import { Account } from "../../models/account.ts"
import { Action } from "../../models/action.ts"
import { Attendance } from "../../models/attendance.ts"
import { addDays, today } from "../../models/concerns/day.ts"
import { GuideChapter } from "../../models/guideChapter.ts"
import { GuidePage } from "../../models/guidePage.ts"
import { Interpellation, type Alert } from "../../models/interpellation.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { stepCollection } from "../../server/stepCollection.ts"
import { Message } from "../../server/outbox.ts"
import { now, setClock } from "../../server/clock.ts"
import { cast, type Someone } from "../support/cast.ts"
import { commandsOf } from "../support/commands.ts"
import { guidePage } from "../support/makers/guide.ts"
import { interpellation, type Reached } from "../support/makers/interpellation.ts"
import { aConvokedMeeting, aMeeting } from "../support/makers/meetings.ts"
import { makeMessage } from "../support/makers/message.ts"
import { aDraft, publish, publishedMinutes, typedAction, write } from "../support/makers/minutes.ts"
import { aBody, aMember, aPerson, aSeat } from "../support/makers/network.ts"
import { formOf, textOf } from "../support/page.ts"
import { visit } from "../support/visit.ts"

/** Someone who sits in a body of her own. */
async function seated(wish: Record<string, string> = {}) {
  const [who, body] = [await aMember(), await aBody(wish)]
  await aSeat(body, who.person)
  return { who, body }
}

/** A chapter before all others, with a page in both languages, until it is closed. */
async function firstPages() {
  const page = await guidePage({ text: { title: "Un lit pour ce soir" } })
  const pages = [page, await guidePage({ text: { title: "Een bed voor vannacht" }, language: "nl", of: page.page })]
  const name = { fr: "Urgences", nl: "Dringend" }
  // Other tests make chapters of their own, and leave them.
  const first = await GuideChapter.findOne().sort({ number: 1 }).lean()
  const chapter = await GuideChapter.create({
    number: Math.min(1, first?.number ?? 1) - 1,
    slug: "urgences-avant-tout",
    name,
    description: name,
  })
  const move = (to: unknown) =>
    inOneStep(() => GuidePage.updateMany({ _id: { $in: pages.map(({ _id }) => _id) } }, { chapter: to }))
  await move(chapter._id)
  const close = async () => {
    await move(page.chapter)
    await inOneStep(() => GuideChapter.deleteOne({ _id: chapter._id }))
  }
  return { pages, close }
}

async function homeOf(who: Someone): Promise<string> {
  return (await (await visit(who)).get("/")).text
}

/** The home of someone who was last here yesterday. */
async function homeSinceYesterday(who: Someone): Promise<string> {
  await inOneStep(() =>
    Account.updateOne({ _id: who.account._id }, { previousSignIn: addDays(today(), -1), lastSignIn: today() }),
  )
  return textOf(await homeOf(who))
}

async function anAlert(reached: Reached, alert: Alert, title: string): Promise<void> {
  const one = await interpellation(reached)
  await inOneStep(() => Interpellation.updateOne({ _id: one._id }, { alert, title }))
}

describe("/", () => {
  afterEach(() => setClock())

  it("asks for each reply that is due, and takes it right there", async () => {
    const { who, body } = await seated()
    const meeting = await aConvokedMeeting(body, { replyBy: addDays(today(), 14) })
    const [browser, path] = [await visit(who), `/meetings/${meeting.id}/attendance`]
    const page = (await browser.get("/")).text
    expect(textOf(page))
      .to.include("Une réunion attend votre réponse.")
      .and.include("Réponse souhaitée au plus tard le")
      .and.include("Maison des associations")

    const answered = await browser.post(path, { ...formOf(page, path), answer: "present" })
    expect([answered.status, answered.get("Location")]).to.deep.equal([303, "/"])
    expect(await Attendance.findOne({ meeting: meeting._id, person: who.person._id })).to.include({ answer: "present" })
    expect(textOf((await browser.get("/")).text))
      .to.include("Aucune convocation n’attend votre réponse.")
      .and.include("Vous serez là.")
      .and.not.include("Une réunion attend")
  })

  it("asks for no answer in the past: once its day is over it says that one may still be given, on the slip and in a letter too", async () => {
    const { who, body } = await seated()
    const meeting = await aConvokedMeeting(body, { replyBy: addDays(today(), 1) })
    const unsent = await aMeeting(body, { replyBy: addDays(today(), 1) })
    setClock(new Date(now().getTime() + 3 * 86_400_000))
    const browser = await visit(who)
    expect(textOf((await browser.get("/")).text))
      .to.include("La réponse était souhaitée pour le")
      .and.not.include("Réponse souhaitée au plus tard")
    expect(textOf((await browser.get(`/meetings/${meeting.id}`)).text))
      .to.include("encore possible")
      .and.not.include("à rendre au plus tard")
    const letter = await (await visit(await cast.coordinator())).get(`/meetings/${unsent.id}/convocation/new`)
    expect(textOf(letter.text))
      .to.include("Répondez dès que vous le pouvez")
      .and.not.include("Réponse souhaitée au plus tard le")
  })

  it("lists what is to be done, late first and in words, ticked right there", async () => {
    const { who, body } = await seated()
    const name = `${who.person.givenName} ${who.person.familyName}`
    const meeting = await aDraft(body, { by: await cast.coordinator(), plan: { day: addDays(today(), -20) } })
    const asked = [
      { text: "Sans jour.", who: name },
      { text: "Plus tard.", who: name, due: addDays(today(), 9) },
      { text: "En souffrance.", who: name, due: addDays(today(), -3) },
      { text: "À un autre.", who: "Aurore Nsimba" },
    ]
    for (const each of asked) await write(meeting, [await typedAction(meeting, 0, each)], await cast.coordinator())
    await publish(meeting, await cast.coordinator())

    const browser = await visit(who)
    const page = (await browser.get("/")).text
    expect(textOf(page))
      .to.match(/Trois choses sont à faire\..*En retard.*En souffrance\..*Plus tard\..*Sans jour\./)
      .and.not.include("À un autre.")
    const late = (await Action.findOne({ meeting: meeting._id, text: "En souffrance." }))!
    const path = `/actions/${late.id}/completion`
    const ticked = await browser.post(path, formOf(page, path))
    expect([ticked.status, ticked.get("Location")]).to.deep.equal([303, "/"])
    expect(String((await Action.findById(late._id))!.done!.by)).to.equal(who.person.id)
    expect(textOf((await browser.get("/")).text))
      .to.include("C’est noté comme fait : En souffrance.")
      .and.include("Deux choses sont à faire.")
      .and.not.include("En retard")
    await aConvokedMeeting(body)
    expect(textOf((await browser.get("/")).text)).to.include(
      "Une réunion attend votre réponse. Deux choses sont à faire.",
    )
  })

  it("reminds the owner of a page of its review, and the secretary of minutes that nobody published", async () => {
    const page = await guidePage({ text: { title: "Une fiche à revoir bientôt" } })
    const owner = await aMember()
    await inOneStep(() =>
      GuidePage.updateOne({ _id: page._id }, { owners: [owner.person._id], reviewBy: addDays(today(), -1) }),
    )
    expect(textOf(await homeOf(owner))).to.include("Revoir la fiche « Une fiche à revoir bientôt »")
    expect(textOf(await homeOf(await cast.secretary()))).not.to.include(
      "Revoir la fiche « Une fiche à revoir bientôt »",
    )

    const meeting = await aConvokedMeeting(await cast.housing(), { title: "Sans PV encore", day: addDays(today(), 2) })
    setClock(new Date(`${addDays(today(), 3)}T08:00:00Z`))
    expect(await homeOf(await cast.secretary())).to.include(`/meetings/${meeting.id}/minutes/edit`)
    expect(await homeOf(await cast.coordinator())).not.to.include(`/meetings/${meeting.id}/minutes/edit`)
  })

  it("never says that nothing waits while something does, and leads whoever convenes to each act", async () => {
    // Years from now, where nothing of the other tests is near: the page shows so many rows and no more.
    setClock(new Date(`${addDays(today(), 3000)}T08:00:00Z`))
    const body = await aBody({ "name.fr": "Groupe sans secrétaire" })
    for (const member of [await aMember(), await aMember()]) await aSeat(body, member.person)
    const soon = await aConvokedMeeting(body, { title: "Bientôt", day: addDays(today(), 9) })
    const planned = await aMeeting(body, {
      title: "Pas convoquée",
      day: addDays(today(), 12),
      start: "10:00",
      end: "10:20",
    })
    const past = await aMeeting(body, { title: "Passée sans PV", day: addDays(today(), -3) })
    await makeMessage(await aMember(), { state: "failed" })
    const later = await aMember()
    await inOneStep(() => Account.updateOne({ _id: later.account._id }, { password: null }))
    await inOneStep(() =>
      stepCollection("accounts").updateOne(
        { _id: later.account._id },
        { $set: { createdAt: new Date(Date.now() - 8 * 86_400_000) } },
      ),
    )

    const page = await homeOf(await cast.coordinator())
    const text = textOf(page)
    expect(text).not.to.include("Rien ne vous attend")
    for (const [words, address] of [
      ["2 personnes n’ont pas encore répondu pour le", `/meetings/${soon.id}/attendance`],
      ["Convoquer : Pas convoquée", `/meetings/${planned.id}/convocation/new`],
      ["Raccourcir l’ordre du jour : Pas convoquée", `/meetings/${planned.id}/agenda`],
      ["Passée sans PV", `/meetings/${past.id}`],
      ["pas parti", "/coordination/outbox"],
      ["depuis 7 jours", "/invitations"],
    ] as const) {
      expect(text, words).to.include(words)
      expect(page, address).to.include(`href="${address}"`)
    }
    // None of it is the business of somebody who only sits there.
    const { who } = await seated()
    expect(textOf(await homeOf(who)))
      .to.include("Rien ne vous attend")
      .and.not.include("Bientôt")
      .and.not.include("Pas convoquée")
    await inOneStep(() =>
      Account.updateOne({ _id: later.account._id }, { withdrawn: { by: later.person._id, at: new Date() } }),
    )
  })

  it("names who was not convoked since she has no address or came to the list later, until she has answered", async () => {
    setClock(new Date(`${addDays(today(), 3300)}T08:00:00Z`))
    const body = await aBody()
    const [member, piet, late] = [
      (await aMember()).person,
      await aPerson(undefined, { givenName: "Piet", familyName: "Zonderadres" }),
      await aPerson(undefined, { givenName: "Tard", familyName: "Venue", email: "tard.venue@demo.example" }),
    ]
    for (const person of [member, piet]) await aSeat(body, person)
    const meeting = await aConvokedMeeting(body, { title: "Avec Piet", day: addDays(today(), 60) })
    const home = async () => homeOf(await cast.coordinator())
    expect(textOf(await home()))
      .to.include("Prévenir autrement que par e-mail : Avec Piet")
      .and.include("une personne est sans adresse e-mail et sans réponse : Piet Zonderadres.")
      .and.not.include("Rien ne vous attend")
    expect(await home()).to.include(`href="/meetings/${meeting.id}/attendance"`)

    await inOneStep(() => Attendance.updateOne({ meeting: meeting._id, person: piet._id }, { answer: "excused" }))
    expect(textOf(await home())).not.to.include("Piet Zonderadres")
    await aSeat(body, late)
    expect(textOf(await home()))
      .to.include("Envoyer la convocation aux personnes ajoutées : Avec Piet")
      .and.include("ne l’a pas reçue : Tard Venue.")
  })

  it("shows the next three meetings of her own bodies, with her reply", async () => {
    const { who, body } = await seated()
    for (const days of [9, 3, 6, 12]) await aMeeting(body, { title: `Dans ${days} jours`, day: addDays(today(), days) })
    await aMeeting(await cast.housing(), { title: "Chez les autres", day: addDays(today(), 1) })
    expect(textOf(await homeOf(who)))
      .to.match(/Dans 3 jours.*La convocation n’est pas encore envoyée\..*Dans 6 jours.*Dans 9 jours/)
      .and.not.include("Dans 12 jours")
      .and.not.include("Chez les autres")
  })

  it("tells what is new since the last visit by body, the guide last, and nothing that she may not read", async () => {
    // Whoever is there by then is asked; she comes after.
    await anAlert("consultation", "normal", "Un projet encore secret")
    const { who, body } = await seated({ "name.fr": "Groupe Mobilité" })
    const closed = await aBody({ "name.fr": "Bureau fermé", openness: "members" })
    for (const each of [body, closed]) {
      const meeting = await aDraft(each, { by: await cast.coordinator(), plan: { day: addDays(today(), -2) } })
      await publish(meeting, await cast.coordinator())
    }
    await guidePage({ text: { title: "Fiche toute fraîche" } })
    await anAlert("adoption", "normal", "Des bancs aux arrêts")

    expect(await homeSinceYesterday(who))
      .to.match(
        /Depuis votre dernière visite.*Groupe Mobilité PV du .*, sans décision.*Guide .*Fiche toute fraîche , fiche nouvelle/,
      )
      .and.match(/Groupe de travail Logement .*Interpellation « Des bancs aux arrêts » , adoptée.*Guide Fiche/)
      .and.not.include("Bureau fermé")
      .and.not.include("Un projet encore secret")
    setClock(new Date(Date.now() + 3 * 24 * 3600_000))
    await homeOf(who)
    expect(textOf(await homeSinceYesterday(who))).to.include("Rien de nouveau pour vous depuis ce jour-là.")
  })

  it("knows of no last visit on a day to come, which a wrong clock wrote", async () => {
    const who = await cast.socialWorker()
    await homeOf(who)
    await inOneStep(() => Account.updateOne({ _id: who.account._id }, { previousSignIn: addDays(today(), 730) }))
    expect(textOf(await homeOf(who))).not.to.include("Depuis votre dernière visite")
  })

  it("says what an alert waits for, with the page where it is noted for who notes it", async () => {
    await inOneStep(() => Interpellation.updateMany({ alert: "urgent" }, { alert: "normal" }))
    await anAlert("adoption", "urgent", "Des loyers impayables")
    const { _id } = (await Interpellation.findOne({ title: "Des loyers impayables" }))!
    const [coordination, worker] = [await homeOf(await cast.coordinator()), await homeOf(await cast.socialWorker())]
    expect(textOf(coordination)).to.match(/Des loyers impayables Adoptée le [^.]*, en attente d’envoi\. Noter l’envoi/)
    expect(coordination).to.include(`<a href="/interpellations/${String(_id)}/dispatch/new" aria-label="Noter l’envoi`)
    expect(textOf(worker))
      .to.match(/Des loyers impayables Adoptée le [^.]*, en attente d’envoi\./)
      .and.not.include("Noter l’envoi")
  })

  it("never says that nothing waits above an alert that waits for an act of the reader", async () => {
    setClock(new Date(`${addDays(today(), 3600)}T08:00:00Z`))
    await inOneStep(() => Interpellation.updateMany({ alert: "urgent" }, { alert: "normal" }))
    await anAlert("adoption", "urgent", "Un hiver sans accueil")
    const home = textOf(await homeOf(await cast.coordinator()))
    expect(home)
      .to.include("Un hiver sans accueil Adoptée le")
      .and.include("Noter l’envoi")
      .and.not.include("Rien ne vous attend")
    expect(textOf(await homeOf(await cast.socialWorker())))
      .to.include("Un hiver sans accueil")
      .and.include("Rien ne vous attend")
  })

  it("says for a month what the network adopted at the highest level and nobody answered, below what is asked of the reader", async () => {
    // What other tests left urgent is not asked about here.
    await inOneStep(() => Interpellation.updateMany({ alert: "urgent" }, { alert: "normal" }))
    // Nor what is new since a visit that other tests made.
    await inOneStep(() => Account.updateMany({}, { lastSignIn: today(), previousSignIn: null }))
    const { close } = await firstPages()
    await anAlert("dispatch", "urgent", "Des familles à la rue")
    await anAlert("draft", "urgent", "Un danger à écrire")
    await anAlert("dispatch", "high", "Un délai trop long")
    await anAlert("closure", "urgent", "Un danger écarté")
    const [all, authors] = [
      textOf(await homeOf(await cast.socialWorker())),
      textOf(await homeOf(await cast.secretary())),
    ]
    expect(authors).to.match(
      /À répondre .*Le réseau alerte .*Des familles à la rue Envoyée le [^.]*, en attente de réponse\. .*À faire/,
    )
    expect(all).to.match(
      /Dans le guide .*Le réseau alerte .*Des familles à la rue Envoyée le [^.]*, en attente de réponse\. /,
    )
    expect(all).not.to.include("Noter la réponse")
    expect(all)
      .not.to.include("Un danger à écrire")
      .and.not.include("Un délai trop long")
      .and.not.include("Un danger écarté")
    expect(authors).to.include("Des familles à la rue").and.not.include("Un danger à écrire")
    setClock(new Date(`${addDays(today(), 31)}T12:00:00Z`))
    expect(textOf(await homeOf(await cast.socialWorker()))).not.to.include("Le réseau alerte")
    await close()
  })

  it("tells the coordination, and nobody else, of mails that did not leave", async () => {
    await inOneStep(() => Message.updateMany({ state: { $in: ["failed", "unknown"] } }, { state: "sent" }))
    await makeMessage(await cast.secretary(), { state: "failed" })
    expect(textOf(await homeOf(await cast.coordinator()))).to.include("Un e-mail n’est pas parti")
    expect(textOf(await homeOf(await cast.secretary()))).not.to.include("n’est pas parti")
  })

  it("says kindly that nothing waits, and tells no news on a first visit", async () => {
    await inOneStep(() => Interpellation.updateMany({ alert: "urgent" }, { alert: "normal" }))
    const page = textOf(await homeOf((await seated()).who))
    expect(page)
      .to.include("Bonjour Lucie")
      .and.include("Rien ne vous attend aujourd’hui.")
      .and.include("Aucune action ne vous est confiée")
      .and.include("Aucune réunion de vos groupes n’est prévue.")
    expect(page).not.to.include("Depuis votre dernière visite").and.not.include("alerte")
  })

  it("opens on the guide for who sits nowhere and is asked nothing: its field, and the pages of its first chapter in her language", async () => {
    const {
      pages: [page],
      close,
    } = await firstPages()
    const her = await aMember()
    const html = await homeOf(her)
    expect(textOf(html))
      .to.include("Dans le guide")
      .and.not.include("Aucune convocation n’attend")
      .and.not.include("Aucune action")
    expect(html)
      .to.match(
        /<input type="search" id="guide-search" name="q"[^>]*>\s*<input type="hidden" name="kind" value="guidePage">/,
      )
      .and.include(`href="/guide/${page!.slug}"`)
      .and.not.include("Een bed voor vannacht")
    // Whoever is asked something finds that first.
    await aSeat(await aBody(), her.person)
    expect(textOf(await homeOf(her)))
      .to.include("À répondre")
      .and.not.include("Dans le guide")
    await close()
  })

  it("takes ten commands at most, and no more for many rows than for few", async () => {
    const { who, body } = await seated()
    const browser = await visit(who)
    await inOneStep(() => Account.updateOne({ _id: who.account._id }, { previousSignIn: addDays(today(), -1) }))
    const few = await commandsOf(() => browser.get("/"))
    for (let count = 0; count < 4; count += 1) {
      await aConvokedMeeting(body, { day: addDays(today(), count + 2) })
      await publishedMinutes(body, { day: addDays(today(), -count - 2) })
      await guidePage()
    }
    expect(few).to.be.at.most(10)
    // A mail under way may have read the network a moment before, which spares the page a command.
    expect(await commandsOf(() => browser.get("/"))).to.be.at.most(few)
  })
})
