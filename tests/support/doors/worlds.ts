import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openSite, type Site } from "../site.ts"

/** Someone who walks through the site: where she begins, and with what she signs in. */
export type Walker = { name: string, starts: string[], signsIn: { email: string, password: string } | null }

/** A site that can be begun anew as it was, and who walks through it. */
export type World = { name: string, folder: string, walkers: Walker[], close: () => void }

/** A site on a copy of the world, so that what is done in it is done to nobody else. */
export async function openCopy({ folder }: Pick<World, "folder">): Promise<Site> {
  const copy = mkdtempSync(join(tmpdir(), "maillage-doors-"))
  cpSync(folder, copy, { recursive: true })
  return openSite({ folder: copy })
}

/** A network in which there is nothing yet but who founded it. */
export async function emptyWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-doors-empty-"))
  const site = await openSite({ folder })
  const [, link] = /http:\S+?(\/setup\/\S+)/.exec(site.output())!
  const own = { email: "mireille@molenbroek.example", password: "quatre mots bien choisis" }
  await fetch(site.address + link!, { method: "POST", redirect: "manual", headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ networkName: "Coordination", commune: "Molenbroek", givenName: "Mireille", familyName: "Adjovi", ...own }) })
  await site.end()
  return { name: "an empty network", folder, close: () => rmSync(folder, { recursive: true, force: true }), walkers: [
    { name: "the founder", starts: ["/"], signsIn: own }, { name: "a visitor", starts: ["/session/new"], signsIn: null }] }
}
