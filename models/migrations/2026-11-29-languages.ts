import type { ObjectId } from "mongodb"
import type { Migration } from "../../server/migrations.ts"
import { nextBatch } from "./batch.ts"

/** Interpellations at a time. */
const batch = 50

type Row = { text?: string }
type Kept = {
  _id: ObjectId
  language?: string
  title?: string
  constats?: Row[]
  opinions?: Row[]
  propositions?: Row[]
}

/** Words that stand in every text of one language and in none of the other. */
const common = {
  fr: new Set([
    "le",
    "la",
    "les",
    "des",
    "du",
    "et",
    "une",
    "est",
    "dans",
    "pour",
    "qui",
    "que",
    "au",
    "aux",
    "par",
    "sur",
    "ne",
    "ce",
    "cette",
  ]),
  nl: new Set([
    "het",
    "een",
    "van",
    "zijn",
    "voor",
    "niet",
    "met",
    "wordt",
    "worden",
    "dat",
    "die",
    "aan",
    "op",
    "te",
    "er",
    "ze",
    "bij",
  ]),
}

/** How much of a text is read to know its language, in characters. */
const read = 20_000

function languageOf({ title, constats = [], opinions = [], propositions = [] }: Kept): "fr" | "nl" {
  const text = [title, ...[...constats, ...opinions, ...propositions].map((row) => row.text)].join("\n").slice(0, read)
  const words = text.toLowerCase().split(/[^\p{L}]/u)
  const [french, dutch] = [common.fr, common.nl].map((those) => words.filter((word) => those.has(word)).length)
  return dutch! > french! ? "nl" : "fr"
}

/**
 * An interpellation had no language of its own, and its letter spoke that of whoever opened it: it is French, unless its
 * own words say that it is Dutch. Its versions say the same, so that none shows a change that nobody made.
 */
export const languages: Migration = {
  name: "2026-11-29-languages",
  async run(after, stored) {
    const interpellations = stored.collection<Kept>("interpellations")
    const { rows, mark } = await nextBatch(interpellations, { after, most: batch })
    for (const row of rows.filter((each) => each.language === undefined)) {
      const language = languageOf(row)
      await interpellations.updateOne({ _id: row._id }, { $set: { language } })
      await stored
        .collection("versions")
        .updateMany({ of: row._id, kind: "interpellation" }, { $set: { "snapshot.language": language } })
    }
    return mark
  },
}
