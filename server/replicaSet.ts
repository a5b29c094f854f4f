import type { Db } from "mongodb"

/** What MongoDB says from version 7.0 on (its wire protocol). */
const oldest = 21

/**
 * Refuses a MongoDB that cannot save several things in one step: only the members of a replica set have transactions,
 * and a router of a sharded cluster, which stands before replica sets.
 */
export async function checkReplicaSet(db: Db): Promise<void> {
  const { maxWireVersion, msg, setName } = await db.admin().command({ hello: 1 })
  if (Number(maxWireVersion) < oldest)
    throw new Error("MONGODB_URI: this MongoDB is too old, version 7.0 or newer is needed.")
  if (setName || msg === "isdbgrid") return
  throw new Error(
    "MONGODB_URI: this MongoDB stands alone, but saving in one step takes a replica set. One node is enough: " +
      "start mongod with --replSet maillage, and run rs.initiate() in mongosh once.",
  )
}
