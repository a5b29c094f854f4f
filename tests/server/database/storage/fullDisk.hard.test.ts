import { spawnSync } from "node:child_process"
import { serialize } from "bson"
import { expect } from "chai"
import { withStore } from "./support.ts"

/** Adds groups of ten until it is refused, three times; prints what the caller is told and how many are there. */
const script = `
  import { serialize } from "bson"
  import { openStore } from "./server/database/storage/index.ts"
  const store = openStore(process.argv[1])
  const group = i => store.write(view => {
    for (let j = 0; j < 10; j++) {
      const _id = "new-" + i + "-" + j
      view.collection("test", "people").insert(serialize({ _id, name: "n", text: "x".repeat(3000) }))
    }
  })
  for (let round = 0, i = 0; round < 3; round++) {
    try {
      for (;;) group(i++)
    } catch (error) {
      console.log(error.code, store.read(view => view.collection("test", "people").count()) % 10, store.verify().length)
    }
  }
  await store.close()
`

describe("A full disk", () => {
  const test = withStore()

  it("refuses the write as MongoDB does, keeps no half of it, and harms nothing", async function () {
    if (process.platform === "win32") this.skip()
    this.timeout(60_000)
    test.insert(...Array.from({ length: 10 }, (_, i) => ({ _id: i, name: "old" })))
    await test.reopen((folder) => {
      // A file may not grow beyond 2048 blocks of 512 bytes: what the system says then is what a full disk says.
      const { stdout, stderr } = spawnSync(
        "sh",
        [
          "-c",
          'ulimit -f 2048; exec "$@"',
          "sh",
          process.execPath,
          "--import=tsx",
          "--input-type=module",
          "-e",
          script,
          folder,
        ],
        { encoding: "utf8" },
      )
      expect(stdout.trim().split("\n"), stderr).to.deep.equal(["14031 0 0", "14031 0 0", "14031 0 0"])
    })
    expect(test.ids().ids.filter(Number.isInteger)).to.have.length(10)
    test.write((people) => people.insert(serialize({ _id: "after" })))
  })
})
