import type { CollectionState } from "../collection/state.ts"
import type { OrderedMap } from "../map/orderedMap.ts"
import { candidates, choose, type Candidate, type Wishes } from "./choose.ts"
import { conditionsOf, type Conditions } from "./predicates.ts"

/** One way per branch of the first `$or` whose branches all have one: together they read every match. */
export function waysOfBranches(
  map: OrderedMap,
  { indexes }: CollectionState,
  conditions: Conditions,
  { collation, limit, sort }: Wishes,
): Candidate[] | undefined {
  for (const branches of conditions.alternatives) {
    const ways = branches.map((branch) => {
      const wishes = { sort: undefined, collation, limit: sort === undefined ? limit : undefined }
      const both = together(conditionsOf(branch), conditions)
      const found = candidates(indexes, both, wishes).filter(({ bounds }) => bounds.length > 0)
      return choose(map, found, wishes)
    })
    if (ways.length > 0 && ways.every((way) => way !== undefined)) return ways
  }
  return undefined
}

function together(branch: Conditions, rest: Conditions): Conditions {
  return { predicates: [...branch.predicates, ...rest.predicates], alternatives: [], isComplete: false }
}
