import { stepResource } from "./step.ts"

export const dispatch = stepResource("dispatch")
