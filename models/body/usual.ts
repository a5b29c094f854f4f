import { inOneStep } from "../../server/inOneStep.ts"
import { Body } from "../body.ts"
import { addBody } from "./editing.ts"

/** The three bodies that a coordination on two equal legs has; its groups bear the names of its own themes. */
const usual = [
  { kind: "assembly", openness: "network", code: "ASS", "name.fr": "Assemblée", "name.nl": "Algemene vergadering" },
  { kind: "steering", openness: "members", code: "CP", "name.fr": "Comité de pilotage", "name.nl": "Stuurgroep" },
  { kind: "bureau", openness: "members", code: "BUR", "name.fr": "Bureau", "name.nl": "Dagelijks bestuur" },
]

/** Makes the usual bodies of a network that has none yet; how many it made. */
export async function addUsualBodies(by: string): Promise<number> {
  return inOneStep(async () => {
    if (await Body.exists({})) return 0
    for (const each of usual) await addBody(each, by)
    return usual.length
  })
}
