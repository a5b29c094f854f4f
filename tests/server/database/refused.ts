import type {
  Collection,
  CreateCollectionOptions,
  Db,
  Document,
  Filter,
  FindOptions,
  IndexSpecification,
} from "mongodb"

/** One thing that is asked, and how it is refused: MongoDB's code, and the word that must stand in the message. */
export interface Refused {
  code: number
  says: string
  ask: (world: World) => Promise<unknown>
}

/** `rows` has one document and an index on `a`; `view` shows it. */
type World = { database: Db; rows: Collection; view: Collection }

const notSupported = 238

const commands = (...names: string[]): Refused[] =>
  names.map((name) => ({ code: 59, says: `'${name}'`, ask: ({ database }) => database.command({ [name]: 1 }) }))
const creation = (says: string, options: CreateCollectionOptions): Refused[] => [
  { code: notSupported, says, ask: ({ database }) => database.createCollection("refused", options) },
]
const index = (says: string, key: IndexSpecification): Refused => ({
  code: 67,
  says: `Index kind '${says}'`,
  ask: ({ rows }) => rows.createIndex(key),
})
const finding = (says: string, options: FindOptions): Refused[] => [
  { code: notSupported, says: `'${says}'`, ask: ({ rows }) => rows.find({}, options).toArray() },
]
const filters = (all: Record<string, Filter<Document>>): Refused[] =>
  Object.entries(all).map(([says, filter]) => ({
    code: notSupported,
    says,
    ask: ({ rows }) => rows.countDocuments(filter),
  }))
const stages = (all: Document): Refused[] =>
  Object.entries(all).map(([stage, operand]) => ({
    code: notSupported,
    says: stage,
    ask: ({ rows }) => rows.aggregate([{ [stage]: operand }]).toArray(),
  }))
const expressions = (all: Document): Refused[] =>
  Object.entries(all).map(([operator, operand]) => ({
    code: notSupported,
    says: operator,
    ask: ({ rows }) => rows.aggregate([{ $project: { x: { [operator]: operand } } }]).toArray(),
  }))
const accumulators = (all: Document): Refused[] =>
  Object.entries(all).map(([operator, operand]) => ({
    code: notSupported,
    says: operator,
    ask: ({ rows }) => rows.aggregate([{ $group: { _id: 1, x: { [operator]: operand } } }]).toArray(),
  }))
const collations = (...all: [says: string, collation: Document][]): Refused[] =>
  all.map(([says, collation]) => ({
    code: notSupported,
    says,
    ask: ({ rows }) => rows.find({}, { collation: { locale: "fr", ...collation } }).toArray(),
  }))
/** Each option of a command, which is otherwise in order. */
const options = (command: Document, ...names: string[]): Refused[] =>
  names.map((name) => ({
    code: notSupported,
    says: `'${name}'`,
    ask: ({ database, rows }) =>
      database.command({
        ...Object.fromEntries(
          Object.entries(command).map(([key, value]) => [key, value === "rows" ? rows.collectionName : value]),
        ),
        [name]: true,
      }),
  }))
const watching = (ask: Refused["ask"]): Refused => ({ code: notSupported, says: "$changeStream", ask })
const onView = (ask: Refused["ask"]): Refused => ({ code: 166, says: "is a view, not a collection", ask })
const matched = (pattern: string): Refused => ({
  code: notSupported,
  says: "regular expressions",
  ask: ({ rows }) => rows.countDocuments({ a: { $regex: pattern } }),
})

const point = { type: "Point", coordinates: [5.57, 50.63] }
const french = { locale: "fr", strength: 1 }
const percentile = { input: "$a", method: "approximate" }

/** What the README says is refused, in its order and in its words, each with what a client may ask. */
export const refused: Record<string, Record<string, Refused[]>> = {
  Commands: {
    "users and roles": commands(
      "createUser",
      "dropUser",
      "updateUser",
      "usersInfo",
      "createRole",
      "grantRolesToUser",
      "rolesInfo",
    ),
    "`mapReduce`": commands("mapReduce", "mapreduce"),
    "`bulkWrite` of 8.0": commands("bulkWrite"),
    replication: commands("replSetGetStatus", "replSetGetConfig", "replSetInitiate", "replSetStepDown"),
    sharding: commands("shardCollection", "enableSharding", "listShards", "moveChunk"),
    profiling: commands("profile"),
    "search indexes": commands("createSearchIndexes", "updateSearchIndex", "dropSearchIndex"),
    "care of a server": commands(
      "currentOp",
      "killOp",
      "fsync",
      "compact",
      "convertToCapped",
      "setParameter",
      "shutdown",
      "top",
    ),
    "`explain` of what reads nothing": [
      {
        code: notSupported,
        says: "explain of 'insert'",
        ask: ({ database }) => database.command({ explain: { insert: "a", documents: [{}] } }),
      },
    ],
  },
  Options: {
    "of aggregate: `explain`, `exchange`": options(
      { aggregate: "rows", pipeline: [], cursor: {} },
      "explain",
      "exchange",
    ),
    "of validate: `repair`, `background`, `fixMultikey`, `checkBSONConformance`, `metadata`, `enforceFastCount`":
      options(
        { validate: "rows" },
        "repair",
        "background",
        "fixMultikey",
        "checkBSONConformance",
        "metadata",
        "enforceFastCount",
      ),
    "of collMod: `dryRun`": options({ collMod: "rows" }, "dryRun"),
    "of an index in collMod: `prepareUnique`, `unique`": ["prepareUnique", "unique"].map((option) => ({
      code: notSupported,
      says: `'${option}'`,
      ask: ({ database, rows }: World) =>
        database.command({ collMod: rows.collectionName, index: { keyPattern: { a: 1 }, [option]: true } }),
    })),
    "of killAllSessions: names of users": [
      {
        code: notSupported,
        says: "names of users",
        ask: ({ database }) => database.admin().command({ killAllSessions: [{ user: "a", db: "b" }] }),
      },
    ],
    "of getLog: anything but the warnings of the start": [
      { code: notSupported, says: "'global'", ask: ({ database }) => database.admin().command({ getLog: "global" }) },
    ],
  },
  Collections: {
    capped: creation("'capped'", { capped: true, size: 4096 }),
    "time series": creation("'timeseries'", { timeseries: { timeField: "at" } }),
    clustered: creation("'clusteredIndex'", { clusteredIndex: { key: { _id: 1 }, unique: true } }),
    "with a collation of their own": creation("a collation", { collation: french }),
    "with pre-images": creation("'changeStreamPreAndPostImages'", { changeStreamPreAndPostImages: { enabled: true } }),
    encrypted: [
      {
        code: notSupported,
        says: "'encryptedFields'",
        ask: ({ database }) => database.command({ create: "refused", encryptedFields: { fields: [] } }),
      },
    ],
    "with options of the engine (`storageEngine`, `indexOptionDefaults`)": options(
      { create: "refused" },
      "storageEngine",
      "indexOptionDefaults",
    ),
    '`validationLevel: "moderate"`': creation("'moderate'", { validator: { a: 1 }, validationLevel: "moderate" }),
    "`$jsonSchema`": [
      ...creation("$jsonSchema", { validator: { $jsonSchema: {} } }),
      ...filters({ $jsonSchema: { $jsonSchema: {} } }),
    ],
  },
  Indexes: {
    text: [index("text", { a: "text" })],
    geo: [index("2dsphere", { a: "2dsphere" }), index("2d", { a: "2d" })],
    hashed: [index("hashed", { a: "hashed" })],
    wildcard: [index("wildcard", { "$**": 1 }), index("wildcard", { "a.$**": 1 })],
    "options of such indexes": [
      {
        code: 197,
        says: "'wildcardProjection'",
        ask: ({ rows }) => rows.createIndex({ b: 1 }, { wildcardProjection: { a: 1 } }),
      },
    ],
    "a collation other than French and Dutch at strengths 1 and 2": [
      {
        code: notSupported,
        says: "this collation in an index",
        ask: ({ rows }) => rows.createIndex({ b: 1 }, { collation: { locale: "en" } }),
      },
      {
        code: notSupported,
        says: "this collation in an index",
        ask: ({ rows }) => rows.createIndex({ b: 1 }, { collation: { locale: "fr", strength: 3 } }),
      },
    ],
    "in such an index a string with a character that `values/alphabet.ts` has no place for": [
      {
        code: notSupported,
        says: "'漢'",
        async ask({ rows }) {
          await rows.createIndex({ b: 1 }, { collation: french, name: "folded" })
          await rows.insertOne({ b: "漢" })
        },
      },
    ],
  },
  Views: {
    "a write": [
      onView(({ view }) => view.insertOne({ a: 1 })),
      onView(({ view }) => view.updateMany({}, { $set: { a: 2 } })),
      onView(({ view }) => view.deleteMany({})),
      onView(({ view }) => view.findOneAndDelete({})),
    ],
    "an index": [onView(({ view }) => view.createIndex({ a: 1 }))],
    "a collation": [
      { code: 167, says: "collation", ask: ({ view }) => view.find({}, { collation: french }).toArray() },
    ],
    "`collMod` of what they show": ["viewOn", "pipeline"].map((option) => ({
      code: notSupported,
      says: `'${option}'`,
      ask: ({ database, view }) => database.command({ collMod: view.collectionName, [option]: [] }),
    })),
  },
  Find: {
    "`min`": finding("min", { min: { a: 1 }, hint: { a: 1 } }),
    "`max`": finding("max", { max: { a: 1 }, hint: { a: 1 } }),
    "`returnKey`": finding("returnKey", { returnKey: true }),
    "`showRecordId`": finding("showRecordId", { showRecordId: true }),
    "tailable cursors": [
      ...finding("tailable", { tailable: true }),
      ...finding("tailable", { tailable: true, awaitData: true }),
    ],
    "`$meta` in a projection or a sort": [
      {
        code: notSupported,
        says: "$meta",
        ask: ({ rows }) => rows.find({}, { projection: { x: { $meta: "textScore" } } }).toArray(),
      },
      {
        code: notSupported,
        says: "$meta",
        ask: ({ rows }) =>
          rows
            .find()
            .sort({ x: { $meta: "textScore" } })
            .toArray(),
      },
    ],
  },
  Filters: {
    "`$where`": filters({ $where: { $where: "this.a === 1" } }),
    "`$text`": filters({ $text: { $text: { $search: "rent" } } }),
    "geo (`$near`, `$nearSphere`, `$geoWithin`, `$geoIntersects`, `$within`)": filters({
      $near: { a: { $near: { $geometry: point } } },
      $nearSphere: { a: { $nearSphere: { $geometry: point } } },
      $geoWithin: { a: { $geoWithin: { $centerSphere: [[5, 50], 1] } } },
      $geoIntersects: { a: { $geoIntersects: { $geometry: point } } },
      $within: {
        a: {
          $within: {
            $box: [
              [0, 0],
              [1, 1],
            ],
          },
        },
      },
    }),
    "`$sampleRate`": filters({ $sampleRate: { $sampleRate: 0.5 } }),
    "of regular expressions what JavaScript's have not (possessive quantifiers, atomic groups, recursion, `\\K`)": [
      "a++",
      "(?>a)",
      "(?R)",
      "\\Ka",
    ].map(matched),
  },
  Pipelines: {
    "`$changeStream`": [
      watching(({ rows }) => rows.watch().next()),
      watching(({ database }) => database.watch().next()),
      watching(({ database }) => database.client.watch().next()),
    ],
    "`$geoNear`": stages({ $geoNear: { near: point, distanceField: "far" } }),
    "`$search`, `$searchMeta`, `$vectorSearch`, `$listSearchIndexes`": stages({
      $search: {},
      $searchMeta: {},
      $vectorSearch: {},
      $listSearchIndexes: {},
    }),
    "`$setWindowFields`": stages({ $setWindowFields: { sortBy: { a: 1 }, output: { x: { $sum: "$a" } } } }),
    "`$densify`": stages({ $densify: { field: "a", range: { step: 1, bounds: "full" } } }),
    "`$fill`": stages({ $fill: { output: { a: { value: 0 } } } }),
    "`$indexStats`": stages({ $indexStats: {} }),
    "`$currentOp`": [
      {
        code: notSupported,
        says: "$currentOp",
        ask: ({ database }) =>
          database.client
            .db("admin")
            .aggregate([{ $currentOp: {} }])
            .toArray(),
      },
    ],
    "`$planCacheStats`": stages({ $planCacheStats: {} }),
    "`$listSessions`": stages({ $listSessions: {} }),
    "`$queryStats`, `$listSampledQueries`, `$shardedDataDistribution`, `$changeStreamSplitLargeEvent`": stages({
      $queryStats: {},
      $listSampledQueries: {},
      $shardedDataDistribution: {},
      $changeStreamSplitLargeEvent: {},
    }),
    "`$lookup` from another database": [
      {
        code: notSupported,
        says: "$lookup from another database",
        ask: ({ rows }) =>
          rows.aggregate([{ $lookup: { from: { db: "other", coll: "rows" }, as: "x", pipeline: [] } }]).toArray(),
      },
    ],
    "`$collStats` beyond `count` and `storageStats`": [
      {
        code: notSupported,
        says: "'latencyStats'",
        ask: ({ rows }) => rows.aggregate([{ $collStats: { latencyStats: {} } }]).toArray(),
      },
    ],
    "`granularity` of `$bucketAuto`": [
      {
        code: notSupported,
        says: "'granularity'",
        ask: ({ rows }) =>
          rows.aggregate([{ $bucketAuto: { groupBy: "$a", buckets: 2, granularity: "R5" } }]).toArray(),
      },
    ],
    "`timeseries` of `$out`": [
      {
        code: notSupported,
        says: "'timeseries'",
        ask: ({ rows, database }) =>
          rows.aggregate([{ $out: { db: database.databaseName, coll: "x", timeseries: {} } }]).toArray(),
      },
    ],
  },
  Expressions: {
    "`$function`": expressions({ $function: { body: "function() {}", args: [], lang: "js" } }),
    "`$accumulator`": accumulators({ $accumulator: {} }),
    "`$median`, `$percentile`": [
      ...expressions({ $median: percentile, $percentile: { ...percentile, p: [0.5] } }),
      ...accumulators({ $median: percentile, $percentile: { ...percentile, p: [0.5] } }),
    ],
    "`$meta`": expressions({ $meta: "textScore" }),
    "`$sampleRate`": expressions({ $sampleRate: 1 }),
    "`$toHashedIndexKey`, `$tsIncrement`, `$tsSecond`": expressions({
      $toHashedIndexKey: "$a",
      $tsIncrement: "$a",
      $tsSecond: "$a",
    }),
    "`$covariancePop`, `$covarianceSamp`": expressions({ $covariancePop: ["$a", "$a"], $covarianceSamp: ["$a", "$a"] }),
    "powers, logarithms and angles of decimals": expressions({
      $pow: [{ $toDecimal: 2 }, 2],
      $ln: { $toDecimal: 2 },
      $sin: { $toDecimal: 2 },
    }),
    "dates to be read that are neither ISO 8601 nor of a `format`": expressions({
      $dateFromString: { dateString: "27 November 2026" },
    }).map((each) => ({ ...each, says: "not in ISO 8601 form" })),
    "an `n` that is computed from a group": accumulators({ $minN: { n: "$a", input: "$a" } }).map((each) => ({
      ...each,
      says: "'n' is computed",
    })),
  },
  Collations: {
    "other than French, Dutch and English": collations(["locale: de", { locale: "de" }]),
    "at strengths 4 and 5": collations(["strength: 4", { strength: 4 }], ["strength: 5", { strength: 5 }]),
    "`caseFirst`, `alternate`, `backwards`, `normalization`, and `caseLevel` beyond strength 1": collations(
      ["caseFirst", { caseFirst: "upper" }],
      ["alternate", { alternate: "shifted" }],
      ["backwards", { backwards: true }],
      ["normalization", { normalization: true }],
      ["caseLevel", { caseLevel: true, strength: 2 }],
    ),
  },
  "Read concern": {
    "`snapshot` outside of transactions": [
      {
        code: notSupported,
        says: "'snapshot'",
        ask: ({ rows }) => rows.find({}, { readConcern: { level: "snapshot" } }).toArray(),
      },
    ],
    "the past (`atClusterTime`)": [
      {
        code: notSupported,
        says: "'atClusterTime'",
        ask: ({ database, rows }) =>
          database.command({ find: rows.collectionName, readConcern: { level: "local", atClusterTime: 1 } }),
      },
    ],
  },
  Writes: {
    "to the database `config`": [
      { code: 73, says: "config.a", ask: ({ database }) => database.client.db("config").collection("a").insertOne({}) },
    ],
    "to collections `system.…`": [
      { code: 73, says: "system.views", ask: ({ database }) => database.collection("system.views").insertOne({}) },
    ],
  },
}
