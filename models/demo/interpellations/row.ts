import type { DemoInterpellation } from "../types.ts"

/** Days are counted from today. */
type Step = { by: string, days: number }

/** An interpellation as the content files write it. */
export type InterpellationRow =
  Pick<DemoInterpellation, "key" | "title" | "body" | "authors" | "alert" | "state" | "constats" | "opinions"
    | "propositions" | "addressees">
  & {
    created: number
    consultation?: Step & { until: number }, adopted?: Step, sent?: Step
    answered?: Step & { text: string }, closed?: Step & { text: string }
    signs: string[], abstains?: Record<string, string>, dissents?: Record<string, string>
  }
