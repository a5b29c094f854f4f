import { Interpellation } from "../../../models/interpellation.ts"
import { moveInterpellation } from "../../../models/interpellation/moving.ts"
import { draftInterpellation } from "../../../models/interpellation/writing.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { cast } from "../cast.ts"

const text = {
  title: "Une adresse de référence en trente jours", alert: "high" as const, addressees: "Conseil de l’action sociale du CPAS",
  constats: [{ number: 1, id: null, text: "Il s’écoule en moyenne cinquante-deux jours.", sources: "PV du groupe Logement" },
    { number: 2, id: null, text: "Deux antennes demandent des preuves différentes.", sources: "" }],
  opinions: [{ id: null, text: "Sans date de départ, aucun délai ne court.", constats: [1] }],
  propositions: [{ id: null, text: "Remettre un accusé de réception le jour même.", addressee: "CPAS" }],
}

const moves = [["consultation", { until: "" }], ["adoption", { day: "" }], ["dispatch", { day: "", how: "Par courrier" }],
  ["reply", { day: "", text: "Le CPAS répond qu’il étudie la question." }], ["closure", { text: "L’accusé existe." }]] as const

export type Reached = "draft" | (typeof moves)[number][0]

/** An interpellation of the housing group, taken to a state by the coordinator. */
export async function interpellation(reached: Reached = "draft", wish: { title?: string } = {}): Promise<Interpellation> {
  const author = (await cast.secretary()).person.id as string
  const coordinator = (await cast.coordinator()).person.id as string
  // Those who are asked are the organisations that are there.
  for (const someone of [cast.steeringAssociative, cast.healthMember, cast.socialWorker]) await someone()
  for (const body of [cast.steering, cast.assembly, cast.health]) await body()
  const one = await draftInterpellation((await cast.housing())._id, { ...text, ...wish }, author)
  if (reached !== "draft")
    for (const [step, given] of moves) {
      const days = Object.fromEntries(Object.entries(given).map(([field, value]) =>
        [field, value || (field === "until" ? addDays(today(), 10) : today())]))
      await moveInterpellation(one._id, step, days, coordinator)
      if (step === reached) break
    }
  return (await Interpellation.findById(one._id))!
}
