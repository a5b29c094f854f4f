import { Schema, model } from "mongoose"
import { copied } from "../server/copies.ts"
import { asking } from "./concerns/asking.ts"
import { factSchema } from "./concerns/fact.ts"
import { localNameSchema } from "./concerns/localName.ts"
import { prose } from "./concerns/privacy.ts"
import { contactEmail, phoneField } from "./concerns/reach.ts"
import { limits } from "./limits.ts"

const schema = new Schema(
  {
    _id: { type: String, default: "network" },
    name: { type: localNameSchema, required: [true, "network.errors.name"] as [true, string] },
    commune: { ...prose(limits.name, "nothing"), required: [true, "network.errors.commune"] as [true, string] },
    contact: { name: prose(limits.name, "nothing"), email: contactEmail, phone: phoneField },
    address: prose(limits.address, "nothing"),
    charterHtml: { fr: prose(limits.document), nl: prose(limits.document) },
    changed: { type: factSchema, default: null },
  },
  { timestamps: true, optimisticConcurrency: true },
)
schema.plugin(asking)

/** The coordination itself: the settings of this installation, one document. */
export const Network = model("Network", schema)
export type Network = InstanceType<typeof Network>

/** The settings as plain data, or null before the first run; a copy of at most one second. */
export const currentNetwork = copied(async (id: string) => Network.findById(id).lean())
