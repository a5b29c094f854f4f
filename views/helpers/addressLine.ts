import { townWhole } from "../town.ts"

/** {{addressLine place}}: a place as it is written, its town on the line of its postal code. */
export const addressLine = (text: string): string => townWhole(text)
