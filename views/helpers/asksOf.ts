import { asksOf as declared } from "../../models/concerns/asking.ts"

/** {{asksOf "Affiliation.title"}}: what is asked about a field before it is saved, as its model declares it. */
export const asksOf = (field: string): string => declared(field)
