import { expect } from "chai"
import { languages, readLocale } from "../../views/translate.ts"

/** A sentence that tells a person of an e-mail that was, is or will be sent. */
const promise = {
  fr: /(?:est|sont|va être|avait déjà été) (?:déjà )?(?:r?envoyé|prévenu)|envoyée à|reçoi(?:t|vent) (?:un e-mail|votre réponse)|recevr(?:a|ont|ez) (?:un e-mail|la convocation)|venons d’y envoyer|nous y envoyons|un e-mail (?:à \{email\} |par réunion )?lui dira|l’e-mail est en route/i,
  nl: /wordt (?:zo dadelijk |meteen )?(?:opnieuw )?verstuurd|(?:is|zijn) (?:al )?(?:verstuurd|verwittigd)|krijg(?:t|en) (?:daarover )?een e-mail/i,
}

/** A button, or a link to one, that says what pressing it sends. */
const button = {
  fr: /\bet (?:prévenir|envoyer)\b|^(?:M’envoyer|Envoyer|Renvoyer|Relancer)\b|prévenir par e-mail/,
  nl: /(?:verwittigen|versturen|sturen)$|opnieuw sturen naar/,
}

// « Envoyée » of an interpellation is on paper; what a mail says of itself is read once it came; where nobody is told, it is said.
const notOurs =
  /^(?:unsent|styleguide|interpellations\.(?!moved\.consultation|stepHelp\.consultation|stepButton\.consultation)|convocations\.(?:mail|errors|over)|coordination\.outbox\.|account\.mails|home\.failedMails|attendance\.(?:remindedRecent|noAddress|maybeSent|troubles|reasons|mails\.kept|mails\.sent|address\.leaves\.nothing)|meetings\.(?:series|bin|mail)|meetings\.guests\.(?:addedLate|removeSilent)|minutes\.(?:mail|publication\.(?:silent|silentlyHelp|already)))/

const textsOf = (sentence: string | Record<string, string>) =>
  typeof sentence === "string" ? [sentence] : Object.values(sentence)
const namesIn = (sentence: string | Record<string, string>) =>
  [...new Set(textsOf(sentence).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))].filter(
    (name) => name !== "nothing",
  )

describe("the sentences of a site that has no mail server", () => {
  for (const language of languages) {
    const sentences = readLocale(language)

    it(`stand for every sentence that says that an e-mail was or will be sent (${language})`, () => {
      const alone = [...sentences]
        .filter(
          ([key, sentence]) =>
            !notOurs.test(key) &&
            !sentences.has(`unsent.${key}`) &&
            textsOf(sentence).some((text) => promise[language].test(text) || button[language].test(text)),
        )
        .map(([key, sentence]) => `${key}: ${textsOf(sentence).join(" / ")}`)
      expect(alone).to.deep.equal([])
    })

    it(`promise nothing themselves, and are each the twin of a sentence, with no value that it is not given (${language})`, () => {
      for (const [key, sentence] of sentences) {
        if (!key.startsWith("unsent.") || /^unsent\.(?:nothing|outbox|server)$/.test(key)) continue
        const twin = sentences.get(key.slice("unsent.".length))
        expect(twin, key).not.to.equal(undefined)
        expect(namesIn(twin!), key).to.include.members(namesIn(sentence))
        for (const text of textsOf(sentence))
          expect(text).not.to.match(promise[language]).and.not.match(button[language])
      }
    })
  }
})
