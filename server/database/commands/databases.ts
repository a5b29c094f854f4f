import { MongoError } from "../errors.ts"
import { compileFilter } from "../query/index.ts"
import type { Document } from "../values/types.ts"
import type { Command } from "./command.ts"
import type { Context } from "./context.ts"

const listDatabases: Command = {
  fields: ["filter", "nameOnly", "authorizedDatabases"],
  run(context) {
    requireAdmin(context)
    const nameOnly = context.fields.boolean("nameOnly")
    const filter = compileFilter(context.fields.document("filter") ?? {})
    return context.read((view) => {
      const databases = view.databases().map((name): Document => {
        const documents = view.collections(name).reduce((sum, collection) => sum + collection.count(), 0)
        return { name, sizeOnDisk: 0, empty: documents === 0 }
      }).filter((database) => filter.matches(database))
      return nameOnly
        ? { databases: databases.map(({ name }) => ({ name })) }
        : { databases, totalSize: 0, totalSizeMb: 0 }
    })
  },
}

const dropDatabase: Command = {
  fields: [],
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
