import { expect } from "chai"
import { askedWords } from "../../../models/search/query.ts"
import { wordsOfEntry } from "../../../models/search/indexing.ts"

const written = (text: string, kind: "guidePage" | "person" = "guidePage", language: "fr" | "nl" = "fr") =>
  wordsOfEntry({ kind, language, title: text, lead: "", text: "" }).terms

/** Whether a word that is written somewhere is found by another one, whole. */
const meet = (typed: string, text: string, kind?: "person") =>
  askedWords(typed).every(({ forms }) => forms.some((form) => written(text, kind).includes(form)))

describe("a word that is looked for", () => {
  const oneWord = [
    ["impayé", "impayée"],
    ["impayés", "impayées"],
    ["handicap", "handicapées"],
    ["séparé", "séparée"],
    ["marié", "mariée"],
    ["réfugiés", "réfugiée"],
    ["médecin", "médecins"],
  ] as const

  it("finds its feminine and its plural, whichever of both is written, with accents or without", () => {
    for (const [one, other] of oneWord)
      for (const [typed, text] of [
        [one, other],
        [other, one],
      ] as const)
        for (const plain of [typed, bare(typed)])
          for (const kept of [text, bare(text)]) expect(meet(plain, kept), `${plain} → ${kept}`).to.equal(true)
  })

  it("does not find another word that begins as it does", () => {
    for (const [typed, text] of [
      ["mari", "marne"],
      ["caution", "cautèle"],
      ["école", "écologie"],
    ] as const)
      expect(meet(typed, text), `${typed} → ${text}`).to.equal(false)
  })

  it("finds names by the letters of any keyboard", () => {
    for (const [typed, text] of [
      ["Walesa", "Łukasz Wałęsa"],
      ["YILDIZ", "Emine Yıldız"],
      ["Ostergard", "Søren Østergård"],
      ["dordevic", "Luka Đorđević"],
    ] as const)
      expect(meet(typed, text, "person"), typed).to.equal(true)
  })

  it("finds names with or without their blanks and apostrophes", () => {
    const names = [
      ["dhondt", "Jean D'Hondt"],
      ["d hondt", "Marie D’Hondt"],
      ["hondt", "Marie D’Hondt"],
      ["d'hondt", "Luc Dhondt"],
      ["desmet", "Ann De Smet"],
      ["de smet", "Ann Desmet"],
      ["vanderelst", "Piet van der Elst"],
      ["van der elst", "Piet Vanderelst"],
      ["el amrani", "Sara Elamrani"],
    ] as const
    for (const [typed, text] of names) expect(meet(typed, text, "person"), typed).to.equal(true)
  })
})

const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "")
