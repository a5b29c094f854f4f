import { readdirSync, readFileSync } from "node:fs"
import { setPriority } from "node:os"
import { createRequire } from "node:module"
import { join } from "node:path"
import { setFlagsFromString } from "node:v8"
import initialise, { type TypstCompiler, TypstCompilerBuilder } from "@myriaddreamin/typst-ts-web-compiler"
import { root } from "../paths.ts"
import { type Face, facesFor, otherFaces, ownFamily, ownFiles, readFace } from "./faces.ts"

// A process of its own, started by server/pdf.ts: typesetting takes a processor and two hundred megabytes, which no
// request waits for and which end with it.

export type Order = { number: number; template: string; data: string }
export type Delivery = { number: number; pdf: Uint8Array } | { number: number; failed: string }

const templates = join(root, "views/pdf")
const { resolve } = createRequire(import.meta.url)

// V8 optimises what of the compiler runs often: three quarters of the work of a first document and seventy megabytes, which
// pay off after a dozen long ones in a row, while most come alone. It begins later with this, five hundred times as much run.
setFlagsFromString("--wasm-tiering-budget=1000000000")

const ready = initialise({ module_or_path: readFileSync(resolve("@myriaddreamin/typst-ts-web-compiler/wasm")) })

type Open = { compiler: TypstCompiler; faces: Face[] }

/** A compiler with the house's face and these others; the templates stand in it. */
async function openCompiler(faces: Face[]): Promise<Open> {
  await ready
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of ownFiles) await builder.add_raw_font(readFileSync(file))
  for (const face of faces) await builder.add_raw_font(readFace(face))
  const compiler = await builder.build()
  for (const file of readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".typ"),
  ))
    compiler.add_source(`/${file.replaceAll("\\", "/")}`, readFileSync(join(templates, file), "utf8"))
  return { compiler, faces }
}

let open: Open | null = null

/** The compiler that has the faces of a text: other faces are added when the first text needs them, and stay. */
async function compilerFor(data: string): Promise<Open> {
  const { faces } = facesFor(data)
  if (open && faces.every((face) => open!.faces.includes(face))) return open
  const all = otherFaces.filter((face) => faces.includes(face) || open?.faces.includes(face))
  open?.compiler.free()
  open = null
  return (open = await openCompiler(all))
}

type Compiled = { result?: Uint8Array; diagnostics?: unknown }

// Data goes in as an input that the template reads, never as source: no text of a person can be taken for commands.
async function typeset({ number, template, data }: Order): Promise<Delivery> {
  try {
    const { compiler, faces } = await compilerFor(data)
    const families = JSON.stringify([ownFamily, ...faces.map(({ family }) => family)])
    const { result, diagnostics } = compiler.compile(
      `/${template}.typ`,
      [
        ["data", data],
        ["families", families],
      ],
      "pdf",
      3,
    ) as Compiled
    return result ? { number, pdf: result } : { number, failed: JSON.stringify(diagnostics) }
  } catch (error) {
    return { number, failed: String(error) }
  }
}

// Requests come first.
setPriority(5)
process.on("disconnect", () => process.exit())
// Most documents need the house's face alone: it is ready when the first one comes.
let last: Promise<unknown> = compilerFor("")
process.on("message", (order: Order) => {
  last = last
    .then(() => typeset(order))
    .then((delivery) => process.send!(delivery))
    .catch((error: unknown) => process.send!({ number: order.number, failed: String(error) } satisfies Delivery))
})
