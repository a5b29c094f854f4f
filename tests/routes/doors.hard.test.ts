import { expect } from "chai"
import { openDemoSite } from "../support/filledDemo.ts"
import { steps, take } from "../support/nextSteps.ts"
import { siteRoutes } from "../support/siteRoutes.ts"
import { openSite, type Site } from "../support/site.ts"

const password = "demonstration"
const roles = [
  "admin",
  "coordination",
  "pilotage.public",
  "pilotage.associatif",
  "secretaire.logement",
  "membre.sante",
  "travailleuse",
]

/** Answers that are right for an address on a page: it is there, leads on, or is for somebody else to see in words. */
const broken = (status: number) => status === 404 || status >= 500

const decoded = (value: string) =>
  value.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"')
const attributesIn = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => decoded(value!))

type Form = { method: string; action: string }

function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = "", inside = ""]) => {
    const given = /method="(\w+)"/.exec(head)?.[1] ?? "get"
    const method = /name="_method" value="(\w+)"/.exec(inside)?.[1] ?? given
    const actions = [/\baction="([^"]*)"/.exec(head)?.[1] ?? "", ...attributesIn(inside, /formaction="([^"]*)"/g)]
    return actions.map((action) => ({ method: method.toUpperCase(), action: decoded(action) }))
  })
}

const matchers = siteRoutes.map((route) => {
  const [method, path] = route.split(" ") as [string, string]
  return { method, pattern: new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+")}/?$`) }
})
const hasRoute = ({ method }: Form, path: string) =>
  matchers.some((each) => each.method === method && each.pattern.test(path))

/** An address as one thinks of a page: an id and a word in it do not make it another kind. */
const kindOf = (url: URL) =>
  `${url.pathname.replace(/[0-9a-f]{24}/g, ":id")}?${[...url.searchParams.keys()].sort().join("&")}`
/** The same, but by what answers it: one guide page is like another. */
const routeOf = (url: URL) =>
  matchers.find(({ method, pattern }) => method === "GET" && pattern.test(url.pathname))?.pattern.source ?? url.pathname

/** How many pages of one kind are opened: every guide page, body and list, and some of what there are hundreds of. */
const ofOneKind = 3

/**
 * Kinds of which some are opened even where the whole site is: months follow each other for ever, and two forms are one
 * page for each person, or each of her days, that costs five times what others do (694 and 69 of them in the demonstration:
 * without them all others take about one minute of a processor).
 */
const sampled = /month=|day=|\/seats\?person=/

async function cookieFor(site: Site, email: string, password: string): Promise<string> {
  const answer = await fetch(`${site.address}/session`, {
    method: "POST",
    redirect: "manual",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ email, password }),
  })
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ")
}

/**
 * Follows every address of a site from its first page on, without sending any form, and tells those that lead nowhere. Of
 * what somebody else has `opened` before, a few of each kind of page are opened again; unless the `whole` is wished, so
 * are things of which there are many. PDFs are left out: each is typeset anew, and they have their own tests.
 */
async function crawl(
  site: Site,
  cookie: string | null,
  starts: string[],
  { opened = new Set<string>(), isWhole = false } = {},
): Promise<{ faults: string[]; seen: number }> {
  const faults: string[] = []
  const [asked, kinds] = [new Set<string>(), new Map<string, number>()]
  const toSee = starts.map((path) => ({ path, from: "the door" }))
  for (const { path, from } of toSee) {
    // Of what is no page, a file or a feed, the whole need not come: it has tests of its own.
    const answer = await fetch(site.address + path, {
      redirect: "manual",
      headers: cookie ? { Cookie: cookie } : {},
      method: /\.(?:ics|atom|csv|xlsx)$|^\/attachments\/[0-9a-f]{24}$/.test(path) ? "HEAD" : "GET",
    })
    if (broken(answer.status)) faults.push(`${from} → ${path}: ${answer.status}`)
    const location = answer.headers.get("Location")
    const isPage = answer.headers.get("Content-Type")?.startsWith("text/html") === true
    const html = await answer.text()
    const addresses = [
      ...(location ? [location] : []),
      ...(isPage ? attributesIn(html, /<(?:a|link|area)\b[^>]*?\shref="([^"]*)"/g) : []),
    ]
    for (const address of addresses) follow(address, path)
    // The forms of the style guide are there to be looked at.
    for (const form of isPage && path !== "/admin/styleguide" ? formsIn(html) : []) {
      const url = new URL(form.action || path, site.address + path)
      if (form.method === "GET") follow(url.pathname + url.search, path)
      else if (!hasRoute(form, url.pathname))
        faults.push(`${path}: a form sends ${form.method} to ${url.pathname}, which nothing answers`)
    }
  }
  return { faults: [...new Set(faults)], seen: asked.size }

  function follow(address: string, from: string) {
    const url = new URL(address, site.address + from)
    if (url.origin !== site.address || asked.has(url.pathname + url.search) || url.pathname.endsWith(".pdf")) return
    const whole = url.pathname + url.search
    const kind = opened.has(whole) ? routeOf(url) : kindOf(url)
    const count = kinds.get(kind) ?? 0
    if (count >= ofOneKind && (isWhole ? sampled.test(whole) : opened.has(whole) || /:id|month=|day=|\?./.test(kind)))
      return
    kinds.set(kind, count + 1)
    asked.add(whole)
    opened.add(whole)
    toSee.push({ path: whole, from })
  }
}

describe("every door of the site", function () {
  this.timeout(900_000)
  const sites: Site[] = []
  after(async () => {
    for (const site of sites) await site.close()
  })

  let filled: Promise<Site> | undefined
  const demonstration = () =>
    (filled ??= openDemoSite().then((site) => {
      sites.push(site)
      return site
    }))

  it("leads somewhere on the whole demonstration, for each role and for a visitor", async () => {
    const site = await demonstration()
    const opened = new Set<string>()
    for (const role of [...roles, null]) {
      const cookie = role && (await cookieFor(site, `${role}@demo.example`, password))
      const { faults, seen } = await crawl(site, cookie, ["/"], { opened })
      expect(faults, `${role ?? "a visitor"}:\n${faults.join("\n")}`).to.deep.equal([])
      expect(seen, role ?? "a visitor").to.be.above(role ? 50 : 4)
    }
    expect(opened.size, "all of them together").to.be.above(300)
  })

  it("leads somewhere at each address of the whole demonstration, for whoever sees all of it", async () => {
    const site = await demonstration()
    const { faults, seen } = await crawl(site, await cookieFor(site, "coordination@demo.example", password), ["/"], {
      isWhole: true,
    })
    expect(faults, faults.join("\n")).to.deep.equal([])
    expect(seen).to.be.above(4000)
  })

  it("lets each next step be taken with something that is in the demonstration, by whom it is for", async () => {
    const site = await demonstration()
    const cookies = new Map<string, string>()
    const faults: string[] = []
    for (const step of steps) {
      if (!cookies.has(step.who)) cookies.set(step.who, await cookieFor(site, `${step.who}@demo.example`, password))
      const fault = await take(step, (path, body) =>
        fetch(new URL(path, site.address), {
          redirect: "manual",
          ...(body ? { method: "POST", body } : {}),
          headers: { Cookie: cookies.get(step.who)!, "Sec-Fetch-Site": "same-origin" },
        }),
      )
      if (fault) faults.push(`${step.who} ${fault}`)
    }
    expect(faults, faults.join("\n")).to.deep.equal([])
  })

  it("leads somewhere in an empty network", async () => {
    const site = await openSite()
    sites.push(site)
    const [, link] = /http:\S+?(\/setup\/\S+)/.exec(site.output())!
    const own = { email: "mireille@molenbroek.example", password: "quatre mots bien choisis" }
    await fetch(site.address + link!, {
      method: "POST",
      redirect: "manual",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams({
        networkName: "Coordination",
        commune: "Molenbroek",
        givenName: "Mireille",
        familyName: "Adjovi",
        ...own,
      }),
    })
    const { faults, seen } = await crawl(site, await cookieFor(site, own.email, own.password), ["/"])
    expect(faults, faults.join("\n")).to.deep.equal([])
    expect(seen).to.be.above(40)
  })
})
