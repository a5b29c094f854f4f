import type { Types } from "mongoose"
import { limits } from "../limits.ts"
import { Operation } from "../operation.ts"
import { Organisation } from "../organisation.ts"
import { namesOf, Person } from "../person.ts"

/** The imports of this network, the newest first, with who brought each. */
export async function listImports() {
  const operations = await Operation.find({ kind: "import" }).sort({ _id: -1 }).limit(limits.importsListed).lean()
  const names = await namesOf(operations.map(({ by }) => by))
  return operations.map((each) => ({ ...each, byName: names.get(String(each.by)) ?? "" }))
}

/** When the same table was written before and is still there; null where it never was. */
export const writtenBefore = ({ _id, hash }: Pick<Operation, "_id" | "hash">) =>
  Operation.findOne({ hash, state: "written", _id: { $ne: _id } })
    .sort({ _id: -1 })
    .select("written")
    .lean()

/** The houses and the people that an import made and that are there today. */
export async function madeBy(source: Types.ObjectId) {
  const [houses, people] = await Promise.all([
    Organisation.find({ source }).select("name").sort({ "name.fr": 1 }).lean(),
    Person.find({ source }).select("givenName familyName").sort({ sortKey: 1 }).lean(),
  ])
  return { houses, people }
}
