import { Schema, model } from "mongoose"
import { languages } from "../server/languages.ts"
import { audienceField } from "./concerns/audience.ts"
import { kindNames } from "./search/kinds.ts"

const schema = new Schema({
  of: { kind: { type: String, enum: kindNames, required: true }, id: { type: String, required: true } },
  language: { type: String, enum: languages, default: null },
  title: { type: String, required: true },
  // What is said in one line under the title, and where its words count more than in the text.
  lead: { type: String, default: "" },
  text: { type: String, default: "" },
  href: { type: String, required: true },
  // The day that is shown, and that puts the newer of two equal results first.
  date: { type: String, default: null },
  // The day from which it is to be looked at again: a result says when that is past.
  reviewBy: { type: String, default: null },
  titleTerms: { type: [String], required: true },
  leadTerms: { type: [String], required: true },
  terms: { type: [String], required: true },
  // How many words its title has, small ones apart: a title that says just what was asked comes first.
  titleWords: { type: Number, default: 0 },
  audience: audienceField,
})
schema.index({ "of.kind": 1, "of.id": 1 })
// Of each kind by itself, so that much of one hides nothing of another; the newest of a word are read without the others.
schema.index({ "of.kind": 1, titleTerms: 1 })
schema.index({ "of.kind": 1, terms: 1, date: -1 })

/** One thing as the search knows it: written in the same step as the thing itself (models/concerns/searchable.ts). */
export const SearchEntry = model("SearchEntry", schema, "search_entries")
export type SearchEntry = InstanceType<typeof SearchEntry>
