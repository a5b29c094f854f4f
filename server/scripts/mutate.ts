import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../paths.ts"
import { changesOf } from "./mutate/changes.ts"
import { type Copy, copyTree } from "./mutate/copy.ts"
import { filesAt, nearestIn } from "./mutate/nearest.ts"
import { spread, type Subject, tryAll } from "./mutate/trying.ts"

// npm run mutate -- PATH [TEST…]: makes small changes in a file (or in each of a folder), one at a time in a copy of the
// tree, and asks the nearest tests, or those that are named: each change that leaves them green is a line that no test
// holds. Some of those say the same in other words: read them, do not count them alone.
const limits = { changes: 300, tests: 8, minutes: 38, processes: 2 }

async function mutate(path: string, named: string[]): Promise<void> {
  const texts = new Map(filesAt(root, path).map((file) => [file, readFileSync(join(root, file), "utf8")]))
  const all = [...texts].flatMap(([file, text]) => changesOf(text).map((change) => ({ file, change })))
  const nearest = nearestIn(root)
  const tried = spread(all, limits.changes)
  const subjects: Subject[] = [...new Set(tried.map(({ file }) => file))].map((file) => ({
    file,
    text: texts.get(file)!,
    tests: named.length > 0 ? named : nearest(file, limits.tests),
    changes: tried.filter((each) => each.file === file).map(({ change }) => change),
  }))
  if (tried.length < all.length) console.log(`${tried.length} of ${all.length} changes are tried.`)
  for (const { file, tests } of subjects)
    if (tests.length === 0) throw new Error(`No test is near to ${file}: name one.`)

  const copies: Copy[] = []
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1))
  process.once("exit", () => copies.forEach((copy) => copy.remove()))
  while (copies.length < limits.processes) copies.push(copyTree(root))
  const end = Date.now() + limits.minutes * 60_000
  const { killed, survivors, untried } = await tryAll(subjects, { copies, end, say: (line) => console.log(line) })
  if (untried > 0) console.log(`${untried} changes were not tried: ${limits.minutes} minutes have passed.`)
  const share = Math.round((100 * killed) / Math.max(1, killed + survivors.length))
  console.log(`${killed} killed, ${survivors.length} survived: ${share} %`)
}

try {
  const [path, ...tests] = process.argv.slice(2)
  if (!path) throw new Error("Name a file: npm run mutate -- server/flash.ts")
  await mutate(path, tests)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
