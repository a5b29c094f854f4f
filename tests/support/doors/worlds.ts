import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openDemoSite } from "../filledDemo.ts"
import { formsOf } from "../forms.ts"
import { sessionOf } from "../listening.ts"
import { openMailServer } from "../mailServer.ts"
import { openSite, type Site } from "../site.ts"
import { until } from "../until.ts"

const password = "demonstration"

/** Someone who walks through the site: where she begins, and with what she signs in. */
export type Walker = { name: string; starts: string[]; signsIn: { email: string; password: string } | null }

/** A site that can be begun anew as it was, and who walks through it. */
export type World = { name: string; folder: string; walkers: Walker[]; close: () => void }

/** A site on a copy of the world, so that what is done in it is done to nobody else. */
export async function openCopy({ folder }: Pick<World, "folder">): Promise<Site> {
  const copy = mkdtempSync(join(tmpdir(), "maillage-doors-"))
  cpSync(folder, copy, { recursive: true })
  return openSite({ folder: copy })
}

const roles = [
  "coordination",
  "admin",
  "pilotage.public",
  "pilotage.associatif",
  "secretaire.logement",
  "membre.sante",
  "travailleuse",
]

/** The demonstration as its seven accounts, a visitor, and the readers of the letters that it sends see it. */
export async function fullWorld(): Promise<World> {
  const mail = await openMailServer()
  const folder = mkdtempSync(join(tmpdir(), "maillage-doors-full-"))
  const site = await openDemoSite({ folder, smtpUrl: mail.url })
  try {
    await sendLetters(site)
    for (const kind of mailed) await until(`a letter with /${kind}`, () => linksIn(mail.letters).has(kind), 180_000)
  } finally {
    await site.end()
    await mail.close()
  }
  const walkers: Walker[] = roles.map((name) => ({
    name,
    starts: ["/"],
    signsIn: { email: `${name}@demo.example`, password },
  }))
  return {
    name: "the demonstration",
    folder,
    close: () => rmSync(folder, { recursive: true, force: true }),
    walkers: [
      ...walkers,
      { name: "a visitor", starts: ["/", "/session/new", "/offline"], signsIn: null },
      { name: "a reader of letters", starts: [...linksIn(mail.letters).values()], signsIn: null },
    ],
  }
}

/** A network in which there is nothing yet but who founded it. */
export async function emptyWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-doors-empty-"))
  const site = await openSite({ folder })
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
  await site.end()
  return {
    name: "an empty network",
    folder,
    close: () => rmSync(folder, { recursive: true, force: true }),
    walkers: [
      { name: "the founder", starts: ["/"], signsIn: own },
      { name: "a visitor", starts: ["/session/new"], signsIn: null },
    ],
  }
}

/** The addresses that letters lead to without signing in. */
const mailed = ["replies", "positions", "invitations", "password-resets", "sign-in-links"]

function linksIn(letters: { raw: string }[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { raw } of letters) {
    // Quoted-printable: a line that goes on ends with "=".
    const text = raw.replace(/=\r?\n/g, "").replaceAll("=3D", "=")
    for (const [path, kind] of text.matchAll(
      /\/(replies|positions|invitations|password-resets|sign-in-links)\/[\w-]+/g,
    ))
      if (!found.has(kind!)) found.set(kind!, path)
  }
  return found
}

/** Convokes a meeting, opens a consultation, invites someone, and asks for the links that an account can ask for. */
async function sendLetters(site: Site) {
  const session = await sessionOf(site.address, { email: "coordination@demo.example", password })
  const headers = { Cookie: `session=${session}`, "Sec-Fetch-Site": "same-origin" }
  const read = async (path: string) => (await fetch(site.address + path, { headers })).text()
  const firstIn = async (list: string, pattern: RegExp) => [
    ...new Set([...(await read(list)).matchAll(pattern)].map(([, path]) => path!)),
  ]

  async function press(page: string, action: string, given: Record<string, string> = {}): Promise<boolean> {
    const form = formsOf(await read(page)).find((each) => each.action.endsWith(action))
    if (!form) return false
    const fields = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]))
    const answer = await fetch(site.address + form.action, {
      method: "POST",
      redirect: "manual",
      headers,
      body: new URLSearchParams({ ...fields, ...given }),
    })
    return answer.status === 303
  }
  async function pressOne(paths: string[], tail: string, action: string, given: Record<string, string> = {}) {
    for (const path of paths) if (await press(path + tail, action, given)) return
    throw new Error(`No ${action} could be sent in the demonstration`)
  }

  await pressOne(await firstIn("/meetings", /href="(\/meetings\/[0-9a-f]{24})"/g), "/convocation/new", "/convocation")
  await pressOne(
    await firstIn("/interpellations", /href="(\/interpellations\/[0-9a-f]{24})"/g),
    "/consultation/new",
    "/consultation",
  )
  await pressOne(["/invitations/new"], "", "/invitations", {
    givenName: "Zoé",
    familyName: "Essai",
    email: "essai@essai.example",
    language: "fr",
  })
  for (const path of ["/password-resets", "/sign-in-links"])
    await press(`${path}/new`, path, { email: "travailleuse@demo.example" })
}
