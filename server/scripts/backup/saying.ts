import { config } from "../../config.ts"

/** Ends a command that is for the embedded database alone. */
export function notWithMongodb(tool: string): void {
  if (config.mongodbUri)
    throw new Error(`MONGODB_URI is set: the data lie on that server. Use its own tools, for instance ${tool}.`)
}

/** « 3.2 MB », for a terminal. */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
