import type { Migration } from "../../server/migrations.ts"

type Kept = { _id: string; name?: unknown; charterHtml?: unknown }

/** The name and the charter of the network had one language: they stand in two, and what was written is French. */
export const network: Migration = {
  name: "2026-11-29-network",
  async run(_after, stored) {
    const networks = stored.collection<Kept>("networks")
    const one = await networks.findOne({})
    const moved = one && {
      ...(typeof one.name === "string" ? { name: { fr: one.name } } : {}),
      ...(typeof one.charterHtml === "string" ? { charterHtml: { fr: one.charterHtml, nl: "" } } : {}),
    }
    if (moved && Object.keys(moved).length > 0) await networks.updateOne({ _id: one._id }, { $set: moved })
    return null
  },
}
