import { randomBytes } from "node:crypto"
import { Schema, model } from "mongoose"

const schema = new Schema({
  attendance: { type: Schema.Types.ObjectId, ref: "Attendance", required: true, unique: true },
  meeting: { type: Schema.Types.ObjectId, ref: "Meeting", required: true, index: true },
  // Kept as it is: a mail is rendered when it leaves, perhaps twice, and opens one answer to one meeting, nothing else.
  token: { type: String, required: true, unique: true, default: () => randomBytes(24).toString("base64url") },
})

/** The address by which someone answers a convocation without signing in. */
export const ReplyLink = model("ReplyLink", schema)
export type ReplyLink = InstanceType<typeof ReplyLink>
