import type { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { Body } from "../body.ts"
import type { LocalName } from "../concerns/localName.ts"
import { apart, bearing, Namesake, namesakeOf } from "../concerns/namesakes.ts"

type Named = Pick<Body, "_id" | "isNew" | "name">

/** A body that is to be changed as it is saved, and those that bear a name that it is to have; in one command. */
export async function withNamesakes(id: Types.ObjectId, name: LocalName): Promise<{ body: Body; namesakes: Body[] }> {
  const { thing, namesakes } = apart(await Body.find(bearing(id, name)), id)
  return { body: still(thing), namesakes }
}

/**
 * Asks before a body is made, or renamed, under a name that another one bears (namesakeOf). One that has ended is asked about
 * too: its minutes bear that name.
 */
export async function refuseNamesakes({ isNew, name }: Named, namesakes: Body[], anyway: string | null): Promise<void> {
  const first = await namesakeOf({ name }, namesakes, { anyway, series: "bodies:added" })
  if (first) throw new Namesake([first], { twin: isNew ? "bodies.twin.asked" : "bodies.twin.renamed" })
}

/** The same before a body is made. */
export async function refuseSameBody(body: Named, { anyway }: { anyway: string | null }): Promise<void> {
  const { namesakes } = apart(await Body.find(bearing(body._id, body.name)), body._id)
  await refuseNamesakes(body, namesakes, anyway)
}
