import { Schema, model } from "mongoose"
import { prose } from "./concerns/privacy.ts"
import { tableLimits } from "./limits.ts"
import { clearings } from "./table/clearing.ts"

const cellSchema = new Schema(
  {
    text: prose(tableLimits.characters, "nothing"),
    kind: String,
    struck: Boolean,
    spread: { type: String, enum: ["right", "down"] },
    cleared: { type: String, enum: clearings },
  },
  { _id: false },
)

const schema = new Schema({
  operation: { type: Schema.Types.ObjectId, ref: "Operation", required: true, index: true },
  n: { type: Number, required: true },
  sheet: { type: Number, required: true },
  number: { type: Number, required: true },
  hidden: { type: Boolean, default: false },
  cells: { type: [cellSchema], default: [] },
  // What stood in a table is gone thirty days after it was brought; what was made of it stays.
  forgetAt: { type: Date, required: true, expires: 0 },
})

/** A line of a table as it was brought, without what nobody may keep. */
export const ImportLine = model("ImportLine", schema, "import_lines")
