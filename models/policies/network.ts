import type { Reader } from "../reader.ts"

/** Who keeps the registers of the network: organisations, people, bodies, seats. */
export const canCoordinate = (reader: Reader): boolean => reader.coordinator

/** Who gives and takes away accounts and changes the settings of the installation. */
export const canAdminister = (reader: Reader): boolean => reader.administrator

/** Whether a reader holds an office of a body today. */
export const holdsOffice = (reader: Reader, body: string, office: string): boolean =>
  reader.seats.some((seat) => seat.body === body && seat.office === office)
