import { Body } from "../../../models/body.ts"
import type { Draft } from "../../../models/interpellation/changes.ts"
import { rowKinds } from "../../../models/interpellation/parts.ts"
import { Interpellation } from "../../../models/interpellation.ts"
import { moveInterpellation } from "../../../models/interpellation/moving.ts"
import { draftInterpellation } from "../../../models/interpellation/writing.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { aMeeting } from "./meetings.ts"
import { cast, readerOf } from "../cast.ts"

const text = {
  addressees: [{ name: "Conseil de l’action sociale du CPAS" }],
  constats: [
    { text: "Il s’écoule en moyenne cinquante-deux jours.", sources: "PV du groupe Logement" },
    { text: "Deux antennes demandent des preuves différentes.", sources: "" },
  ],
  opinions: [{ text: "Sans date de départ, aucun délai ne court.", constats: "new-0" }],
  propositions: [{ text: "Remettre un accusé de réception le jour même.", addressee: "new-0" }],
}

type Wish = { title?: string; addressee?: string; language?: "fr" | "nl"; of?: "housing" | "assembly" | "steering" }

/** What the form of a new interpellation sends. */
export function draftOf({
  title = "Une adresse de référence en trente jours",
  addressee,
  language = "fr",
}: Wish = {}): Draft {
  const typed = addressee ? { ...text, addressees: [{ name: addressee }] } : text
  return {
    heads: {
      title: { value: title, was: "0." },
      alert: { value: "high", was: "0." },
      language: { value: language, was: "0." },
    },
    rows: Object.fromEntries(
      rowKinds.map((kind) => [
        kind,
        typed[kind].map((fields, place) => ({ place, id: null, was: "0.", fields: { ...fields } })),
      ]),
    ) as unknown as Draft["rows"],
  }
}

/** The last hours of today: a meeting that ends after whatever a test opened before. */
export const tonight = (start = "20:00") => ({ day: today(), start, end: "23:59" })

/** What the form of an adoption sends: a meeting of the authoring body, tonight. */
export async function rests(one: Pick<Interpellation, "body">): Promise<{ basis: string }> {
  const meeting = await aMeeting((await Body.findById(one.body))!, tonight())
  return { basis: meeting.id }
}

/** Notes the adoption, at a meeting of today. */
export async function adopt(one: Pick<Interpellation, "_id" | "body">): Promise<void> {
  await moveInterpellation(one._id, "adoption", await rests(one), await readerOf(await cast.coordinator()))
}

const moves = [
  ["consultation", { until: "" }],
  ["adoption", {}],
  ["dispatch", { day: "", how: "Par courrier" }],
  ["reply", { day: "", text: "Le CPAS répond qu’il étudie la question." }],
  ["closure", { text: "L’accusé existe." }],
] as const

export type Reached = "draft" | (typeof moves)[number][0]

/** An interpellation of the housing group, taken to a state by the coordinator. */
export async function interpellation(reached: Reached = "draft", wish: Wish = {}): Promise<Interpellation> {
  const author = (await cast.secretary()).person.id as string
  const coordinator = await readerOf(await cast.coordinator())
  // Those who are asked are the organisations that are there.
  for (const someone of [cast.steeringAssociative, cast.healthMember, cast.socialWorker]) await someone()
  for (const body of [cast.steering, cast.assembly, cast.health]) await body()
  const body = await cast[wish.of ?? "housing"]()
  const one = await draftInterpellation(body._id, draftOf(wish), { by: author, organisations: [] })
  if (reached !== "draft")
    for (const [step, given] of moves) {
      const days = Object.fromEntries(
        Object.entries(given).map(([field, value]) => [
          field,
          value || (field === "until" ? addDays(today(), 10) : today()),
        ]),
      )
      await moveInterpellation(one._id, step, step === "adoption" ? await rests(one) : days, coordinator)
      if (step === reached) break
    }
  return (await Interpellation.findById(one._id))!
}
