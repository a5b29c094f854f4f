import { migrations } from "../../models/migrations/index.ts"

// Loaded before a site starts (NODE_OPTIONS): one more change of its data, of a hundred batches that take their time.
// SLOW_MIGRATION is how long each takes, in milliseconds.
const pause = Number(process.env["SLOW_MIGRATION"])

if (process.argv[1]?.endsWith("start.ts")) {
  migrations.push({
    name: "2099-01-01-slow",
    async run(after, { collection }) {
      const [paper] = await collection<{ _id: number }>("papers").find({ _id: { $gt: Number(after ?? -1) } }).sort({ _id: 1 }).limit(1).toArray()
      if (!paper) return null
      await collection<{ _id: number }>("papers").updateOne({ _id: paper._id }, { $inc: { times: 1 } })
      await new Promise((resolve) => setTimeout(resolve, pause))
      return String(paper._id)
    },
  })
}
