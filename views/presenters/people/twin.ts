import { hasAccess } from "../../../models/account/access.ts"
import { Affiliation } from "../../../models/affiliation.ts"
import { today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { heldOn } from "../../../models/concerns/period.ts"
import { Organisation } from "../../../models/organisation.ts"
import { fullName, type Person } from "../../../models/person.ts"
import type { Speaking } from "../network/words.ts"

/**
 * `twins`: who bear the name already, or are reached there · `anyway`: the one that was seen before, and is another one ·
 * `isHers`: she enters with that address, which can be nobody else's.
 */
export type AskedTwin = { twins: readonly Person[]; anyway: string | null; isHers?: boolean }
export const noTwin: AskedTwin = { twins: [], anyway: null }

type Doing = "adding" | "inviting" | "renaming"

/** Who bears the name already and where she works; « inviting » may invite her by the same form, where she has no access yet. */
export async function presentTwin({ twins, anyway, isHers = false }: AskedTwin, doing: Doing, speaking: Speaking) {
  // Whoever said that it is another one is not asked again because something else was wrong.
  if (!twins[0]) return { twin: null, anyway }
  const all = []
  for (const twin of twins) all.push(await shown(twin, doing, isHers, speaking))
  const { t } = speaking
  return {
    anyway: null,
    twin: { id: twins[0].id as string, all, anyway: isHers ? null : t(`people.twin.${doing}Anyway`) },
  }
}

async function shown(twin: Person, doing: Doing, isHers: boolean, { t, language }: Speaking) {
  const posts = await Affiliation.find({ person: twin._id, ...heldOn(today()) })
    .select("organisation")
    .lean()
  const works = await Organisation.find({ _id: { $in: posts.map(({ organisation }) => organisation) } })
    .select("name")
    .lean()
  const who = [fullName(twin), ...works.map(({ name }) => nameIn(name ?? {}, language))].join(", ")
  const invites = doing === "inviting" && !(await hasAccess(twin._id))
  return {
    text: t(isHers ? "people.twin.enters" : "people.twin.is", { who }),
    href: `/people/${twin.id as string}`,
    go: t(invites ? "people.twin.invite" : "people.twin.go"),
    invites: invites ? (twin.id as string) : null,
  }
}
