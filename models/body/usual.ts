import { inOneStep } from "../../server/inOneStep.ts"
import type { Language } from "../../server/languages.ts"
import { Body, type bodyKinds } from "../body.ts"
import { addBody } from "./editing.ts"

/**
 * The three bodies that a coordination on two equal legs has; its groups bear the names of its own themes. The code, which
 * numbers what a body decides, is one for everybody: it comes from the language of whoever makes them.
 */
const usual = [
  { kind: "assembly", openness: "network", codes: { fr: "ASS", nl: "AV" } },
  { kind: "steering", openness: "members", codes: { fr: "CP", nl: "SG" } },
  { kind: "bureau", openness: "members", codes: { fr: "BUR", nl: "DB" } },
] as const

type Kind = (typeof bodyKinds)[number]

/** Makes the usual bodies of a network that has none yet, each named after its kind; how many it made. */
export async function addUsualBodies(
  nameOf: (kind: Kind) => { fr: string; nl: string },
  by: string,
  language: Language,
): Promise<number> {
  return inOneStep(async () => {
    if (await Body.exists({})) return 0
    for (const { codes, ...each } of usual) {
      const { fr, nl } = nameOf(each.kind)
      await addBody({ ...each, code: codes[language], "name.fr": fr, "name.nl": nl }, by, language)
    }
    return usual.length
  })
}
