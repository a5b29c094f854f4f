import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

function findRoot(from: string): string {
  return existsSync(join(from, "package.json")) ? from : findRoot(dirname(from))
}

/** The project's own folder, the same from the sources and from dist/: templates, locales and public/ lie under it. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)))
