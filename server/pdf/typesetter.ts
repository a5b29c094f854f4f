import { readdirSync, readFileSync } from "node:fs"
import { setPriority } from "node:os"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import initialise, { type TypstCompiler, TypstCompilerBuilder } from "@myriaddreamin/typst-ts-web-compiler"
import { root } from "../paths.ts"

// A process of its own, started by server/pdf.ts: typesetting takes a processor and two hundred megabytes, which no
// request waits for and which end with it.

export type Order = { number: number, template: string, data: string }
export type Delivery = { number: number, pdf: Uint8Array } | { number: number, failed: string }

const family = "@expo-google-fonts/atkinson-hyperlegible-next"
const faces = ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "600SemiBold_Italic", "700Bold"]
const templates = join(root, "views/pdf")
const { resolve } = createRequire(import.meta.url)

async function openCompiler(): Promise<TypstCompiler> {
  const wasm = readFileSync(resolve("@myriaddreamin/typst-ts-web-compiler/wasm"))
  await initialise({ module_or_path: wasm })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const fonts = dirname(resolve(`${family}/package.json`))
  for (const face of faces)
    await builder.add_raw_font(readFileSync(join(fonts, face, `AtkinsonHyperlegibleNext_${face}.ttf`)))
  const compiler = await builder.build()
  for (const file of readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".typ")))
    compiler.add_source(`/${file.replaceAll("\\", "/")}`, readFileSync(join(templates, file), "utf8"))
  return compiler
}

type Compiled = { result?: Uint8Array, diagnostics?: unknown }

// Data goes in as an input that the template reads, never as source: no text of a person can be taken for commands.
function typeset(compiler: TypstCompiler, { number, template, data }: Order): Delivery {
  try {
    const { result, diagnostics } = compiler.compile(`/${template}.typ`, [["data", data]], "pdf", 3) as Compiled
    return result ? { number, pdf: result } : { number, failed: JSON.stringify(diagnostics) }
  } catch (error) {
    return { number, failed: String(error) }
  }
}

// Requests come first.
setPriority(5)
process.on("disconnect", () => process.exit())
const compiler = openCompiler()
process.on("message", (order: Order) => {
  compiler.then((ready) => process.send!(typeset(ready, order)))
    .catch((error: unknown) => process.send!({ number: order.number, failed: String(error) } satisfies Delivery))
})
