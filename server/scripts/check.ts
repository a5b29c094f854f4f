import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { root } from "../paths.ts"
import { arrows } from "./check/arrows.ts"
import { locales } from "./check/locales.ts"
import { sentences } from "./check/sentences.ts"
import { templates } from "./check/templates.ts"

// npm run check: what a machine can see of how the code is written, from the quickest to the slowest.
type Check = [name: string, run: () => string[] | Promise<string[]>]
const checks: Check[] = [
  ["templates compile", templates],
  ["locales are complete", locales],
  ["sentences lie in views/locales", sentences],
  ["arrows point one way", arrows],
  [
    "types",
    async () =>
      (
        await Promise.all([".", "public"].map((project) => tool("typescript/bin/tsc", "--noEmit", "-p", project)))
      ).flat(),
  ],
  ["format", () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".")],
  ["lint", () => tool("eslint/bin/eslint.js", "server", "models", "routes", "views", "public", "tests")],
]

async function tool(program: string, ...options: string[]): Promise<string[]> {
  try {
    await promisify(execFile)(process.execPath, [join(root, "node_modules", program), ...options], {
      cwd: root,
      maxBuffer: 50_000_000,
    })
    return []
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    return (stdout || stderr || String(error)).trim().split("\n")
  }
}

// The slow ones are programs of their own: they begin first, beside each other and all the rest.
const running = new Map([...checks].reverse().map(([name, run]) => [name, (async () => run())()]))
let failed = 0
for (const [name] of checks) {
  const faults = await running.get(name)!
  console.log(`${faults.length === 0 ? "ok    " : "failed"} ${name}`)
  for (const fault of faults) console.log(`       ${fault}`)
  if (faults.length > 0) failed += 1
}
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
