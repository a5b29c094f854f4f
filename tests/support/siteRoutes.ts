import type { Router } from "express"
import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { siteMap } from "../../routes/index.ts"
import { root } from "../../server/paths.ts"
import type { Row } from "../rights/types.ts"

type Layer = { route?: { path: string; methods: Record<string, boolean> } }

function routesOf([path, router]: [string, Router]): string[] {
  return (router.stack as unknown as Layer[]).flatMap(({ route }) => {
    if (!route) return []
    const address = `${path}${route.path}`.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1")
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${address}`)
  })
}

/** Every route of the site map, as the table of rights writes it: "GET /meetings/:meetingId". */
export const siteRoutes = siteMap.flatMap(routesOf)

// Mocha requires test files, which may then wait for nothing while they load (no top-level await): a file that waits is
// imported a second time, with models of its own.
const require = createRequire(import.meta.url)
const folder = join(root, "tests/rights")

/** The whole table of rights: who may do what, and where. */
export const rightsTable: Row[] = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && name !== "types.ts")
  .sort()
  .flatMap((file) => (require(join(folder, file)) as { rows: Row[] }).rows)

const shows = (route: string) => route.startsWith("GET ")

/** The routes that only show. */
export const pages = siteRoutes.filter(shows)
export const pageRows = rightsTable.filter(({ route }) => shows(route))
