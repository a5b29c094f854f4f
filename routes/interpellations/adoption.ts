import { stepResource } from "./step.ts"

export const adoption = stepResource("adoption")
