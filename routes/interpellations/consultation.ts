import { stepResource } from "./step.ts"

export const consultation = stepResource("consultation")
