import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { root } from "../../server/paths.ts"
import { isBuilt } from "../../server/scripts/built.mjs"

let isFresh = false

/**
 * Where a program of server/ lies as an installation runs it. It is built first where the sources changed: what is built
 * starts three times as fast as the sources, and these tests start hundreds.
 */
export function builtProgram(name: string): string {
  if (!isFresh && !isBuilt()) execFileSync(process.execPath, [join(root, "server/scripts/start.mjs"), "--build"])
  isFresh = true
  return join(root, `dist/server/${name}.js`)
}
