import { expect } from "chai"
import { mostRows } from "../../models/concerns/richText/budget.ts"
import { limits } from "../../models/limits.ts"
import { editorWords } from "../../views/presenters/editor.ts"
import { told } from "../../views/told.ts"
import { languages, readLocale, speakingIn, translate } from "../../views/translate.ts"

/** A number that somebody wrote into a sentence, before what it counts. */
const byHand = {
  fr: /(?<![\p{L}\d.,])(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|mille|une? (?:dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier))[ \u00a0\u202f](?:de |d’)?(?:jours?|semaines?|mois|ans?|heures?|minutes?|lettres|caractères|points|thèmes|personnes|actions|décisions|lignes|réunions|invitations|chapitres|pages|Mo|prochain\p{L}*|derni\p{L}*|suivant\p{L}*|au plus)(?!\p{L})/iu,
  nl: /(?<![\p{L}\d.,])(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|veertien|vijftien|twintig|dertig|veertig|vijftig|zestig|honderd|duizend)[ \u00a0\u202f](?:dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|uur|minuten|letters|tekens|punten|thema’s|personen|acties|beslissingen|regels|vergaderingen|uitnodigingen|hoofdstukken|tabelrijen|rijen|bladzijden|MB|volgende|laatste)(?!\p{L})/iu,
}
// What counts no limit: how many lines a summary has, an hour as an example, what is kept of somebody's visits.
const others =
  /^(?:styleguide\.|minutes\.summary\.lines\d|pages\.privacy\.kept2|common\.errors\.skippedHour|\w+\.errors\.(?:start|closedAt|hours)$)/

describe("the limits that sentences tell", () => {
  for (const language of languages) {
    it(`are never written by hand: each is named where it is kept to (${language})`, () => {
      const found = [...readLocale(language)]
        .filter(([key]) => !others.test(key))
        .flatMap(([key, sentence]) =>
          (typeof sentence === "string" ? [sentence] : Object.values(sentence))
            .filter((text) => byHand[language].test(text))
            .map((text) => `${key}: ${text}`),
        )
      expect(found).to.deep.equal([])
    })

    it(`are all known (${language})`, () => {
      const named = [...readLocale(language).values()].flatMap((sentence) =>
        [...JSON.stringify(sentence).matchAll(/\{limits\.(\w+)\}/g)].map(([, name]) => name!),
      )
      expect(named.length).to.be.above(30)
      for (const name of named) expect(told[name], name).to.be.a("number").and.satisfy(Number.isInteger)
    })
  }

  it("are told as they are", () => {
    expect(JSON.parse(editorWords(speakingIn("fr").t))["pastedTooLong"]).to.include(`ou ${mostRows} lignes de tableau`)
    expect(translate("fr", "actions.errors.owners")).to.include(`${limits.actionOwners} personnes`)
    expect(translate("nl", "session.ownDevice")).to.include("90 dagen")
    expect(translate("nl", "departures.errors.day")).to.include("12 maanden").and.include("24 maanden")
  })
})
