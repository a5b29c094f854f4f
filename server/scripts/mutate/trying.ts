import { type Change, changed } from "./changes.ts"
import type { Copy } from "./copy.ts"

/** A file to change, with the tests that are asked after each of its changes. */
export type Subject = { file: string; text: string; tests: string[]; changes: Change[] }

/** What became of the changes that were tried. */
export type Outcome = { survivors: { file: string; change: Change }[]; killed: number; untried: number }

/** How long tests may take of what they take on the unchanged tree, and a machine that is busy with others besides. */
const patienceFor = (usual: number) => usual * 4 + 30_000

/** Changes spread over a whole list, as many as there may be. */
export function spread<T>(all: T[], most: number): T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]!)
}

/**
 * Makes each change alone and asks the tests, in as many copies of the tree as there are, until `end`: what is green all
 * the same is no test's business, which is what this is for. The tests are to be green first.
 */
export async function tryAll(
  subjects: Subject[],
  { copies, end, say }: { copies: Copy[]; end: number; say: (line: string) => void },
): Promise<Outcome> {
  const outcome: Outcome = { survivors: [], killed: 0, untried: 0 }
  for (const { file, text, tests, changes } of subjects) {
    const begun = Date.now()
    if (changes.length > 0 && Date.now() < end && (await copies[0]!.run(tests, 600_000)) !== "green")
      throw new Error(
        `These tests are to be green before ${file} is changed: ${tests.join(" ")}\n${copies[0]!.output().slice(0, 2000)}`,
      )
    const patience = patienceFor(Date.now() - begun)
    const waiting = [...changes]
    await Promise.all(
      copies.map(async (copy) => {
        for (let change = waiting.shift(); change; change = waiting.shift()) {
          if (Date.now() >= end) outcome.untried += 1
          else if (await survives(copy, change)) {
            outcome.survivors.push({ file, change })
            say(`${file}:${change.line}: ${change.what}`)
          } else outcome.killed += 1
        }
        copy.write(file, text)
      }),
    )

    async function survives(copy: Copy, change: Change): Promise<boolean> {
      copy.write(file, changed(text, change))
      // Most are red in the nearest file already, which alone begins much sooner.
      const [nearest, ...others] = tests as [string, ...string[]]
      if ((await copy.run([nearest], patience)) !== "green") return false
      return others.length === 0 || (await copy.run(others, patience)) === "green"
    }
  }
  return outcome
}
