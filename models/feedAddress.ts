import { Schema, model } from "mongoose"
import { factSchema } from "./concerns/fact.ts"

const schema = new Schema(
  {
    person: { type: Schema.Types.ObjectId, ref: "Person", required: true, index: true },
    // Of the secret part of the address, which is stored nowhere.
    hash: { type: String, required: true, unique: true },
    revoked: { type: factSchema, default: null },
  },
  { timestamps: true },
)

/** The address at which someone's own calendar reads the network's, until she revokes it. */
export const FeedAddress = model("FeedAddress", schema, "feed_addresses")
export type FeedAddress = InstanceType<typeof FeedAddress>
