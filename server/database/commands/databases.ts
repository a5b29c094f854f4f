import { MongoError } from "../errors.ts"
import { compileFilter } from "../query/index.ts"
import type { Document } from "../values/types.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"
import { sizeOf } from "./sizes.ts"

const listDatabases: Command = {
  fields: ["filter", "nameOnly", "authorizedDatabases"],
  run(context) {
    requireAdmin(context)
    const nameOnly = context.fields.boolean("nameOnly")
    const filter = compileFilter(context.fields.document("filter") ?? {})
    return context.read((view) => {
      const describe = (name: string): Document => {
        const { count, size } = sizeOf(view.collections(name))
        return { name, sizeOnDisk: size, empty: count === 0 }
      }
      const databases = view
        .databases()
        .map(nameOnly ? (name) => ({ name }) : describe)
        .filter((database) => filter.matches(database))
      if (nameOnly) return { databases }
      const totalSize = databases.reduce((sum, { sizeOnDisk }) => sum + Number(sizeOnDisk), 0)
      return { databases, totalSize, totalSizeMb: Math.floor(totalSize / 2 ** 20) }
    })
  },
}

const dropDatabase: Command = {
  fields: [],
  writes: true,
  async run(context) {
    const { database } = context
    if (database === "admin" || database === "config" || database === "local") {
      throw new MongoError("IllegalOperation", `Dropping the '${database}' database is prohibited.`)
    }
    const dropped = await context.write((view) => view.dropDatabase(database))
    return dropped ? { dropped: database } : {}
  },
}

/** Commands about the whole server are asked of the database `admin`. */
export function requireAdmin({ database, name }: Context) {
  if (database !== "admin") {
    throw new MongoError("Unauthorized", `${name} may only be run against the admin database.`, { code: 13 })
  }
}

export const databases = { listDatabases, dropDatabase }
