import { stepResource } from "./step.ts"

export const closure = stepResource("closure")
