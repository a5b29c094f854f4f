import type { Migration } from "../../server/migrations.ts"

/** Every change of the data since the first version, oldest first. */
export const migrations: Migration[] = []
