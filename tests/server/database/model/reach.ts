import { matches } from "./matching.ts"
import { typeOf, under, type Collation, type Document } from "./order.ts"
import { attempt, Refused } from "./refused.ts"
import { sorted } from "./sorting.ts"
import type { Outcome } from "./updating.ts"
import type { Index, Question } from "./worlds.ts"

/** What must happen in the worlds of a run at least once: a case that no world reaches is not tested. */
const needed = [
  ..."$eq $gt $gte $lt $lte $in $ne $nin $not $exists $type $size $all $elemMatch $and $or $nor a.1 a.0.x"
    .split(" ")
    .map((part) => `${part} tells documents apart`),
  "a sort is refused",
  "a sort by two",
  "skipped",
  "limited",
  ..."fr1 fr2 fr3 nl1 nl2 nl3".split(" ").map((collation) => `${collation} makes a difference`),
  ..."$set $unset $inc $mul $min $max $push $addToSet $pop $pull $pullAll $rename $ $[] $[e]"
    .split(" ")
    .map((part) => `${part} changes`),
  ..."$inc $mul $push $addToSet $pull".split(" ").map((part) => `${part} leaves as it is`),
  ...[2, 14, 28, 40, 66].map((code) => `an update is refused with ${code}`),
  ...[2, 14, 28, 40, 54, 66].map((code) => `an upsert is refused with ${code}`),
  ..."int long double decimal null".split(" ").flatMap((type) => [`$add gives ${type}`, `$multiply gives ${type}`]),
  "an upsert inserts",
  "an index finds",
  "an index sorts",
  ..."sparse partialFilterExpression collation isMultiKey".split(" ").map((kind) => `an index with ${kind} finds`),
]

/** Counts what happened in the worlds of a run. */
export class Reach {
  private readonly seen = new Set<string>()

  get missed(): string[] {
    return needed.filter((what) => !this.seen.has(what))
  }

  asked(question: Question, all: Document[], wanted: Document[], inOrder: Document[] | Refused) {
    const { filter, sort, skip, limit, collation } = question
    if (wanted.length > 0 && wanted.length < all.length) {
      for (const part of namesIn(filter)) this.seen.add(`${part} tells documents apart`)
    }
    if (inOrder instanceof Refused) return this.seen.add("a sort is refused")
    if (Object.keys(sort).length > 1 && wanted.length > 1) this.seen.add("a sort by two")
    if (skip > 0 && wanted.length > skip) this.seen.add("skipped")
    if (limit > 0 && wanted.length > limit) this.seen.add("limited")
    if (collation.locale !== "simple" && isOther(inOrder, all, question))
      this.seen.add(`${collation.locale}${collation.strength} makes a difference`)
    return undefined
  }

  planned(plan: unknown, indexes: Map<string, Index["options"]>) {
    const text = JSON.stringify(plan)
    const name = /"indexName":"([^"]+)"/.exec(text)?.[1]
    const options = name === undefined ? undefined : indexes.get(name)
    if (options === undefined) return
    this.seen.add(text.includes('"SORT"') ? "an index finds" : "an index sorts")
    for (const kind of Object.keys(options)) this.seen.add(`an index with ${kind} finds`)
    if (text.includes('"isMultiKey":true')) this.seen.add("an index with isMultiKey finds")
  }

  calculated(operator: string, results: unknown[]) {
    for (const result of results) this.seen.add(`${operator} gives ${typeOf(result)}`)
  }

  updated(update: Document, outcome: Outcome | Refused) {
    if (outcome instanceof Refused) return this.seen.add(`an update is refused with ${outcome.code}`)
    for (const part of [...Object.keys(update), ...placesIn(update)]) {
      this.seen.add(`${part} ${outcome.isModified ? "changes" : "leaves as it is"}`)
    }
    return undefined
  }

  upserted(outcome: Document | Refused) {
    this.seen.add(outcome instanceof Refused ? `an upsert is refused with ${outcome.code}` : "an upsert inserts")
  }
}

/** The names of fields and operators, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
}

const placesIn = (update: Document) =>
  Object.values(update).flatMap((fields) =>
    Object.keys(fields as Document).flatMap((path) => path.split(".").filter((part) => part.startsWith("$"))),
  )

/** Whether the answer would be another without the collation. */
function isOther(inOrder: Document[], all: Document[], { filter, sort }: Question): boolean {
  const simple: Collation = { locale: "simple" }
  const plain = under(simple, () =>
    attempt(() =>
      sorted(
        all.filter((document) => matches(document, filter)),
        sort,
      ),
    ),
  )
  return (
    plain instanceof Refused || plain.length !== inOrder.length || plain.some((document, i) => document !== inOrder[i])
  )
}
