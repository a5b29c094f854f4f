import { pathToFileURL } from "node:url"
import { builtProgram } from "./built.ts"

type Opening = typeof import("../../server/database/index.ts")

/**
 * Opens the embedded database as an installation does: its process is of what is built, and is there three times as fast as
 * one of the sources.
 */
export const openDatabase: Opening["openDatabase"] = async (options) => {
  const built = (await import(pathToFileURL(builtProgram("database/index")).href)) as Opening
  return built.openDatabase(options)
}
