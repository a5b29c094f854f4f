import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { root } from "./paths.ts"

const folder = join(root, "dist")
const file = join(folder, "editor.js")
const sources = ["views/editor", "models/concerns/richText"]
// Of this one the editor takes what it tells people, and no more.
const besides = ["models/limits.ts", "package-lock.json"]

export type Bundle = { body: Buffer, br: Buffer, gzip: Buffer }

/** Changes when the editor's sources do. */
function print(): string {
  const hash = createHash("sha256")
  for (const source of sources) {
    for (const name of readdirSync(join(root, source), { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".ts")).sort())
      hash.update(name).update(readFileSync(join(root, source, name)))
  }
  for (const name of besides) hash.update(readFileSync(join(root, name)))
  return hash.digest("base64url").slice(0, 16)
}

const isCurrent = () => existsSync(`${file}.print`) && readFileSync(`${file}.print`, "utf8") === print()

/**
 * Bundles the editor (views/editor/) into dist/editor.js, with its compressed forms beside it, since making them takes
 * longer than reading them; does nothing when its sources are those that it was made from.
 */
export function bundleEditor(): void {
  if (isCurrent()) return
  // Only the one that builds needs the builder.
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild")
  const { outputFiles } = buildSync({
    entryPoints: [join(root, "views/editor/editor.ts")], bundle: true, minify: true, format: "esm", target: "es2022",
    legalComments: "eof", write: false, logLevel: "error",
  })
  const body = Buffer.from(outputFiles[0]!.contents)
  mkdirSync(folder, { recursive: true })
  put(`${file}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }))
  put(`${file}.gz`, gzipSync(body, { level: 9 }))
  put(file, body)
  put(`${file}.print`, print())
}

// Two processes may build at once: a file is either the old one or the new one.
function put(path: string, content: Buffer | string): void {
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}

/** The bundle, made first where that was not done yet: in development and in tests. */
export function readEditor(): Bundle {
  bundleEditor()
  return { body: readFileSync(file), br: readFileSync(`${file}.br`), gzip: readFileSync(`${file}.gz`) }
}
