import { Schema, type SchemaDefinition, type Types, model } from "mongoose"
import { asking } from "./concerns/asking.ts"
import { audienceField } from "./concerns/audience.ts"
import { choice } from "./concerns/choice.ts"
import { dayField } from "./concerns/day.ts"
import { type Fact, factSchema, reasonedFactSchema } from "./concerns/fact.ts"
import { partFields, partSchema } from "./concerns/parts.ts"
import { prose } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"

export const alerts = ["normal", "high", "urgent"] as const
export type Alert = (typeof alerts)[number]

export const textLanguages = ["fr", "nl"] as const
export type TextLanguage = (typeof textLanguages)[number]

const by = { type: Schema.Types.ObjectId, ref: "Person", required: true }
const at = { type: Date, required: true }
const fact = <T extends object>(fields: Record<keyof T, object>) =>
  new Schema<Fact & T>({ by, at, ...fields } as SchemaDefinition<Fact & T>, { _id: false })
const day = { ...dayField, required: [true, "common.errors.day"] as [true, string] }

const one = { type: Schema.Types.ObjectId, default: null }
type Adopted = {
  day: string
  meeting: Types.ObjectId | null
  decision: Types.ObjectId | null
  silent: Types.ObjectId[]
}
const takenBackSchema = fact<{ reason: string; step: string; day: string; text: string }>({
  day,
  text: prose(limits.document, "nothing"),
  step: { type: String, enum: ["adoption", "dispatch", "reply", "closure"], required: true },
  reason: { ...prose(1000), required: [true, "common.errors.reason"] as [true, string] },
})

const claim = { ...prose(limits.paragraph), required: [true, "interpellations.errors.claim"] as [true, string] }
// Each row is a part of its own (models/concerns/parts.ts): two people on two rows never meet.
const row = <T extends object>(fields: T) =>
  new Schema({ ...fields, position: { type: Number, default: 0 }, ...partFields })
const addresseeSchema = row({
  // Where it stands in the register; the name is as it is written to.
  organisation: { type: Schema.Types.ObjectId, ref: "Organisation", default: null },
  name: { ...prose(limits.line, "nothing"), required: [true, "interpellations.errors.addressee"] as [true, string] },
})
const constatSchema = row({ text: claim, sources: prose(limits.paragraph) })
const opinionSchema = row({ text: claim, constats: { type: [Schema.Types.ObjectId], default: [] } })
const propositionSchema = row({ text: claim, addressee: { type: Schema.Types.ObjectId, default: null } })

const few: [(rows: unknown[]) => boolean, string] = [
  (rows) => rows.length <= limits.claims,
  "interpellations.errors.claims",
]
const part = { type: partSchema, default: () => ({}) }

const schema = new Schema(
  {
    title: { ...prose(limits.name), required: [true, "interpellations.errors.title"] },
    body: { type: Schema.Types.ObjectId, ref: "Body", required: [true, "interpellations.errors.body"], index: true },
    authors: { type: [{ type: Schema.Types.ObjectId, ref: "Person" }], default: [] },
    alert: choice(alerts, "normal"),
    // An official text keeps its own language, whoever reads it.
    language: choice(textLanguages, "fr"),
    parts: { title: part, alert: part, language: part },
    addressees: { type: [addresseeSchema], default: [], validate: few },
    constats: { type: [constatSchema], default: [], validate: few },
    opinions: { type: [opinionSchema], default: [], validate: few },
    propositions: { type: [propositionSchema], default: [], validate: few },
    revision: { type: Number, default: 0 },
    changed: { type: factSchema, required: true },
    // Taken when the consultation opens; never given to another one.
    number: { type: Number, default: null },
    year: { type: Number, default: null },
    consultation: {
      type: fact<{ until: string; asked: Types.ObjectId[] }>({
        until: day,
        asked: [{ type: Schema.Types.ObjectId, ref: "Organisation" }],
      }),
      default: null,
    },
    // The meeting that it rests on, its decision once the minutes are published, and who had not answered.
    adoption: {
      type: fact<Adopted>({
        day,
        meeting: { ...one, ref: "Meeting" },
        decision: { ...one, ref: "Decision" },
        silent: [{ type: Schema.Types.ObjectId, ref: "Organisation" }],
      }),
      default: null,
    },
    dispatch: { type: fact<{ day: string; how: string }>({ day, how: prose(limits.line, "person") }), default: null },
    reply: { type: fact<{ day: string; text: string }>({ day, text: prose(limits.document) }), default: null },
    closure: { type: fact<{ text: string }>({ text: prose(limits.document) }), default: null },
    withdrawal: { type: reasonedFactSchema, default: null },
    // Steps that were noted and taken back, each with its day.
    takenBack: { type: [takenBackSchema], default: [] },
    audience: audienceField,
  },
  { timestamps: true, optimisticConcurrency: true },
)
// The first page warns of the urgent ones.
schema.index({ alert: 1, createdAt: 1 })
// Which are asked about now (home/waiting.ts), and which took a step since a day (home/news.ts).
schema.index({ "consultation.until": 1 })
schema.index({ updatedAt: 1 })
schema.index({ year: 1, number: 1 }, { unique: true, partialFilterExpression: { number: { $type: "number" } } })
schema.plugin(asking)

/**
 * What the network says to an authority: constats from the field, avis that rest on them, propositions. Its states are
 * facts, in this order: draft (none), consultation, adoption, dispatch, reply, closure.
 */
export const Interpellation = model("Interpellation", schema)
export type Interpellation = InstanceType<typeof Interpellation>

export const steps = ["consultation", "adoption", "dispatch", "reply", "closure"] as const
export type Step = (typeof steps)[number]
export type State = "draft" | Step | "withdrawal"

type Stated = { [step in Step | "withdrawal"]?: unknown }

/** How far it is: the last of its facts. */
export function stateOf(interpellation: Stated): State {
  if (interpellation.withdrawal) return "withdrawal"
  return [...steps].reverse().find((step) => interpellation[step]) ?? "draft"
}

/** The step that comes next, or null at the end. */
export function nextStep(interpellation: Stated): Step | null {
  const state = stateOf(interpellation)
  if (state === "withdrawal") return null
  return steps[state === "draft" ? 0 : steps.indexOf(state) + 1] ?? null
}
