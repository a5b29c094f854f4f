import { MongoError } from "../errors.ts"
import { leadingFilter } from "../query/index.ts"
import { notSupported } from "../query/refuse.ts"
import type { Plan, Stored, View } from "../storage/index.ts"
import type { Document } from "../values/types.ts"
import { countsAll, readPipeline } from "./aggregate.ts"
import type { Command } from "./command.ts"
import { Context } from "./context.ts"
import { Fields } from "./fields.ts"
import { version } from "./handshake.ts"
import { isEverything, lengthOf, mapped, readHint, select, type Selected, type Selection } from "./selection.ts"
import { maxSortMemory } from "./sorted.ts"
import { sourceOf } from "./views.ts"

const verbosities = ["queryPlanner", "executionStats", "allPlansExecution"]

/** Tells how a command would find its documents. Nothing is written, whatever the command. */
export const explain: Command = {
  fields: ["verbosity"],
  reads: true,
  run(context) {
    const { database, fields } = context
    const verbosity = fields.string("verbosity") ?? "allPlansExecution"
    if (!verbosities.includes(verbosity)) {
      throw new MongoError(
        "BadValue",
        `Enumeration value '${verbosity}' for field 'explain.verbosity' is not a valid value.`,
      )
    }
    const command = fields.required("explain", fields.document("explain"))
    if (command.writeConcern != null) {
      throw new MongoError("InvalidOptions", "Command does not support writeConcern when used with explain")
    }
    const explained = context.about({ ...command, $db: database })
    const read = readers[explained.name]
    if (!read) throw notSupported(`explain of '${explained.name}'`)
    const { rest, ...about } = read(explained)
    return context.read((view) => {
      const answer = describe(view, explained, about, verbosity !== "queryPlanner")
      const serverInfo = { host: explained.client.address, version }
      const shown = rest.length > 0 ? { stages: [{ $cursor: answer }, ...rest] } : answer
      return { explainVersion: "1", ...shown, command, serverInfo }
    })
  },
}

/** What a command selects, whether it only counts that, and the stages that come after. */
interface Explained {
  selection: Selection
  counts: boolean
  rest: Document[]
}

const readers: Record<string, (context: Context) => Explained> = {
  find: ({ fields }) => simple(fields, "filter", { limit: fields.integer("limit"), skip: fields.integer("skip") }),
  count: ({ fields }) => ({
    ...simple(fields, "query", { limit: fields.integer("limit"), skip: fields.integer("skip") }),
    counts: true,
  }),
  distinct: ({ fields }) => simple(fields, "query"),
  findAndModify: ({ fields }) => simple(fields, "query", { limit: 1 }),
  update: (context) => statement(context, "updates", ({ values }) => (values.multi ? undefined : 1)),
  delete: (context) => statement(context, "deletes", (fields) => fields.integer("limit") || undefined),
  aggregate(context) {
    const { rest, ...leading } = leadingFilter(readPipeline(context))
    const { selection } = simple(context.fields, "filter")
    return { selection: { ...selection, sort: undefined, ...leading }, counts: countsAll(rest), rest }
  },
}

function simple(fields: Fields, filter: string, more: Partial<Selection> = {}): Explained {
  return {
    selection: {
      filter: fields.document(filter) ?? {},
      sort: fields.document("sort"),
      hint: readHint(fields),
      collation: fields.document("collation"),
      let: fields.document("let"),
      ...more,
    },
    counts: false,
    rest: [],
  }
}

function statement({ fields }: Context, list: string, limitOf: (fields: Fields) => number | undefined): Explained {
  const [first, ...others] = fields.required(list, fields.documents(list))
  if (!first || others.length > 0)
    throw new MongoError("InvalidLength", "explained write batches must be of size 1", { code: 16 })
  const values = new Fields(first, list)
  return simple(values, "q", { limit: limitOf(values) })
}

type About = Omit<Explained, "rest">

function describe(view: View, context: Context, about: About, execute: boolean): Document {
  const { counts, selection } = about
  const startedAt = Date.now()
  const source = sourceOf(view, context, context.database, context.collectionName)
  const selected = select(source, { ...selection, counts }, context)
  const isKept = counts && source?.at !== undefined && isEverything(selection)
  const plan = isKept ? { stage: "RECORD_STORE_FAST_COUNT" } : winningPlan(selected, about)
  const queryPlanner = {
    namespace: context.namespace,
    parsedQuery: selection.filter,
    indexFilterSet: false,
    winningPlan: plan,
    rejectedPlans: [],
  }
  if (!execute) return { queryPlanner }
  const found = isKept ? source.count() : lengthOf(counts ? selected.records : fetched(selected.records))
  // As in MongoDB, a count returns no document.
  const nReturned = counts ? 0 : found
  return {
    queryPlanner,
    executionStats: {
      executionSuccess: true,
      nReturned,
      executionTimeMillis: Date.now() - startedAt,
      totalKeysExamined: selected.plan?.keysExamined ?? 0,
      totalDocsExamined: selected.plan?.docsExamined ?? 0,
      executionStages: { ...plan, nReturned, ...(counts && { nCounted: found }) },
    },
  }
}

/** What is only counted is not read where an index says all; the rest is. */
function fetched(records: Iterable<Stored>): Iterable<unknown> {
  return mapped(records, ({ bytes }) => bytes)
}

function winningPlan(selected: Selected, { counts, selection }: About): Document {
  const { exact, plan } = selected
  if (!plan) return { stage: "EOF" }
  if (!counts) return reading(plan, selected, selection)
  const isCovered = exact && plan.stage === "IXSCAN"
  return {
    stage: "COUNT",
    inputStage: isCovered ? { ...keyStage(plan), stage: "COUNT_SCAN" } : reading(plan, selected, selection),
  }
}

function reading(plan: Plan, { exact, sortedInMemory }: Selected, { filter, sort, limit, skip }: Selection): Document {
  // What an index says wholly is not looked at again.
  const looking = exact ? {} : { filter }
  let tree: Document =
    plan.stage === "COLLSCAN"
      ? { stage: "COLLSCAN", ...looking, direction: plan.direction }
      : { stage: "FETCH", ...looking, inputStage: keyStage(plan) }
  if (sortedInMemory) {
    tree = {
      stage: "SORT",
      sortPattern: sort,
      memLimit: maxSortMemory,
      ...(limit && { limitAmount: (skip ?? 0) + limit }),
      inputStage: tree,
    }
  }
  if (skip) tree = { stage: "SKIP", skipAmount: skip, inputStage: tree }
  return limit && !sortedInMemory ? { stage: "LIMIT", limitAmount: limit, inputStage: tree } : tree
}

function keyStage({
  stage,
  inputs,
  keyPattern,
  indexName,
  collation,
  isMultiKey,
  direction,
  indexBounds,
}: Plan): Document {
  if (inputs) return { stage, inputStages: inputs.map(keyStage) }
  return {
    stage,
    keyPattern,
    indexName,
    ...(collation && { collation }),
    isMultiKey: isMultiKey ?? false,
    direction,
    indexBounds,
  }
}
