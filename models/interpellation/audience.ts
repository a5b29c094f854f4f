import { type Audience, everyone, ofText } from "../concerns/audience.ts"

type Id = { toString(): string }
type Like = { body: Id; consultation?: { asked: readonly Id[] } | null | undefined; adoption?: unknown }

/** Who reads an interpellation in the state that it is in (models/policies/interpellation.ts says why). */
export const audienceOfInterpellation = ({ body, consultation, adoption }: Like): Audience =>
  adoption ? everyone : ofText(body, consultation?.asked ?? [])
