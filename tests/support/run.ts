import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

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
