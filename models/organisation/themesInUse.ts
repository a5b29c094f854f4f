import { today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { heldFrom } from "../concerns/period.ts"
import { Organisation } from "../organisation.ts"
import { namedThemes, type Theme } from "./themes.ts"

let kept: { as: string; themes: Promise<Map<string, LocalName>> } | null = null

/**
 * The themes of the organisations of today, by their keys. They are read from all organisations, but only after one of them
 * changed: until then, what was read stands. Callers never change it.
 */
export async function themesInUse(): Promise<Map<string, LocalName>> {
  const as = await stateOfRegister()
  if (kept?.as === as) return kept.themes
  const themes = Organisation.find(heldFrom(today())).select("themes").lean<{ themes: Theme[] }[]>().then(namedThemes)
  kept = { as, themes }
  themes.catch(() => (kept = null))
  return themes
}

// Every save says when it was, by whichever process it was done; those that a table brought may be taken away again.
async function stateOfRegister(): Promise<string> {
  const [count, last] = await Promise.all([
    Organisation.countDocuments(),
    Organisation.findOne().sort({ updatedAt: -1 }).select("updatedAt").lean(),
  ])
  return `${today()} ${count} ${last ? `${String(last._id)} ${last.updatedAt.getTime()}` : ""}`
}
