import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Context } from "mocha"

/**
 * A disk of so many megabytes, in memory, for one test. Only the superuser of a Linux machine may mount one: for others the
 * test is skipped, and says so.
 */
export function smallDisk(test: Context, megabytes: number) {
  const path = mkdtempSync(join(tmpdir(), "maillage-test-disk-"))
  const mount = (...options: string[]) => spawnSync("mount", [...options, path]).status === 0
  if (!mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs")) {
    rmSync(path, { recursive: true })
    test.test!.title += " (skipped: this account may not mount a disk)"
    test.skip()
  }
  return {
    path,
    makeReadOnly: () => mount("-o", "remount,ro"),
    remove() {
      spawnSync("umount", ["--lazy", path])
      rmSync(path, { recursive: true })
    },
  }
}
