import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import ts from "typescript"

/** Files that ask all of a folder, whoever imports whom. */
const alwaysAsk: [folder: string, test: string][] = [["models/policies/", "tests/rights.test.ts"]]

const folders = ["server", "models", "routes", "views", "tests"]
const isTest = (file: string) => file.startsWith("tests/") && file.endsWith(".test.ts")
const isSlow = (file: string) => file.startsWith("tests/journeys/") || file.endsWith(".hard.test.ts")

function filesOf(root: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
      .filter((file) => file.endsWith(".ts") && !isSlow(file)),
  )
}

/** Who imports each file of the tree. */
function importersIn(root: string): Map<string, string[]> {
  const importers = new Map<string, string[]>()
  for (const file of filesOf(root))
    for (const { fileName } of ts.preProcessFile(readFileSync(join(root, file), "utf8")).importedFiles) {
      if (!fileName.startsWith(".")) continue
      const to = posix.join(posix.dirname(file), fileName)
      importers.set(to, [...(importers.get(to) ?? []), file])
    }
  return importers
}

/** The tests that stand at the path of a file: of the same name, or in a folder of that name. */
function twinsOf(root: string, file: string): string[] {
  const bare = posix.join("tests", file.replace(/\.ts$/, ""))
  const beside = existsSync(join(root, bare))
    ? readdirSync(join(root, bare), { encoding: "utf8" }).map((name) => posix.join(bare, name))
    : []
  return [`${bare}.test.ts`, ...beside.sort()].filter(
    (each) => isTest(each) && !isSlow(each) && existsSync(join(root, each)),
  )
}

/**
 * Tells the tests that are nearest to a file, the nearest first: its twins, those that import it, then the same of whoever
 * imports it, and so on; `most` of them at most.
 */
export function nearestIn(root: string): (file: string, most: number) => string[] {
  const importers = importersIn(root)
  return (file, most) => {
    const found = new Set(twinsOf(root, file))
    for (const [folder, test] of alwaysAsk) if (file.startsWith(folder)) found.add(test)
    const seen = new Set([file])
    for (let ring = [file]; ring.length > 0 && found.size < most;) {
      const next = [...new Set(ring.flatMap((each) => importers.get(each) ?? []))].filter((each) => !seen.has(each))
      for (const each of next) seen.add(each)
      for (const each of next) if (isTest(each)) found.add(each)
      for (const each of next) for (const twin of twinsOf(root, each)) found.add(twin)
      // What only helps tests is imported by nearly all of them.
      ring = next.filter((each) => !each.startsWith("tests/"))
    }
    return [...found].slice(0, most)
  }
}

/** The TypeScript files of a path: itself, or all in its folder. */
export function filesAt(root: string, path: string): string[] {
  const bare = path.replace(/\/$/, "")
  if (bare.endsWith(".ts") && existsSync(join(root, bare))) return [bare]
  if (!existsSync(join(root, bare)) || bare.endsWith(".ts")) throw new Error(`There is no file ${path}.`)
  return filesOf(root).filter((file) => file.startsWith(`${bare}/`))
}
