import { fork } from "node:child_process"
import { expect } from "chai"
import { childProgram } from "../../server/childProgram.ts"
import { readText } from "../../server/fileText.ts"
import { pdfOf } from "../support/files.ts"

const wait = 3000

// Loads what reads PDF as slowly as a machine on which much else runs.
const slowly = `export async function load(url, context, next) {
  if (url.endsWith("/pdf.mjs")) await new Promise((go) => setTimeout(go, ${wait}))
  return next(url, context)
}`
const code = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`
const hook = code(`import { register } from "node:module"; register(${JSON.stringify(code(slowly))})`)

/** How long a reader takes until it is there, in milliseconds. */
async function startOf(type: string): Promise<number> {
  const { file, execArgv } = childProgram(
    new URL("../../server/fileText.ts", import.meta.url).href,
    "./fileText/reader",
  )
  const began = performance.now()
  const child = fork(file, [type], {
    execArgv: [...execArgv, "--import", hook],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  })
  try {
    await new Promise((come, gone) => child.once("message", come).once("exit", () => gone(new Error("It ended."))))
    return performance.now() - began
  } finally {
    child.removeAllListeners().kill("SIGKILL")
  }
}

describe("who reads the words of a file", () => {
  it("is there once all is loaded that it needs: on a busy machine that costs the file none of its time", async () => {
    expect(await startOf("application/pdf")).to.be.at.least(wait)
    expect(await readText("application/pdf", () => Promise.resolve(pdfOf("Accueil de jour")))).to.have.property(
      "state",
      "read",
    )
  })
})
