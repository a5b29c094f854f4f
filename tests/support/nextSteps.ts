import { formsOf } from "./forms.ts"

type Given = Record<string, string>

/**
 * What somebody does next with something that is there: `things` are the addresses of such things on the pages of
 * `lists`, `page` is below one, and the form of that page that sends to `action` is sent, with what was `given`.
 */
export type Step = {
  what: string
  who: string
  lists: string[]
  things: RegExp
  page: string
  action: RegExp
  given?: Given
}

const day = (ahead: number) => new Date(Date.now() + ahead * 24 * 3600_000).toISOString().slice(0, 10)

const meetings = { lists: ["/meetings", "/meetings?when=past"], things: /href="(\/meetings\/[0-9a-f]{24})"/g }
const interpellations = { lists: ["/interpellations"], things: /href="(\/interpellations\/[0-9a-f]{24})"/g }
const pages = { lists: ["/guide"], things: /href="(\/guide\/[\w-]+)"/g }

/** One of each, in the order in which they follow from each other. */
export const steps: Step[] = [
  { what: "convokes a meeting", who: "coordination", ...meetings, page: "/convocation/new", action: /\/convocation$/ },
  {
    what: "tries a convocation on herself",
    who: "coordination",
    ...meetings,
    page: "/convocation/new",
    action: /\/convocation\/test$/,
  },
  {
    what: "answers a convocation",
    who: "membre.sante",
    ...meetings,
    page: "",
    action: /\/attendance(?:\/|$)/,
    given: { answer: "present" },
  },
  {
    what: "reminds who has not answered",
    who: "coordination",
    ...meetings,
    page: "/attendance",
    action: /\/reminders$/,
  },
  { what: "begins minutes", who: "coordination", ...meetings, page: "/minutes", action: /\/minutes$/ },
  {
    what: "publishes minutes",
    who: "coordination",
    ...meetings,
    page: "/minutes/publication/new",
    action: /\/publication$/,
    given: { early: "true" },
  },
  {
    what: "opens a consultation",
    who: "coordination",
    ...interpellations,
    page: "/consultation/new",
    action: /\/consultation$/,
    given: { until: day(20) },
  },
  {
    what: "says where an organisation stands",
    who: "pilotage.associatif",
    ...interpellations,
    page: "/positions/new",
    action: /\/positions$/,
    given: { stance: "signs" },
  },
  { what: "notes an adoption", who: "coordination", ...interpellations, page: "/adoption/new", action: /\/adoption$/ },
  {
    what: "sends an interpellation",
    who: "coordination",
    ...interpellations,
    page: "/dispatch/new",
    action: /\/dispatch$/,
    given: { day: day(0) },
  },
  {
    what: "notes a reply",
    who: "coordination",
    ...interpellations,
    page: "/reply/new",
    action: /\/reply$/,
    given: { day: day(0), text: "Le conseil répond." },
  },
  {
    what: "closes an interpellation",
    who: "coordination",
    ...interpellations,
    page: "/closure/new",
    action: /\/closure$/,
    given: { text: "C’est fait." },
  },
  { what: "confirms that a page of the guide is right", who: "coordination", ...pages, page: "", action: /\/check$/ },
  {
    what: "reports what is wrong in a page",
    who: "travailleuse",
    ...pages,
    page: "/reports/new",
    action: /\/reports$/,
    given: { text: "Le numéro a changé." },
  },
  {
    what: "answers a report",
    who: "coordination",
    ...pages,
    page: "/reports",
    action: /\/reports\/[0-9a-f]{24}$/,
    given: { answer: "Corrigé." },
  },
  {
    what: "says that an action is done",
    who: "secretaire.logement",
    lists: ["/"],
    things: /href="(\/actions)"/g,
    page: "",
    action: /\/completion$/,
  },
]

type Ask = (path: string, body?: URLSearchParams) => Promise<Response>

/** Takes a step with the first thing that lets it be taken; what is wrong, or null. `ask` speaks to the site as its person. */
export async function take({ what, lists, things, page, action, given = {} }: Step, ask: Ask): Promise<string | null> {
  const read = async (path: string) => {
    const answer = await ask(path)
    return answer.status === 200 ? answer.text() : ""
  }
  const found = (await Promise.all(lists.map(read))).flatMap((html) =>
    [...html.matchAll(things)].map(([, path]) => path!),
  )
  const met: string[] = []
  for (const thing of new Set(found)) {
    const html = await read(thing + page)
    const form = formsOf(html).find((each) => each.method === "post" && action.test(each.action))
    const path =
      form?.action ??
      [...html.matchAll(/formaction="([^"]*)"/g)].map(([, each]) => each!).find((each) => action.test(each))
    if (!path) continue
    // A button with an address of its own sends the form that it stands in.
    const around = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].find(([each]) => each.includes(`formaction="${path}"`))
    const fields = (form ?? formsOf(around![0])[0])!.fields.map(({ name, value }): [string, string] => [name, value])
    const answer = await ask(path, new URLSearchParams({ ...Object.fromEntries(fields), ...given }))
    if (answer.status === 422) {
      met.push(`${path}: 422`)
      continue
    }
    const next = answer.headers.get("Location")
    const shown = next === null ? 0 : (await ask(next)).status
    return answer.status === 303 && shown === 200
      ? null
      : `${what}: ${path} was answered by ${answer.status}, and what came next by ${shown}`
  }
  return `${what}: nothing of ${found.length} lets it be done (${met.join(", ")})`
}
