// What `npm start` builds, where, and whether it is of these sources. Plain JavaScript, as start.mjs is.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
export const dist = join(root, "dist")
export const stamp = join(dist, ".sources")

/** What the sources are at this moment: two equal ones are built to the same. */
export function sourcesHash() {
  const sum = createHash("sha256")
  const files = ["server", "models", "routes", "views", "public/scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|css)$/.test(file))
      .map((file) => join(folder, file)),
  )
  for (const file of [...files.sort(), "package-lock.json", "tsconfig.json"])
    sum.update(file).update(readFileSync(join(root, file)))
  return sum.digest("hex")
}

/** Whether what is built is of the sources as they are. */
export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, "utf8") === sourcesHash()
