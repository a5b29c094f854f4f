import { departureRouter } from "../network/departure.ts"
import { keptBody } from "./found.ts"

export const departure = departureRouter("body", keptBody)
