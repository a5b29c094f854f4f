import type { Migration } from "../../server/migrations.ts"
import { links } from "./2026-11-29-links.ts"

/** Every change of the data since the first version, oldest first. */
export const migrations: Migration[] = [
  links,
]
