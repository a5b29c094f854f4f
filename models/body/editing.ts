import type { Types } from "mongoose"
import { FormError } from "../../server/formError.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { enqueue } from "../../server/jobs.ts"
import type { Language } from "../../server/languages.ts"
import { Body } from "../body.ts"
import { everyone } from "../concerns/audience.ts"
import { nameIn } from "../concerns/localName.ts"
import type { Edit, Typed } from "../concerns/meanwhile.ts"
import { type Findable, indexForSearch } from "../concerns/searchable.ts"
import { freeSlug, isReserved, slugOf } from "../concerns/slug.ts"
import { fact } from "../concerns/fact.ts"
import { changesIn, keepTexts, type PlainForm, shownIn, textsAsTheyAre } from "../plainForm.ts"
import { refuseNamesakes, refuseSameBody, withNamesakes } from "./sameName.ts"

export const bodyForm = {
  kind: "body",
  fields: {
    "name.fr": { label: "network.fields.nameFr", kind: "line", stays: true },
    "name.nl": { label: "network.fields.nameNl", kind: "line", stays: true },
    kind: { label: "bodies.fields.kind", kind: "word", stays: true },
    "mission.fr": { label: "bodies.fields.missionFr", kind: "text" },
    "mission.nl": { label: "bodies.fields.missionNl", kind: "text" },
    openness: { label: "bodies.fields.openness", kind: "word", stays: true },
    code: { label: "bodies.fields.code", kind: "word" },
    "place.name": { label: "bodies.fields.place", kind: "line" },
    "place.address": { label: "network.fields.address", kind: "line" },
    slug: { label: "bodies.fields.slug", kind: "word", stays: true },
  },
} as const satisfies PlainForm

/** What the form shows of a body as it is saved. */
export const formOf = (body: Body): Typed => shownIn(bodyForm, body)

const isTaken = async (slug: string) => (await Body.exists({ $or: [{ slug }, { formerSlugs: slug }] })) !== null

/**
 * Makes a body; its address follows from its name in the language of whoever makes it. Under a name that another one bears, once
 * somebody saw that one (`anyway`, its id).
 */
export async function addBody(
  typed: Typed,
  by: string,
  language: Language = "fr",
  anyway: string | null = null,
): Promise<Body> {
  return inOneStep(async () => {
    const body = new Body({
      ...typed,
      slug: await freeSlug(
        nameIn({ fr: typed["name.fr"] ?? "", nl: typed["name.nl"] ?? "" }, language),
        "/bodies",
        isTaken,
      ),
      changed: fact(by),
    })
    await body.validate()
    await refuseTakenCode(body)
    await refuseSameBody(body, { anyway })
    await body.save()
    await indexBody(body)
    return body
  })
}

/**
 * Changes a body from a form; what somebody else changed in between is not lost (Meanwhile). A new address leaves
 * the old one leading here for ever; a new openness opens or closes all that it made at once, since which bodies are open is
 * among the keys of its readers. It and its meetings are found under its new name by a job; a name of another is asked about
 * (`anyway`).
 */
export async function changeBody(
  id: Types.ObjectId,
  { typed, was, by }: Edit,
  anyway: string | null = null,
): Promise<Body> {
  return inOneStep(async () => {
    const { body, namesakes } = await withNamesakes(id, { fr: typed["name.fr"] ?? null, nl: typed["name.nl"] ?? null })
    const before = textsAsTheyAre(bodyForm, body)
    const { slug, ...changes } = changesIn(bodyForm, body, { typed, was })
    body.set(changes)
    if (slug !== undefined) await moveTo(body, slug)
    if (!body.isModified()) return body
    const [opened, renamed] = [body.isModified("openness"), body.isModified("name")]
    const foundAnew = ["code", "mission", "slug"].some((path) => body.isModified(path))
    await body.validate()
    if (body.isModified("code")) await refuseTakenCode(body)
    if (renamed) await refuseNamesakes(body, namesakes, anyway)
    body.changed = fact(by)
    await body.save()
    await keepTexts(before, body, by, everyone)
    if (foundAnew && !renamed) await indexBody(body)
    // Meetings are found under the name of their body, with their agenda where it is open.
    if (renamed) await enqueue("bodies.index", body._id)
    else if (opened) await enqueue("meetings.index", body._id)
    return body
  })
}

async function refuseTakenCode(body: Body): Promise<void> {
  if (await Body.exists({ code: body.code, _id: { $ne: body._id } }))
    throw new FormError({ code: "bodies.errors.codeTaken" })
}

async function moveTo(body: Body, typed: string): Promise<void> {
  const [old, slug] = [body.slug, slugOf(typed)]
  if (typed.trim() === "" || isReserved("/bodies", slug)) throw new FormError({ slug: "bodies.errors.slug" })
  if (slug === old) return
  if (!body.formerSlugs.includes(slug) && (await isTaken(slug)))
    throw new FormError({ slug: "bodies.errors.slugTaken" })
  body.formerSlugs = [...body.formerSlugs.filter((former) => former !== slug), old]
  body.slug = slug
}

/** How a body is found: by its names and code, and by what it is for. */
export function findableBody({ _id, name, code, mission, slug }: Body): Findable {
  return {
    kind: "body",
    id: _id,
    language: "fr",
    title: nameIn(name, "fr"),
    lead: [name.nl, code].filter(Boolean).join(" "),
    text: [mission?.fr, mission?.nl].filter(Boolean).join("\n"),
    href: `/bodies/${slug}`,
    audience: everyone,
  }
}

/** Makes a body found as it is now. */
export const indexBody = (body: Body): Promise<void> => indexForSearch(findableBody(body))

/** What follows a new name: the body is found under it, then its meetings. Done twice, it finds nothing else to write. */
export async function indexRenamedBody(id: string): Promise<void> {
  await inOneStep(async () => {
    const body = await Body.findById(id)
    if (body) await indexBody(body)
    await enqueue("meetings.index", id)
  })
}
