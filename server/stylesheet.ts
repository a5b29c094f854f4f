import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import type { NextFunction, Request, Response } from "express"
import { bundleNames, readBundle } from "./bundles.ts"
import { root } from "./paths.ts"
import { headPart } from "./ranges.ts"

const folder = join(root, "public")

type File = { type: string; mark: string; body: Buffer; br: Buffer | null; gzip: Buffer | null }

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
}

/** Comments and idle spaces left out; what stands between quotes stays as it is. */
export function tighten(css: string): string {
  return css
    .replace(/("[^"]*"|'[^']*')|(?:\/\*[\s\S]*?\*\/|\s)+/g, (_, quoted?: string) => quoted ?? " ")
    .replace(/("[^"]*"|'[^']*')| ?([{};,]) ?/g, (_, quoted?: string, mark?: string) => quoted ?? mark!)
    .replaceAll(";}", "}")
    .trim()
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8")
}

/**
 * The one stylesheet: the files that styles/app.css imports, each in its layer and in that order; one of styles/components/ that
 * is not named there is an error. `address` gives the place of a file that a style names.
 */
export function joinStyles(address: (path: string) => string): string {
  const entry = read("styles/app.css")
  const imported = [...entry.matchAll(/@import "([^"]+)" layer\((\w+)\);/g)].map(([, file, layer]) => ({
    file: file!,
    layer: layer!,
  }))
  const known = new Set(imported.map(({ file }) => file))
  const forgotten = readdirSync(join(folder, "styles/components")).filter((file) => !known.has(`components/${file}`))
  if (forgotten.length > 0) throw new Error(`styles/app.css does not name ${forgotten.join(", ")}`)
  const order = /@layer [^;{]+;/.exec(entry)![0]
  const layers = imported.map(({ file, layer }) => `@layer ${layer}{${read(`styles/${file}`)}}`)
  return tighten([order, ...layers].join("\n")).replace(
    /url\("(?:\.\.\/)+([^"]+)"\)/g,
    (_, path: string) => `url("${address(path)}")`,
  )
}

const shrinks = (type: string) => /^text|svg/.test(type)

function fileOf(path: string, mark: string, body: Buffer): File {
  const type = types[extname(path)]!
  if (!shrinks(type)) return { type, mark, body, br: null, gzip: null }
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
  // Made when the first browser asks for it, and kept: a start does not wait for what it does not send.
  let [br, gzip]: [Buffer?, Buffer?] = []
  return {
    type,
    mark,
    body,
    get br() {
      return (br ??= brotliCompressSync(body, quality))
    },
    get gzip() {
      return (gzip ??= gzipSync(body, { level: 9 }))
    },
  }
}

/** Everything that pages load, under addresses that change with what they hold. */
export class Assets {
  readonly #addresses = new Map<string, string>()
  readonly #files = new Map<string, File>()
  /** Changes when any of them does. */
  readonly version: string

  constructor() {
    for (const path of this.#plainFiles()) this.#add(path, readFileSync(join(folder, path)))
    for (const name of bundleNames) {
      const bundle = readBundle(name)
      this.#add(`scripts/${name}.js`, bundle.body, { type: types[".js"]!, ...bundle })
    }
    this.#add("styles/app.css", Buffer.from(joinStyles((path) => this.address(path))))
    this.version = createHash("sha256")
      .update([...this.#addresses.values()].join())
      .digest("base64url")
      .slice(0, 12)
  }

  /** The address of a file of public/; one that does not exist is an error. */
  address(path: string): string {
    const address = this.#addresses.get(path)
    if (!address) throw new Error(`No file "${path}" in public/`)
    return address
  }

  /** The file at an address. One of an older version gives today's: a page may be older than the server, or newer. */
  at(address: string): { file: File; current: boolean } | null {
    const file = this.#files.get(address)
    if (file) return { file, current: true }
    const today = this.#addresses.get(address.slice("/assets/".length).replace(/-[\w-]{10}(\.\w+)$/, "$1"))
    return today ? { file: this.#files.get(today)!, current: false } : null
  }

  #plainFiles(): string[] {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => types[extname(file)] && !file.startsWith("styles/") && !file.startsWith("scripts/"))
      .sort()
  }

  #add(path: string, body: Buffer, made?: Omit<File, "mark">) {
    const mark = createHash("sha256").update(body).digest("base64url").slice(0, 10)
    const address = `/assets/${path.slice(0, -extname(path).length)}-${mark}${extname(path)}`
    this.#addresses.set(path, address)
    this.#files.set(address, made ? { ...made, mark } : fileOf(path, mark, body))
  }
}

/** What this process sends: read once, at start. */
export const assets = new Assets()

/**
 * Sends styles, scripts, fonts and images for a year: their addresses change when they do (RFC 8246, immutable). Fonts and
 * images are given in parts too; a text that is packed on its way is always whole.
 */
export function serveAssets(req: Request, res: Response, next: NextFunction): void {
  const isAsked = (req.method === "GET" || req.method === "HEAD") && req.path.startsWith("/assets/")
  const found = isAsked ? assets.at(req.path) : null
  if (!found) return next()
  const { file, current } = found
  const cache = current ? "public, max-age=31536000, immutable" : "no-cache"
  res.set({ "Content-Type": file.type, Vary: "Accept-Encoding", "Cache-Control": cache })
  if (!shrinks(file.type)) {
    const part = headPart(res, { tag: file.mark, size: file.body.length, cache })
    return void (part && res.end(req.method === "HEAD" ? undefined : file.body.subarray(part.start, part.end)))
  }
  const encoding = ["br", "gzip"].find((each) => req.acceptsEncodings(each))
  if (encoding) res.set("Content-Encoding", encoding)
  const body = encoding === "br" ? file.br! : encoding === "gzip" ? file.gzip! : file.body
  res.set("Content-Length", String(body.length)).end(req.method === "HEAD" ? undefined : body)
}
