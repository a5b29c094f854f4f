import mongoose, { Types } from "mongoose"
import { publishMinutes } from "../../models/minutes/publishing.ts"
import "../../models/index.ts"

// A process that publishes the minutes of a meeting when it is told to, and that its test kills somewhere on the way.
const [uri = "", dbName = "", meeting = "", by = ""] = process.argv.slice(2)
await mongoose.connect(uri, { dbName })
process.on("disconnect", () => process.exit())
process.once("message", () => {
  publishMinutes(new Types.ObjectId(meeting), { by }).then(
    () => process.exit(0),
    () => process.exit(1),
  )
})
process.send!("ready")
