import { randomBytes } from "node:crypto"
import { childrenOf, cpuOf, type Running } from "../processes.ts"
import { signIn } from "./visitor.ts"

type Visitor = Awaited<ReturnType<typeof signIn>>
type Deed = { name: string; work: (turn: number) => Promise<unknown> }

/** Of a deed: what it took, and what it took of the processor where the system tells, in milliseconds. */
export type Time = { name: string; ms: number; cpu: number | null }

/** How often each is done; the one in the middle counts. */
const turns = 9

const searches = ["garantie locative", "logement", "adjovi", "urgence", "l"]

/** Pages that grow with the network, by who looks at them. */
const pages = {
  admin: ["/admin/accounts", "/admin/accounts?q=mart"],
  coordination: ["/", "/coordination/outbox", "/invitations"],
  secretary: [
    ...["/", "/meetings", "/meetings?when=past", "/meetings?when=past&body=logement", "/bodies", "/bodies/logement"],
    ...["/actions", "/actions?show=all", "/actions?show=done", "/decisions", "/decisions?body=logement", "/guide"],
    ...["/people", "/people?q=adj", "/organisations", "/organisations?q=cpas", "/interpellations", "/calendar"],
    ...["/meetings/new", "/interpellations/new"],
  ],
}

/** How long pages take that nobody has asked for before, saves, and searches, one after the other. */
export async function timesOf(site: Running): Promise<Time[]> {
  const secretary = await signIn(site.address, "secretaire.logement@demo.example")
  const coordination = await signIn(site.address, "coordination@demo.example")
  const admin = await signIn(site.address, "admin@demo.example")
  const minutes = await secretary.linkOn("/meetings?when=past&body=logement", /^\/meetings\/\w{24}$/)
  const coming = await secretary.linkOn("/bodies/logement", /^\/meetings\/\w{24}$/)
  const guide = await secretary.linkOn("/guide", /^\/guide\/(?!new|chapters)[\w-]+$/)
  const person = await secretary.linkOn("/people", /^\/people\/\w{24}$/)
  const organisation = await secretary.linkOn("/organisations", /^\/organisations\/\w{24}$/)
  await secretary.send(`${coming}/minutes`, {})
  const deeds = [
    ...pages.admin.map((path) => seen(admin, path)),
    ...pages.coordination.map((path) => seen(coordination, path, `${path} (coordination)`)),
    ...pages.secretary.map((path) => seen(secretary, path)),
    seen(secretary, minutes, "a past meeting"),
    seen(secretary, coming, "a meeting to come"),
    seen(secretary, `${coming}/attendance`, "its answers"),
    seen(secretary, `${minutes}/minutes`, "published minutes"),
    seen(secretary, `${coming}/minutes/edit`, "minutes being written"),
    seen(secretary, guide, "a page of the guide"),
    seen(secretary, person, "a person"),
    seen(secretary, organisation, "an organisation"),
    ...searches.map((words) => seen(secretary, `/search?q=${encodeURIComponent(words)}`, `search: ${words}`)),
    ...(await saves(secretary, coming)),
  ]
  const times: Time[] = []
  for (const deed of deeds) times.push(await timed(site, deed))
  return times
}

// Another address each time, so that no copy of the page answers.
const seen = (visitor: Visitor, path: string, name = path): Deed => ({
  name,
  work: (turn) => visitor.get(`${path}${path.includes("?") ? "&" : "?"}anew=${turn}`),
})

async function saves(visitor: Visitor, meeting: string): Promise<Deed[]> {
  const { html } = await visitor.get(`${meeting}/minutes/edit`)
  const item = /items\[([0-9a-f]{24})\]/.exec(html)![1]!
  const action = (who: string) => (turn: number) => {
    const part = `actions[${randomBytes(12).toString("hex")}]`
    return visitor.patch(`${meeting}/minutes`, {
      [`${part}[item]`]: item,
      [`${part}[was]`]: "0.",
      [`${part}[text]`]: `bench-${turn}`,
      [`${part}[who]`]: who,
      [`${part}[due]`]: "",
    })
  }
  // A page knows its own earlier saving.
  const summary = (turn: number) =>
    visitor.patch(`${meeting}/minutes`, {
      device: "bench-of-growth",
      sequence: String(turn + 1),
      "summary[was]": "0.",
      "summary[text]": `bench-${turn}`,
    })
  return [
    { name: "save: minutes write themselves, a summary", work: summary },
    { name: "save: minutes write themselves, an action", work: action("") },
    { name: "save: minutes write themselves, an action with its owner", work: action("Mireille Adjovi") },
  ]
}

async function timed(site: Running, { name, work }: Deed): Promise<Time> {
  await work(0)
  const processes = [site.pid, ...childrenOf(site.pid)]
  const cpu = () =>
    processes.map(cpuOf).reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0)
  const before = cpu()
  const took: number[] = []
  for (let turn = 1; turn <= turns; turn++) {
    const begun = performance.now()
    await work(turn)
    took.push(performance.now() - begun)
  }
  const after = cpu()
  const middle = took.sort((a, b) => a - b)[(turns - 1) / 2]!
  return { name, ms: middle, cpu: before === null || after === null ? null : (after - before) / turns / 1000 }
}
