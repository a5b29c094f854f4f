import type { Document, ObjectId } from "mongodb"
import type { Migration, Stored } from "../../server/migrations.ts"

type Row = Document & { _id: ObjectId; slug: string }

// The addresses of the site that a title could take until then.
const places = [
  { collection: "guide_pages", kind: "guidePage", below: "/guide", taken: ["new", "chapters"] },
  { collection: "bodies", kind: "body", below: "/bodies", taken: ["new"] },
]

/**
 * A guide page or a body whose address was one of the site's own could never be opened: it gets the next free one. The
 * old one stays among its former ones, though the site goes on answering there.
 */
export const slugs: Migration = {
  name: "2026-11-29-slugs",
  async run(_after, stored) {
    for (const place of places) await free(place, stored)
    return null
  },
}

async function free({ collection, kind, below, taken }: (typeof places)[number], stored: Stored): Promise<void> {
  const things = stored.collection<Row>(collection)
  for (const { _id, slug } of await things
    .find({ slug: { $in: taken } })
    .sort({ _id: 1 })
    .toArray()) {
    let number = 2
    const next = () => `${slug}-${number}`
    while (await things.findOne({ $or: [{ slug: next() }, { formerSlugs: next() }] })) number += 1
    await things.updateOne({ _id }, { $set: { slug: next() }, $addToSet: { formerSlugs: slug } as Document })
    await stored
      .collection("search_entries")
      .updateMany({ "of.kind": kind, "of.id": { $in: [_id, String(_id)] } }, { $set: { href: `${below}/${next()}` } })
  }
}
