import { Double, Int32, Long } from "bson"
import fc, { type Arbitrary } from "fast-check"
import type { Filters } from "./filters.ts"
import type { Document } from "./order.ts"
import type { Update } from "./updating.ts"
import type { Values } from "./values.ts"

const at =
  (...paths: string[]) =>
  (given: Arbitrary<unknown>): Arbitrary<Document> =>
    fc.tuple(fc.constantFrom(...paths), given).map(([path, one]) => ({ [path]: one }))

const fields = at("a", "b", "c", "a.x", "b.x", "a.1", "n.x")
const lists = at("a", "a", "a", "c", "n", "a.0", "b.x")
const direction = fc.constantFrom<1 | -1>(1, -1)

export function changesOf({ element, int, number, scalar, small, value }: Values, { compared }: Filters) {
  const each = fc.record(
    {
      $each: fc.array(element, { maxLength: 2 }),
      $position: fc.integer({ min: -2, max: 2 }),
      $slice: fc.integer({ min: -2, max: 2 }),
      $sort: fc.oneof(direction, fc.record({ x: direction }), fc.record({ y: direction, x: direction })),
    },
    { requiredKeys: ["$each"], noNullPrototype: true },
  )
  const pulled = fc.oneof(scalar, compared, small, fc.record({ x: compared }), fc.record({ y: compared }))

  const single: Arbitrary<Document> = fc.oneof(
    fc.record({ $set: fields(value) }),
    fc.record({ $unset: fields(fc.constant("")) }),
    fc.record({ $inc: fields(number) }),
    fc.record({ $inc: at("c", "b.x")(number) }),
    fc.record({ $mul: fields(number) }),
    fc.record({ $mul: at("c", "b.x")(number) }),
    fc.record({ $min: fields(scalar) }),
    fc.record({ $max: fields(scalar) }),
    fc.record({ $push: lists(fc.oneof(element, each)) }),
    fc.record({ $push: at("a")(each) }),
    fc.record({ $addToSet: lists(fc.oneof(element, fc.record({ $each: fc.array(scalar, { maxLength: 3 }) }))) }),
    fc.record({ $pop: lists(direction) }),
    fc.record({ $pullAll: lists(fc.array(scalar, { maxLength: 3, size: "max" })) }),
    fc.record({ $pull: lists(pulled) }),
    fc.record({ $pull: at("a")(pulled) }),
    fc.record({ $addToSet: at("a")(scalar) }),
    fc.record({
      $rename: fc
        .tuple(
          fc.constantFrom("a", "c", "b.x", "a.x", "a.1", "n"),
          fc.constantFrom("z", "b", "n.x", "b.z", "a.z", "a.0"),
        )
        .filter(([from, to]) => !`${from}.`.startsWith(`${to}.`) && !`${to}.`.startsWith(`${from}.`))
        .map(([from, to]) => ({ [from]: to })),
    }),
    fc.record({ $set: at("_id", "_id", "_id.x")(fc.oneof(int, fc.constantFrom(new Long(1), new Double(1)))) }),
  )

  /** Of each operator or several, on paths that are there, are not, are something else, or are in each other's way. */
  const update: Arbitrary<Update> = fc
    .oneof(
      { weight: 5, arbitrary: single },
      { weight: 1, arbitrary: fc.tuple(single, single).map(([one, other]) => ({ ...one, ...other })) },
    )
    .map((operators) => ({ update: operators }))

  /** What is done to single elements, or to a field of theirs. */
  const onElement = (place: string): Arbitrary<Document> =>
    fc.oneof(
      fc.record({ $set: at(place, `${place}.x`)(scalar) }),
      fc.record({ $inc: at(place, `${place}.y`)(number) }),
      fc.record({ $unset: at(place, `${place}.x`)(fc.constant("")) }),
      fc.record({ $max: at(place, `${place}.x`)(scalar) }),
      fc.record({ $push: at(place, `${place}.z`)(scalar) }),
      fc.record({ $pull: at(place, `${place}.y`)(scalar) }),
    )

  const onElements: Arbitrary<Update> = fc.oneof(
    onElement("a.$[]").map((operators) => ({ update: operators })),
    fc.record({
      update: onElement("a.$[e]"),
      arrayFilters: fc.tuple(
        fc.oneof(
          fc.record({ e: compared }),
          fc.record({ "e.x": compared }),
          fc.record({ "e.y": fc.record({ $gte: int }) }),
          fc.record({ "e.y": compared, "e.x": fc.record({ $exists: fc.boolean() }) }),
        ),
      ),
    }),
    fc.constantFrom<Update>(
      { update: { $inc: { "a.$[].$[]": new Int32(1) } } },
      { update: { $set: { "b.$[]": new Int32(1) } } },
    ),
  )

  const onPlace = onElement("a.$")
  return { update, onElements, onPlace }
}
