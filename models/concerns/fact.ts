import { Schema, Types } from "mongoose"
import { now } from "../../server/clock.ts"
import { prose } from "./privacy.ts"

/** How it reached us; nothing is said where it was done on the site's own pages. */
export const vias = ["site", "link", "calendar", "mail", "phone", "paper", "import"] as const
export type Via = (typeof vias)[number]

/** Something that was done, by whom and when: asked long after. */
export type Fact = { by: Types.ObjectId; at: Date; via?: Via | null }

/** For what is a fact and more. */
export const factFields = {
  by: { type: Schema.Types.ObjectId, ref: "Person", required: true },
  at: { type: Date, required: true },
  via: { type: String, enum: vias },
} as const

/** What somebody does now, as a fact. */
export const fact = (by: string): Fact => ({ by: new Types.ObjectId(by), at: now() })

export const factSchema = new Schema<Fact>(factFields, { _id: false })

/** A fact and why: what is cancelled or withdrawn says its reason. */
export type ReasonedFact = Fact & { reason: string }

export const reasonedFactSchema = new Schema<ReasonedFact>(
  { ...factFields, reason: { ...prose(1000), required: [true, "common.errors.reason"] as [true, string] } },
  { _id: false },
)
