import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect } from "chai"
import { root } from "../../server/paths.ts"
import { languages, readLocale } from "../../views/translate.ts"

/** A sentence that says that somebody is, was or will be written to. */
const says = {
  fr: /reçoi(?:s|t|vent)\b|recevr(?:a|ont|ez|ait|aient)\b|(?:est|sont|sera|seront|serez|êtes|été) (?:prévenu|averti)|(?:va être|sera|seront|est|sont) (?:déjà )?r?envoyée?s?\b|(?:lui|leur) (?:dira|écrira)|y envo(?:yons|yer)/i,
  nl: /krijg(?:t|en)? (?:\S+ ){0,4}(?:e-mail|bericht)|ontvangt\b|(?<!geen )verwittigd|(?:wordt|worden) (?:\S+ ){0,3}verstuurd/i,
}

/** Those that say it of the mail that is sent then, by its template in views/mails/. */
const mails: Record<string, string[]> = {
  "account/address-changed": ["admin.accounts.address.help"],
  "account/invitation": ["invitations.sent", "invitations.sentAgain", "invitations.new.lead"],
  "account/password-reset": ["session.reset.lead"],
  "account/sign-in-link": ["session.links.lead", "session.sent.lead"],
  "convocations/reminder-for-invited": ["attendance.reminded", "attendance.remindedSome"],
  "convocations/sent-for-invited": [
    "attendance.address.leaves.convocation",
    "attendance.address.done.convocation",
    "attendance.address.leaves.letter",
    "attendance.address.done.letter",
    "attendance.address.others",
    "convocations.sent",
    "convocations.others.fr",
    "convocations.others.nl",
    "convocations.states.changedFirst",
    "convocations.states.rest",
    "home.first.meeting.note",
    "meetings.guests.lead",
    "meetings.guests.added",
    "meetings.guests.convoked",
  ],
  "convocations/test-for-convener": ["convocations.testHelp", "convocations.tested"],
  "guide/answered-for-reporter": ["guide.reports.answerHelp", "guide.reports.answered"],
  "guide/reported-for-owner": ["guide.owners.lead", "guide.reports.to"],
  "interpellations/asked-for-member": ["interpellations.stepHelp.consultation", "interpellations.moved.consultation"],
  "meetings/cancelled-for-invited": ["meetings.cancellation.text", "meetings.cancellation.done"],
  "meetings/revived-for-invited": ["meetings.cancellation.backText", "meetings.cancellation.takenBack"],
  "meetings/withdrawn-for-invited": [
    "attendance.goneHelp",
    "convocations.goneHelp",
    "meetings.guests.removeAsked",
    "meetings.guests.removedTold",
    "seats.withdrawal.convoked",
  ],
  "minutes/published-for-member": ["minutes.withdrawnNext", "minutes.publication.told", "minutes.publication.done"],
}

/** Those that say that nobody is written to. */
const nobody = [
  "admin.mail.none",
  "attendance.noAddress",
  "attendance.reasons.noAddress",
  "convocations.over",
  "attendance.address.leaves.nothing",
  "convocations.missingHelp",
  "interpellations.silent",
  "interpellations.stepHelp.closure",
  "meetings.bin.confirm",
  "meetings.cancellation.spared",
  "meetings.edit.convoked",
  "meetings.guests.removeSilent",
  "minutes.publication.silentlyHelp",
  "minutes.publication.silent",
  "minutes.publication.already",
  "minutes.publication.alreadySilent",
]

/** Those of another thing than somebody who is written to: what a mail says of itself, how mails leave, who gets a letter or a number. */
const others = [
  "admin.backups.restore.after",
  "admin.mail.server",
  "interpellations.errors.ownOrganisation",
  "minutes.publication.decisions",
]
const ofMails = /^(?:unsent|styleguide|coordination\.outbox)\.|\.mails?\.(?!server|none)/

const textsOf = (sentence: string | Record<string, string>) =>
  typeof sentence === "string" ? [sentence] : Object.values(sentence)
const named = [...Object.values(mails).flat(), ...nobody, ...others]

const sources = readdirSync(join(root, "models"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(join(root, "models", path), "utf8"))
  .join("\n")

describe("the sentences that promise that somebody is written to", () => {
  for (const language of languages) {
    it(`are each of a mail that the site sends, or say that there is none (${language})`, () => {
      const found = [...readLocale(language)].filter(
        ([key, sentence]) => !ofMails.test(key) && textsOf(sentence).some((text) => says[language].test(text)),
      )
      expect(found.length).to.be.above(30)
      expect(
        found
          .filter(([key]) => !named.includes(key))
          .map(([key, sentence]) => `${key}: ${textsOf(sentence).join(" / ")}`),
      ).to.deep.equal([])
    })
  }

  it("are named once, and are sentences of the site; what they promise is a mail that a model sends", () => {
    expect(named).to.deep.equal([...new Set(named)])
    for (const language of languages) expect([...readLocale(language).keys()]).to.include.members(named)
    for (const template of Object.keys(mails)) {
      expect(sources, template).to.include(`"${template}"`)
      expect(
        readdirSync(join(root, "views/mails")).flatMap((folder) =>
          readdirSync(join(root, "views/mails", folder)).map((file) => `${folder}/${file}`),
        ),
      ).to.include.members([`${template}.hbs`, `${template}.txt.hbs`])
    }
  })
})
