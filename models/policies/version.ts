import type { Reader } from "../reader.ts"
import { readableBy } from "./keys.ts"

/**
 * Which versions of a thing are read by somebody who reads the thing: those that were open to her when they were saved,
 * so that what is opened later (an adoption, a consultation, a publication) opens no earlier draft. Whoever writes the
 * thing today reads them all: a secretary goes on from what the one before her wrote.
 */
export const readableVersions = (reader: Reader, mayWrite: boolean): object => (mayWrite ? {} : readableBy(reader))
