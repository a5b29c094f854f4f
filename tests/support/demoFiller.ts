import mongoose from "mongoose"
import { demoContent } from "../../models/demo/content.ts"
import { fillDemo } from "../../models/demo.ts"
import { readyModels } from "../../models/index.ts"
import "../../server/site.ts"
import { keepTokenSecret } from "../../server/tokens.ts"

// A process of its own that fills a database with the people, a group and the last meetings of the demonstration, to be
// killed at any point: node demoFiller.ts uri name
const [uri, dbName] = process.argv.slice(2) as [string, string]
process.on("disconnect", () => process.exit())

keepTokenSecret("a secret that only these tests know")
await mongoose.connect(uri, { dbName })
await readyModels()
process.send!("ready")
await fillDemo((today) => {
  const content = demoContent(today)
  const meetings = content.meetings.filter(({ body }) => body === "bureau").slice(-6)
  return {
    ...content,
    meetings,
    pages: content.pages.slice(0, 4),
    interpellations: content.interpellations.slice(0, 2),
  }
})
process.exit()
