import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { root } from "./paths.ts"

const folder = join(root, "dist")

/**
 * What is bundled: the scripts of every page; and what loads where one writes: the editor, what asks about signs of a person
 * in any other form, and what says who else writes one that several people may write.
 */
const bundles = {
  app: "public/scripts/app.ts",
  editor: "views/editor/editor.ts",
  signs: "views/signs/form.ts",
  besides: "views/editor/besides.ts",
} as const
export type BundleName = keyof typeof bundles
export const bundleNames = Object.keys(bundles) as BundleName[]

const sources = ["public/scripts", "views/editor", "views/signs", "models/concerns"]
// Of this one the editor takes what it tells people, and no more.
const besides = ["models/limits.ts", "package-lock.json"]

export type Bundle = { body: Buffer; br: Buffer; gzip: Buffer }

const fileOf = (name: BundleName) => join(folder, `${name}.js`)
const printFile = join(folder, "bundles.print")

/** Changes when the sources of the bundles do. */
function print(): string {
  const hash = createHash("sha256")
  for (const source of sources) {
    for (const name of readdirSync(join(root, source), { recursive: true, encoding: "utf8" })
      .filter((each) => each.endsWith(".ts"))
      .sort())
      hash.update(name).update(readFileSync(join(root, source, name)))
  }
  for (const name of besides) hash.update(readFileSync(join(root, name)))
  return hash.digest("base64url").slice(0, 16)
}

const isCurrent = () =>
  bundleNames.every((name) => existsSync(fileOf(name))) &&
  existsSync(printFile) &&
  readFileSync(printFile, "utf8") === print()

/**
 * Bundles what runs in browsers into dist/, with its compressed forms beside it, since making them takes longer than
 * reading them; does nothing when its sources are those that it was made from.
 */
export function makeBundles(): void {
  if (isCurrent()) return
  // Only the one that builds needs the builder.
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild")
  mkdirSync(folder, { recursive: true })
  for (const name of bundleNames) {
    const { outputFiles } = buildSync({
      entryPoints: [join(root, bundles[name])],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      legalComments: "eof",
      write: false,
      logLevel: "error",
    })
    const body = Buffer.from(outputFiles[0]!.contents)
    put(`${fileOf(name)}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }))
    put(`${fileOf(name)}.gz`, gzipSync(body, { level: 9 }))
    put(fileOf(name), body)
  }
  put(printFile, print())
}

// Two processes may build at once: a file is either the old one or the new one.
function put(path: string, content: Buffer | string): void {
  writeFileSync(`${path}.${process.pid}`, content)
  renameSync(`${path}.${process.pid}`, path)
}

/** A bundle, made first where that was not done yet: in development and in tests. */
export function readBundle(name: BundleName): Bundle {
  makeBundles()
  const file = fileOf(name)
  return { body: readFileSync(file), br: readFileSync(`${file}.br`), gzip: readFileSync(`${file}.gz`) }
}
