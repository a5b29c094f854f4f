import { pathToFileURL } from "node:url"

// Loaded before a site starts (NODE_OPTIONS): one more change of its data, of a hundred batches that take their time.
// SLOW_MIGRATION is how long each takes, in milliseconds; SLOW_SITE is the program of the site, whose list of changes lies
// beside it.
const pause = Number(process.env.SLOW_MIGRATION)
const site = process.env.SLOW_SITE

if (process.argv[1] === site) {
  const { migrations } = await import(new URL("../models/migrations/index.js", pathToFileURL(site)).href)
  migrations.push({
    name: "2099-01-01-slow",
    async run(after, { collection }) {
      const [paper] = await collection("papers")
        .find({ _id: { $gt: Number(after ?? -1) } })
        .sort({ _id: 1 })
        .limit(1)
        .toArray()
      if (!paper) return null
      await collection("papers").updateOne({ _id: paper._id }, { $inc: { times: 1 } })
      await new Promise((resolve) => setTimeout(resolve, pause))
      console.log(`Slow change: ${paper._id}`)
      return String(paper._id)
    },
  })
}
