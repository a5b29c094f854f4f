import { createHash } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { root } from "../../server/paths.ts"

/**
 * Whether this process is one of those among which Mocha divides the files of a run. It is told of the end of each file,
 * never of the end of all: what it has opened for all of them ends with it.
 */
export const isWorker = process.env["MOCHA_WORKER_ID"] !== undefined

/** Where a run, in however many processes, keeps what it opened for all its files. */
export const runFolder = (): string => process.env["TEST_RUN"] ?? tmpdir()

/** A folder of this process's own there. */
export const folderOfRun = (name: string): string => mkdtempSync(join(runFolder(), `${name}-`))

/** Makes that place, for this process and those that it starts. */
export function beginRun(): void {
  process.env["TEST_RUN"] = mkdtempSync(join(tmpdir(), "maillage-test-"))
}

/** Takes it away. A database ends a moment after the process that had opened it. */
export function endRun(): void {
  rmSync(runFolder(), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

const puttingBack: (() => void | Promise<void>)[] = []

/** Does this after each file of tests: what one has changed for all, the next one finds as it was. */
export function afterEachFile(putBack: () => void | Promise<void>): void {
  puttingBack.push(putBack)
}

type Suite = {
  file?: string | undefined
  suites: Suite[]
  afterAll: (title: string, hook: () => Promise<void>) => unknown
}

/**
 * Binds that to the end of each file of a run: Mocha has hooks of a run and of a suite, and none of a file. With
 * `TEST_ORDER`, any word, the files of one process run in the order that this word gives, and the same word gives it again.
 */
export function watchFiles({ suites }: Suite): void {
  const order = process.env["TEST_ORDER"]
  if (order) suites.sort((a, b) => placeOf(order, a) - placeOf(order, b))
  for (const suite of new Map(suites.map((each) => [each.file, each])).values())
    suite.afterAll("puts back what this file changed for others", async () => {
      for (const putBack of puttingBack) await putBack()
    })
}

const placeOf = (order: string, { file = "" }: Suite): number =>
  createHash("sha256")
    .update(order + relative(root, file))
    .digest()
    .readUInt32BE()
