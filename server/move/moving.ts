import type { CollectionRecord } from "../backup/format.ts"
import { Filling } from "../backup/filling.ts"
import { compare, documentsOf, type Sum } from "./comparing.ts"
import { describedIn, isSameDescription, isView } from "./describing.ts"
import { begin, finish, refuseHalfMoved } from "./mark.ts"
import type { Progress } from "../progress.ts"
import { MoveError, type Side } from "./sides.ts"

/**
 * Copies everything from one side to the other, which must hold nothing, and finds it the same there. `last` is done
 * once all is found the same. A move that was interrupted is run again: what has arrived stays, what has not is copied
 * anew, and until the end no site starts on it. The side it comes from is only read.
 */
export async function move(from: Side, to: Side, progress: Progress, last: () => Promise<void>): Promise<Sum[]> {
  await refuseHalfMoved(from.db)
  const described = await describedIn(from.db)
  if (described.length === 0) throw new MoveError(`There is nothing to move: ${from.called} is empty.`)
  await begin(to, from.called)

  const counts = await Promise.all(
    described
      .filter((each) => !isView(each))
      .map(({ collection }) => from.db.collection(collection).estimatedDocumentCount()),
  )
  progress.expect(2 * counts.reduce((sum, count) => sum + count, 0))
  const arrived = new Map((await describedIn(to.db)).map((each) => [each.collection, each]))
  for (const each of described) await bring(from, to, each, arrived.get(each.collection), progress)

  const sums = await verify(from, to, described, progress)
  await last()
  await finish(to, sums)
  return sums
}

async function bring(
  from: Side,
  to: Side,
  described: CollectionRecord,
  arrived: CollectionRecord | undefined,
  progress: Progress,
) {
  const { collection, options } = described
  const there =
    arrived &&
    isSameDescription(described, arrived) &&
    (isView(described) ? "" : await compare(from.db, to.db, described))
  if (typeof there === "object") {
    progress.step(`copying ${collection}`, there.documents)
    return progress.say(`there already  ${collection}`)
  }
  if (arrived) await to.db.dropCollection(collection)
  if (isView(described)) await to.db.createCollection(collection, options)
  else await copy(from, to, described, progress)
  progress.say(`copied         ${collection}`)
}

async function copy(from: Side, to: Side, described: CollectionRecord, progress: Progress) {
  const filling = new Filling(to.db, described)
  for await (const bytes of documentsOf(from.db, described.collection)) {
    await filling.add(bytes)
    progress.step(`copying ${described.collection}`)
  }
  await filling.finish()
}

/** Looks at all of it once more, on both sides; throws a MoveError that names everything that is not the same. */
async function verify(from: Side, to: Side, described: CollectionRecord[], progress: Progress): Promise<Sum[]> {
  const arrived = new Map((await describedIn(to.db)).map((each) => [each.collection, each]))
  const sums: Sum[] = []
  const differences: string[] = []
  for (const each of described) {
    const { collection } = each
    const found = await verifyOne(from, to, each, arrived.get(collection), progress)
    if (typeof found === "string") differences.push(`${collection}: ${found}`)
    else if (found) sums.push(found)
    arrived.delete(collection)
  }
  for (const collection of arrived.keys()) differences.push(`${collection}: it is only where the data were moved to`)
  if (differences.length === 0) return sums
  throw new MoveError(
    ["The two sides are not the same. Let nobody write to either, and run this again.", ...differences].join("\n  "),
  )
}

async function verifyOne(
  from: Side,
  to: Side,
  described: CollectionRecord,
  arrived: CollectionRecord | undefined,
  progress: Progress,
) {
  const { collection } = described
  if (!arrived) return "it is not there"
  if (!isSameDescription(described, arrived))
    return isView(described) ? "the view is not the same" : "its indexes or its rule are not the same"
  if (isView(described)) return null
  const found = await compare(from.db, to.db, described, () => progress.step(`verifying ${collection}`))
  if (typeof found === "object")
    progress.say(`verified       ${collection}: ${found.documents} documents, sha256 ${found.sha256}`)
  return found
}
