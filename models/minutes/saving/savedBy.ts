import type { Fact } from "../../concerns/fact.ts"

/** Who saved a part last, as a conflict tells it. */
export const savedBy = (edited: Fact | null | undefined) => ({ by: edited?.by ?? null, at: edited?.at ?? null })
