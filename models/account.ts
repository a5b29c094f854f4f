import { Schema, model } from "mongoose"
import { addressChecks, cleanAddress } from "../server/address.ts"
import { dayField } from "./concerns/day.ts"
import { factSchema } from "./concerns/fact.ts"
import { guarded } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"

const schema = new Schema(
  {
    person: { type: Schema.Types.ObjectId, ref: "Person", required: true, unique: true },
    email: {
      type: String,
      required: [true, "account.errors.email"],
      unique: true,
      trim: true,
      lowercase: true,
      maxlength: [limits.email, "common.errors.tooLong"],
      set: cleanAddress,
      validate: guarded(...addressChecks("account.errors.email")),
    },
    password: { type: String, default: null },
    administrator: { type: factSchema, default: null },
    coordinator: { type: factSchema, default: null },
    withdrawn: { type: factSchema, default: null },
    lastSignIn: { ...dayField, default: null },
    previousSignIn: { ...dayField, default: null },
  },
  { timestamps: true, optimisticConcurrency: true },
)

// Whose invitation lies unopened (home/waiting.ts).
schema.index({ password: 1, createdAt: 1 })

/** The address with which somebody signs in, as it is kept, however she types it. */
export const signInAddress = (typed: string): string => cleanAddress(typed.slice(0, limits.email + 50)).toLowerCase()

/** What lets a person in: her own sign-in address, and the two flags that nothing else says. */
export const Account = model("Account", schema)
export type Account = InstanceType<typeof Account>
