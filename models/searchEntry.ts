import { Schema, model } from "mongoose"
import { audienceField } from "./concerns/audience.ts"

/** What can be found. */
export const searchKinds = ["guidePage", "meeting", "minutes", "decision", "interpellation", "organisation", "person",
  "body", "event"] as const
export type SearchKind = (typeof searchKinds)[number]

const schema = new Schema({
  of: {
    kind: { type: String, enum: searchKinds, required: true },
    id: { type: String, required: true },
  },
  language: { type: String, enum: ["fr", "nl"], default: null },
  title: { type: String, required: true },
  // What is said in one line under the title, and where its words count more than in the text.
  lead: { type: String, default: "" },
  text: { type: String, default: "" },
  href: { type: String, required: true },
  // The day that is shown, and that puts the newer of two equal results first.
  date: { type: String, default: null },
  titleTerms: { type: [String], required: true },
  leadTerms: { type: [String], required: true },
  terms: { type: [String], required: true },
  audience: audienceField,
})
schema.index({ "of.kind": 1, "of.id": 1 })
schema.index({ terms: 1 })

/** One thing as the search knows it: written in the same step as the thing itself (models/concerns/searchable.ts). */
export const SearchEntry = model("SearchEntry", schema, "search_entries")
export type SearchEntry = InstanceType<typeof SearchEntry>
