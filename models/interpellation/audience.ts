import { Body } from "../body.ts"
import { type Audience, everyone } from "../concerns/audience.ts"

type Like = { body: unknown; consultation?: { asked: readonly unknown[] } | null | undefined; adoption?: unknown }

/** Who reads an interpellation in the state that it is in (models/policies/interpellation.ts says why). */
export async function audienceOfInterpellation({ body, consultation, adoption }: Like): Promise<Audience> {
  if (adoption) return everyone
  const steering = await Body.find({ kind: "steering" }).select("_id").lean()
  const asked = (consultation?.asked ?? []).map((organisation) => `organisation:${String(organisation)}`)
  return [
    ...new Set([
      `body:${String(body)}`,
      ...steering.map((each) => `body:${String(each._id)}`),
      "coordinators",
      ...asked,
    ]),
  ]
}
