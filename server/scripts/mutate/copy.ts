import { type ChildProcess, spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** What is no source. Without a build, what tests start as processes of their own is changed too. */
const isLeftOut = (name: string) => /^(node_modules|dist|data.*|\.git)$/.test(name)

/** How a run of tests ended: all green, one red, or never. */
export type Ending = "green" | "red" | "endless"

/** A copy of the tree in which one file at a time is another: the tree itself is never touched, whoever is killed. */
export type Copy = {
  write: (file: string, text: string) => void
  run: (tests: string[], patience: number) => Promise<Ending>
  output: () => string
  remove: () => void
}

// What was just killed may still be writing there.
const gone = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }

/** What tests that were ended had no time to take away; what tsx has translated stays for the next ones. */
function clear(temporary: string): void {
  for (const name of readdirSync(temporary)) if (!name.startsWith("tsx-")) rmSync(join(temporary, name), gone)
}

/** Copies the tree, but what is installed. */
export function copyTree(root: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), "maillage-mutate-"))
  for (const name of readdirSync(root))
    if (!isLeftOut(name)) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
  const temporary = join(folder, "tmp")
  mkdirSync(temporary)
  let running: ChildProcess | null = null
  let printed = ""

  function run(tests: string[], patience: number): Promise<Ending> {
    printed = ""
    const mocha = join(folder, "node_modules/mocha/bin/mocha.js")
    const child = spawn(process.execPath, [mocha, "--bail", ...tests], {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TMPDIR: temporary, NODE_ENV: "" },
    })
    running = child
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        printed += chunk.toString()
      })
    let isEndless = false
    const timer = setTimeout(() => {
      isEndless = true
      endAll(child)
    }, patience)
    return new Promise((resolve) => {
      child.once("close", (code) => {
        clearTimeout(timer)
        // What a red test has left running ends with it.
        endAll(child)
        clear(temporary)
        running = null
        resolve(isEndless ? "endless" : code === 0 ? "green" : "red")
      })
    })
  }

  return {
    write: (file, text) => writeFileSync(join(folder, file), text),
    run,
    output: () => printed,
    remove() {
      if (running) endAll(running)
      rmSync(folder, gone)
    },
  }
}

/** Ends a program and all that it has started: they are one group. */
function endAll({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, "SIGKILL")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
  }
}
