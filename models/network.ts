import { Schema, model } from "mongoose"
import { copied } from "../server/copies.ts"
import { prose, withoutNationalNumbers } from "./concerns/privacy.ts"
import { limits } from "./limits.ts"

const schema = new Schema({
  _id: { type: String, default: "network" },
  name: { ...prose(limits.name), required: [true, "network.errors.name"] as [true, string] },
  commune: { ...prose(limits.name), required: [true, "network.errors.commune"] as [true, string] },
  contact: {
    name: prose(limits.name),
    email: { type: String, default: "", trim: true, maxlength: [limits.email, "common.errors.tooLong"] },
    phone: { type: String, default: "", trim: true, maxlength: [limits.phone, "common.errors.tooLong"] },
  },
  address: prose(limits.address),
  charterHtml: { type: String, default: "", maxlength: [limits.document, "common.errors.tooLong"], validate: withoutNationalNumbers },
}, { timestamps: true })

/** The coordination itself: the settings of this installation, one document. */
export const Network = model("Network", schema)
export type Network = InstanceType<typeof Network>

/** The settings as plain data, or null before the first run; a copy of at most one second. */
export const currentNetwork = copied(async (id: string) => Network.findById(id).lean())
