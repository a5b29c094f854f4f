import { expect } from "chai"
import type { Router } from "express"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { openPaths, siteMap } from "../routes/index.ts"
import { root } from "../server/paths.ts"
import { as, forgetSession } from "./support/app.ts"
import { cast } from "./support/cast.ts"
import { people, personOf, type Row, type Who } from "./rights/types.ts"

const folder = join(root, "tests/rights")
const rows: Row[] = []
for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "types.ts").sort())
  rows.push(...((await import(join(folder, file))) as { rows: Row[] }).rows)

type Layer = { route?: { path: string, methods: Record<string, boolean> } }

function routesOf([path, router]: [string, Router]): string[] {
  return (router.stack as unknown as Layer[]).flatMap(({ route }) => {
    if (!route) return []
    const address = `${path}${route.path}`.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1")
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${address}`)
  })
}

const isOpen = (path: string) => openPaths.some((open) => path === open || path.startsWith(`${open}/`))

function verbOf(route: string) {
  return route.split(" ")[0]!.toLowerCase() as "get" | "post" | "patch" | "put" | "delete"
}

/** What a person gets, in the words of the table: she may, or the number of the refusal, or the door. */
async function outcome(row: Row, who: Who): Promise<string> {
  const someone = await personOf(who)
  const path = await row.at(cast, who)
  const body = row.body && await row.body(cast, who)
  const request = (await as(someone))[verbOf(row.route)](path)
  const answer = await (body ? request.send(body) : request)
  if (row.endsSession && someone) forgetSession(someone)
  if (answer.status === 303 && String(answer.get("Location")).startsWith("/session/new") && row.route !== "DELETE /session")
    return "sign in"
  // A form that is not filled in well was still hers to send; a link that was used up was still hers to open.
  const may = answer.status < 400 || [410, 422, 429].includes(answer.status)
  return may ? "may" : String(answer.status)
}

function expected(row: Row, who: Who, path: string): string {
  if (row.may.includes(who)) return "may"
  return who === "visitor" && (row.closed || !isOpen(path)) ? "sign in" : String(row.others ?? 403)
}

describe("rights", () => {
  const known = siteMap.flatMap(routesOf)

  it("has a line for every page and action of the site map, and no other", () => {
    const listed = rows.map((row) => row.route)
    expect(known.filter((route) => !listed.includes(route)), "routes without a line").to.deep.equal([])
    expect(listed.filter((route) => !known.includes(route)), "lines without a route").to.deep.equal([])
  })

  for (const row of rows) {
    it(row.route, async () => {
      const [, path] = row.route.split(" ")
      for (const who of people)
        expect(`${who}: ${await outcome(row, who)}`).to.equal(`${who}: ${expected(row, who, path!)}`)
    })
  }
})
