// npm start and npm run demo: builds when the sources changed, then runs the site in this very process; with --build it
// only builds. Plain JavaScript, since on a fresh machine nothing is built yet.
import { execFileSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { dist, isBuilt, root, sourcesHash, stamp } from "./built.mjs"

const demo = process.argv.includes("--demo")

process.env.NODE_ENV = "production"
if (demo) process.env.DATA_DIR ||= join(root, "data-demo")

if (!isBuilt()) buildAlone()
if (process.argv.includes("--build")) process.exit()

// npm hands a signal to the shell between it and us, which dies of it alone: then this process was asked to end too.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, "SIGTERM"), 500).unref()
}
await import(pathToFileURL(join(dist, "server/start.js")).href)

// Two first starts in one folder, a site and its demonstration: the second one waits for what the first one builds.
function buildAlone() {
  const claim = join(root, "dist.building")
  for (let turn = 0; !claims(claim); turn++) {
    if (turn === 0) console.log("Another start is building: this one goes on when that has ended…")
    if (isLeft(claim)) rmSync(claim, { force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)
  }
  try {
    if (!isBuilt()) build()
  } finally {
    rmSync(claim, { force: true })
  }
}

function claims(claim) {
  try {
    writeFileSync(claim, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code === "EEXIST") return false
    throw error
  }
}

// By a start that was killed while it built; or on another machine, when it is older than any build takes.
function isLeft(claim) {
  const longest = 5 * 60_000
  const { mtimeMs } = statSync(claim, { throwIfNoEntry: false }) ?? {}
  if (mtimeMs === undefined) return false
  try {
    process.kill(Number(readFileSync(claim, "utf8")) || process.pid, 0)
    return Date.now() - mtimeMs > longest
  } catch (error) {
    return error.code === "ESRCH" || error.code === "ENOENT"
  }
}

function build() {
  const [begun, hash] = [performance.now(), sourcesHash()]
  console.log("Building, since the sources changed: some ten seconds on a small machine…\n  1 of 2  the program")
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  // Types are checked by `npm run check`; here they are only taken off.
  execFileSync(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "server/scripts/tsconfig.build.json")],
    { stdio: "inherit" },
  )
  console.log("  2 of 2  what browsers get")
  // In a process of its own, since the bundler leaves one of its own beside whoever calls it.
  execFileSync(process.execPath, [join(dist, "server/scripts/makeBundles.js")], { stdio: "inherit" })
  writeFileSync(stamp, hash)
  console.log(`Built in ${Math.ceil((performance.now() - begun) / 1000)} s.`)
}
