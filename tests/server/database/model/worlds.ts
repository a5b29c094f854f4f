import fc, { type Arbitrary } from "fast-check"
import { changesOf } from "./changes.ts"
import { filtersOf } from "./filters.ts"
import type { Collation, Document } from "./order.ts"
import type { Sort } from "./sorting.ts"
import type { Update } from "./updating.ts"
import { palettes, valuesOf, type Palette } from "./values.ts"

export interface Question {
  filter: Document
  sort: Sort
  skip: number
  limit: number
  collation: Collation
}

export interface Index {
  key: Document
  options: { sparse?: true; partialFilterExpression?: Document; collation?: Collation }
}

export interface World {
  documents: Document[]
  indexes: Index[]
  questions: Question[]
  calculated: { operator: "$add" | "$multiply"; operands: unknown[] }
  changes: Update[]
  /** With `$` in its path, and what finds the element. */
  placed: { filter: Document; update: Document }[]
  upserted: { filter: Document; setOnInsert: unknown; change: Update }
  /** Of the changes. */
  collation: Collation
}

const direction = fc.constantFrom<1 | -1>(1, -1)
const fieldsOf = (paths: string[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...paths), direction), {
      minLength: 1,
      maxLength: 2,
      selector: ([path]) => path,
    })
    .map((pairs) => Object.fromEntries(pairs) as Sort)

/** An index has the collation of its world where it can have one; not of strength 3. */
function indexOf({ paths, collation }: Palette): Arbitrary<Index> {
  const own: Index["options"] = collation.locale !== "simple" && collation.strength < 3 ? { collation } : {}
  const partial = fc.constantFrom<Document>(
    { c: { $exists: true } },
    { c: { $gt: "a" } },
    { "a.x": { $gte: 1 } },
    { b: { $type: "string" } },
  )
  const options = fc.oneof<Arbitrary<Index["options"]>[]>(
    fc.constant(own),
    fc.constant(own),
    fc.constant({}),
    fc.constant({ ...own, sparse: true }),
    fc.record({ partialFilterExpression: partial }).map((given) => ({ ...own, ...given })),
  )
  return fc.record({ key: fieldsOf(paths), options })
}

function questionOf({ paths, collation }: Palette, filter: Arbitrary<Document>): Arbitrary<Question> {
  return fc.record({
    filter,
    sort: fieldsOf(paths),
    skip: fc.constantFrom(0, 0, 1),
    limit: fc.constantFrom(0, 0, 2),
    collation: fc.constantFrom<Collation>(collation, collation, { locale: "simple" }),
  })
}

export const worlds: Arbitrary<World> = palettes.chain((palette) => {
  const values = valuesOf(palette)
  const filters = filtersOf(palette, values)
  const { update, onElements, onPlace } = changesOf(values, filters)
  return fc.record({
    documents: fc.array(values.document, { minLength: 5, maxLength: 9 }),
    indexes: fc.uniqueArray(indexOf(palette), {
      minLength: 1,
      maxLength: 3,
      selector: ({ key }) => JSON.stringify(key),
      size: "max",
    }),
    questions: fc.array(questionOf(palette, filters.filter), { minLength: 3, maxLength: 5 }),
    calculated: fc.record({
      operator: fc.constantFrom<"$add" | "$multiply">("$add", "$multiply"),
      operands: fc.array(
        fc.oneof({ weight: 4, arbitrary: values.number }, { weight: 1, arbitrary: fc.constantFrom("$b", "$c") }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    changes: fc.tuple(update, update, onElements),
    placed: fc.array(fc.record({ filter: filters.placing, update: onPlace }), { minLength: 1, maxLength: 3 }),
    upserted: fc.record({ filter: filters.sought, setOnInsert: values.scalar, change: update }),
    collation: fc.constant(palette.collation),
  })
})
