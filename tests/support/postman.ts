import mongoose from "mongoose"
import { deliverNext } from "../../server/delivery.ts"
import { createMailer } from "../../server/mailer.ts"

// A process of its own that delivers the outbox of a database, to be killed at any point: node postman.ts uri name smtp
const [uri, dbName, smtpUrl] = process.argv.slice(2) as [string, string, string]

await mongoose.connect(uri, { dbName })
const mailer = createMailer({ smtpUrl, from: "Coordination <maillage@network.example>" })
process.on("disconnect", () => process.exit())

async function render() {
  process.send?.("making")
  // Long enough for the parent to kill it here.
  await new Promise((resolve) => setTimeout(resolve, 20))
  return { subject: "L’assemblée de décembre", html: "<p>À mardi</p>", text: "À mardi" }
}

process.send?.("ready")
while (await deliverNext({ render, mailer }));
process.exit()
