import { inOneStep } from "../../server/inOneStep.ts"
import { Body, type bodyKinds } from "../body.ts"
import { addBody } from "./editing.ts"

/** The three bodies that a coordination on two equal legs has; its groups bear the names of its own themes. */
const usual = [
  { kind: "assembly", openness: "network", code: "ASS" },
  { kind: "steering", openness: "members", code: "CP" },
  { kind: "bureau", openness: "members", code: "BUR" },
] as const

type Kind = (typeof bodyKinds)[number]

/** Makes the usual bodies of a network that has none yet, each named after its kind; how many it made. */
export async function addUsualBodies(nameOf: (kind: Kind) => { fr: string, nl: string }, by: string): Promise<number> {
  return inOneStep(async () => {
    if (await Body.exists({})) return 0
    for (const each of usual) {
      const { fr, nl } = nameOf(each.kind)
      await addBody({ ...each, "name.fr": fr, "name.nl": nl }, by)
    }
    return usual.length
  })
}
