import { stepResource } from "./step.ts"

export const reply = stepResource("reply")
