import { buildSync } from "esbuild"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../../server/paths.ts"

// Not in dist/, which a build that another test asks for makes anew.
const cache = join(root, "node_modules/.cache")

/**
 * These programs of the worlds, each in one file: what is bundled starts five times as fast as the sources, which are
 * some six hundred. The folder lies where the packages are found, and is taken away by `remove`.
 */
export function bundled(names: readonly string[]): { fileOf: (name: string) => string; remove: () => void } {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, "worlds-"))
  buildSync({
    entryPoints: names.map((name) => join(root, "tests/support/worlds", `${name}.ts`)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
  })
  return {
    fileOf: (name) => join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
