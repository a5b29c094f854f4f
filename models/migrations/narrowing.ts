import type { Document } from "mongodb"

type Among = { author: unknown; bodies: ReadonlyMap<string, Document> }

/**
 * Keys as they were before what a thing is of was told from who may read it: that of a body meant its seat holders, and
 * those of every steering committee were listed one by one beside that of the `author` of an interpellation.
 */
export const narrow = (audience: string[], { author, bodies }: Among): string[] => [
  ...new Set(
    audience.flatMap((key) => {
      const [, kind, id] = /^(body|organisation):(.*)$/.exec(key) ?? []
      if (kind === "organisation") return [`voice:${id!}`]
      if (kind !== "body") return [key]
      const steers = author && bodies.get(id!)?.["kind"] === "steering"
      return [...(steers && String(author) !== id ? [] : [`seats:${id!}`]), ...(steers ? ["steering"] : [])]
    }),
  ),
]
