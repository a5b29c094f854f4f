import { formsOf } from "./words.ts"

/**
 * What people of the field say for one another, folded: needs, acronyms and everyday words, in both languages. Each
 * line is one meaning; a word of it also finds the others.
 */
const meanings = [
  "cpas ocmw",
  "ris revenu leefloon",
  "amu medicale",
  "medecin docteur medicale",
  "papiers sejour",
  "tolk tolken interprete",
  "dmh medische",
  "bim intervention majoree",
  "dormir nuit hebergement abri",
  "slapen nacht onderdak vannacht overnachten",
  "manger colis alimentaire nourriture repas",
  "eten voedsel voedselpakket",
  "psy psychologue psychologique",
  "mari conjugal conjugales conjoint compagnon",
  "creche kinderopvang opvang",
  "crediteur creancier dette dettes",
  "schulden schuld schuldbemiddeling",
  "huurwaarborg waarborg",
  "papier document courrier formulaire",
  "loyer bail",
  "huissier saisie deurwaarder",
  "prodeo avocat",
  "advocaat rechtsbijstand",
  "electricite energie gaz",
  "les lessen cursus leren",
  "cours apprendre",
  "douche hygiene laver",
  "chomage onem",
]

const table = new Map<string, Set<string>>()
for (const meaning of meanings) {
  const words = meaning.split(" ")
  for (const word of words)
    for (const key of formsOf(word)) {
      const others = table.get(key) ?? new Set<string>()
      for (const other of words.filter((each) => each !== word)) for (const form of formsOf(other)) others.add(form)
      table.set(key, others)
    }
}

/** Other words for a word that is looked for, given by its forms, theirs included; none for most. */
export function synonymsOf(forms: string[]): string[] {
  const key = forms.find((form) => table.has(form))
  return key === undefined ? [] : [...table.get(key)!]
}
