import { hasAccess } from "../../../models/account/access.ts"
import { Affiliation } from "../../../models/affiliation.ts"
import { today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { heldOn } from "../../../models/concerns/period.ts"
import { Organisation } from "../../../models/organisation.ts"
import { fullName, type Person } from "../../../models/person.ts"
import type { Speaking } from "../network/words.ts"

/**
 * `twin`: who bears the name already, or is reached there · `anyway`: the one that was seen before, and is another one ·
 * `isHers`: she enters with that address, which can be nobody else's.
 */
export type AskedTwin = { twin: Person | null; anyway: string | null; isHers?: boolean }
export const noTwin: AskedTwin = { twin: null, anyway: null }

/** Who bears the name already and where she works; « inviting » leads to inviting her, where she has no access yet. */
export async function presentTwin(
  { twin, anyway, isHers = false }: AskedTwin,
  doing: "adding" | "inviting" | "renaming",
  { t, language }: Speaking,
) {
  // Whoever said that it is another one is not asked again because something else was wrong.
  if (!twin) return { twin: null, anyway }
  const posts = await Affiliation.find({ person: twin._id, ...heldOn(today()) })
    .select("organisation")
    .lean()
  const works = await Organisation.find({ _id: { $in: posts.map(({ organisation }) => organisation) } })
    .select("name")
    .lean()
  const who = [fullName(twin), ...works.map(({ name }) => nameIn(name ?? {}, language))].join(", ")
  const invites = doing === "inviting" && !(await hasAccess(twin._id))
  return {
    anyway: null,
    twin: {
      id: twin.id as string,
      text: t(isHers ? "people.twin.enters" : "people.twin.is", { who }),
      href: invites ? `/invitations/new?person=${twin.id as string}` : `/people/${twin.id as string}`,
      go: t(invites ? "people.twin.invite" : "people.twin.go"),
      anyway: isHers ? null : t(`people.twin.${doing}Anyway`),
    },
  }
}
