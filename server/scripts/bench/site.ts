import type { Request } from "autocannon"
import { connections, measure, type Measured } from "./site/load.ts"
import { dataFolder, openConstant, openSite, type Running } from "./processes.ts"
import { benchStart } from "./start.ts"
import { signIn } from "./site/visitor.ts"
import { number, printTable, ratio } from "./table.ts"

type Case = { name: string; html: string; requests: Request[] }

let count = 0
/** Another address each time, so that no copy of the page answers. */
const anew = (request: Request): Request => ({
  ...request,
  setupRequest: (sent) => ({
    ...sent,
    path: `${request.path}${request.path!.includes("?") ? "&" : "?"}anew=${count++}`,
  }),
})

async function casesOf({ address }: Running): Promise<Case[]> {
  const secretary = await signIn(address, "secretaire.logement@demo.example")
  const minutes = await secretary.linkOn("/actions", /^\/meetings\/\w+\/minutes/)
  const guide = await secretary.linkOn("/guide", /^\/guide\/(?!new|chapters)[\w-]+$/)
  const meeting = await secretary.linkOn("/bodies/logement", /^\/meetings\/\w{24}$/)
  const draft = `${meeting}/minutes`
  await secretary.send(draft, {})

  const get = (path: string): Request => ({ method: "GET", path: path.split("#")[0]!, headers: secretary.headers })
  const save: Request = {
    method: "POST",
    path: draft,
    setupRequest: (sent) => ({ ...sent, body: `_method=PATCH&summary=${count++}` }),
    headers: { ...secretary.headers, "Content-Type": "application/x-www-form-urlencoded" },
  }
  const page = async (name: string, path: string): Promise<Case> => ({
    name,
    html: (await secretary.get(path)).html,
    requests: [get(path)],
  })

  const pages = [
    await page("home", "/"),
    await page("a page of minutes", minutes),
    await page("a guide page", guide),
    await page("the list of meetings", "/meetings"),
    await page("a search", "/search?q=garantie+locative"),
  ]
  const { html, tag } = await secretary.get("/meetings")
  const home = pages[0]!.html
  return [
    ...pages,
    {
      name: "the list of meetings, answered 304",
      html,
      requests: [{ ...get("/meetings"), headers: { ...secretary.headers, "If-None-Match": tag } }],
    },
    ...pages.map((each) => ({ ...each, name: `${each.name}, made anew each time`, requests: each.requests.map(anew) })),
    { name: "saving a draft", html: "", requests: [save] },
    { name: "saving a draft, then the home: per request", html: home, requests: [save, get("/")] },
  ]
}

function row({ name, html }: Case, ours: Measured, constant: Measured): string[] {
  return [
    name,
    `${Math.round(html.length / 1000)} kB`,
    number(ours.perSecond),
    ratio(ours.perSecond, constant.perSecond),
    number(ours.cpu),
    ratio(ours.cpu, constant.cpu),
    number(ours.databaseCpu),
    `${number(ours.p99, 1)} ms`,
    ratio(ours.p99, constant.p99),
  ]
}

/** What the site's pages cost on the demonstration's data, each beside a constant page of the same bytes. */
export async function benchSite(seconds: number) {
  const { folder, remove } = dataFolder()
  try {
    await benchPages(folder, seconds)
    await benchStart(folder)
  } finally {
    remove()
  }
}

async function benchPages(folder: string, seconds: number) {
  const site = await openSite(folder)
  const constant = await openConstant()
  try {
    const rows = [
      ["page", "size", "req/s", "of constant", "app µs/req", "of constant", "database µs/req", "p99", "of constant"],
    ]
    for (const each of await casesOf(site)) {
      await constant.show(each.html)
      const plain = await measure(constant, [{ method: "GET", path: "/" }], seconds)
      rows.push(row(each, await measure(site, each.requests, seconds), plain))
    }
    console.log(
      `${connections} connections, ${seconds} s each, no compression; "of constant": bare Express answering the same bytes.`,
    )
    console.log('A page that has not changed is answered from a copy; "made anew" asks for another address each time.')
    printTable(rows)
  } finally {
    await constant.close()
    await site.close()
  }
}
