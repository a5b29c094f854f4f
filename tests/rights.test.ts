import { expect } from "chai"
import { openPaths } from "../routes/index.ts"
import { as, forgetSession } from "./support/app.ts"
import { cast } from "./support/cast.ts"
import { people, personOf, type Row, type Who } from "./rights/types.ts"
import { rightsTable, siteRoutes } from "./support/siteRoutes.ts"

const isOpen = (path: string) => openPaths.some((open) => path === open || path.startsWith(`${open}/`))

function verbOf(route: string) {
  return route.split(" ")[0]!.toLowerCase() as "get" | "post" | "patch" | "put" | "delete"
}

/** What a person gets, in the words of the table: she may, or the number of the refusal, or the door. */
async function outcome(row: Row, who: Who, path: string): Promise<string> {
  const someone = await personOf(who)
  const body = row.body && (await row.body(cast, who))
  const request = (await as(someone))[verbOf(row.route)](path)
  const answer = await (body ? request.send(body) : request)
  if (row.endsSession && someone) forgetSession(someone)
  if (
    answer.status === 303 &&
    String(answer.get("Location")).startsWith("/session/new") &&
    !row.route.endsWith(" /session")
  )
    return "sign in"
  // What a form sent is given back on a page that asks to sign in.
  if (answer.status === 401 && someone === null) return "sign in"
  // A form that is not filled in well was still hers to send; a link that was used up was still hers to open.
  const may = answer.status < 400 || [410, 422, 429].includes(answer.status)
  return may ? "may" : String(answer.status)
}

/**
 * The addresses at which a line is tried. What shows, and what refuses, changes nothing: whoever reads and whoever may not
 * act meet the same thing, made once; each of those who may act has one of her own.
 */
function addressesOf(row: Row): (who: Who) => Promise<string> {
  let shared: Promise<string> | undefined
  return async (who) => {
    await personOf(who)
    const make = async () => row.at(cast, who)
    const acts = row.may.includes(who) && verbOf(row.route) !== "get"
    return row.at.length > 1 || acts ? make() : (shared ??= make())
  }
}

function expected(row: Row, who: Who, path: string): string {
  if (row.may.includes(who)) return "may"
  return who === "visitor" && (row.closed || !isOpen(path))
    ? "sign in"
    : String(row.hidden?.includes(who) ? 404 : row.notNow?.includes(who) ? 409 : (row.others ?? 403))
}

describe("rights", () => {
  it("has a line for every page and action of the site map, and no other", () => {
    const listed = rightsTable.map((row) => row.route)
    expect(
      siteRoutes.filter((route) => !listed.includes(route)),
      "routes without a line",
    ).to.deep.equal([])
    expect(
      listed.filter((route) => !siteRoutes.includes(route)),
      "lines without a route",
    ).to.deep.equal([])
  })

  for (const row of rightsTable) {
    it(row.route, async () => {
      const [, path] = row.route.split(" ")
      const addressFor = addressesOf(row)
      for (const who of people)
        expect(`${who}: ${await outcome(row, who, await addressFor(who))}`).to.equal(
          `${who}: ${expected(row, who, path!)}`,
        )
    })
  }
})
