import { spawnSync } from "node:child_process"
import { expect } from "chai"
import { root } from "../../server/paths.ts"
import { smallDisk } from "../support/smallDisk.ts"

const open = "/attachments?kind=notice&id=open"

describe("files that belong to a thing, on a full disk", () => {
  it("are refused in words while the disk is full, and taken again when there is room", async function () {
    const disk = smallDisk(this, 120)
    try {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "tests/support/fullDiskUploader.ts", open],
        {
          cwd: root,
          encoding: "utf8",
          env: { ...process.env, TMPDIR: disk.path, TEST_RUN: disk.path, MONGODB_TEST_URI: "" },
        },
      )
      const told = JSON.parse(stdout.trim().split("\n").at(-1) || JSON.stringify({ stderr })) as Record<string, unknown>
      expect(told).to.include({ refused: 422, taken: 303 })
      expect(told["text"]).to.contain("n’a plus de place pour vos fichiers")
    } finally {
      disk.remove()
    }
  })
})
