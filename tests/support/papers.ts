import { blocksOf, fromMarkdown } from "../../models/concerns/richText.ts"
import { conferencePassage, groupNotes } from "./passages.ts"
import { childrenCalled } from "./processor.ts"

/** What the paper of minutes shows, with so many points of the same text. */
export const document = (points: number, text = conferencePassage + "\n\n" + groupNotes) => ({
  title: "Essai",
  language: "fr",
  pageOf: "page {page} sur {pages}",
  date: null,
  house: "Coordination",
  kicker: "Projet",
  heading: "Groupe",
  lines: ["Mardi"],
  roles: null,
  people: null,
  summary: null,
  correction: null,
  lang: null,
  recap: null,
  annexes: null,
  foot: [],
  signing: ["a", "b"],
  items: Array.from({ length: points }, (_, index) => ({
    id: "x",
    number: `${index + 1}.`,
    title: `Point ${index + 1}`,
    blocks: blocksOf(fromMarkdown(text)),
    decisions: [],
    actions: [],
  })),
})

/** The typesetters that this process has started and that run now. */
export const typesetters = () => childrenCalled("typesetter")
