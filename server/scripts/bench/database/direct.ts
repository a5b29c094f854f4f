import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { deserialize, serialize } from "bson"
import { open } from "lmdb"
import { documentOf, people, personOf, type Page } from "./documents.ts"
import type { Work } from "./work.ts"

type Place = string | number
type Change = (document: Page) => Page

/** The same work on LMDB in this process, with keys and index entries by hand: what the disk and BSON alone cost. */
export function openDirect(count: number): Work {
  const folder = mkdtempSync(join(tmpdir(), "maillage-bench-"))
  const map = open<Uint8Array, Place[]>({ path: folder, encoding: "binary", overlappingSync: false, cache: false })
  const entriesOf = ({ _id, at, group, number, tags }: Page) => [
    ["number", number, _id.toHexString()],
    ["group", group, -at.getTime(), _id.toHexString()],
    ...tags.map((tag) => ["tag", tag, _id.toHexString()]),
  ]
  const put = (page: Page) => {
    map.putSync(["page", page._id.toHexString()], serialize(page))
    for (const entry of entriesOf(page)) map.putSync(entry, Buffer.alloc(0))
  }
  const get = (kind: string, id: Place) => deserialize(map.get([kind, id])!) as Page
  const idsFrom = (start: Place[], end: Place[], limit: number) => [
    ...map.getKeys({ start, end, limit }).map((key) => key.at(-1)!),
  ]
  const byNumber = (n: number) => get("page", idsFrom(["number", n], ["number", n + 1], 1)[0]!)
  const change = (page: Page, to: Change) =>
    map.transactionSync(() => {
      for (const entry of entriesOf(page)) map.removeSync(entry)
      put(to(page))
    })

  map.transactionSync(() => {
    for (let n = 0; n < count; n++) put(documentOf(n))
    for (let n = 0; n < people; n++) map.putSync(["person", personOf(n)._id.toHexString()], serialize(personOf(n)))
  })
  return {
    byId: (n) => get("page", documentOf(n)._id.toHexString()),
    byIndex: (n) => byNumber(n),
    insert: (n) => map.transactionSync(() => put(documentOf(n))),
    update: (n, at) => change(byNumber(n), (page) => ({ ...page, at })),
    page: (group) =>
      idsFrom(["group", group], ["group", group + 1], 40)
        .map((id) => get("page", id))
        .map((page) => ({
          ...page,
          author: get("person", page.author.toHexString()),
          editor: get("person", page.editor.toHexString()),
        })),
    async close() {
      await map.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
