import { Decimal128, Long, ObjectId } from "bson"
import { expect } from "chai"
import { refusal } from "../refusal.ts"
import { evaluate, gives } from "./evaluate.ts"

/** Each operator of MongoDB's codes for what it cannot take. */
const refused: Record<string, [unknown, number][]> = {
  numbers: [
    [{ $multiply: [1, "x"] }, 14],
    [{ $divide: ["x", 1] }, 14],
    [{ $mod: [1, "x"] }, 16611],
    [{ $bitAnd: [1.5] }, 14],
    [{ $bitNot: "x" }, 14],
    [{ $rand: { x: 1 } }, 3040501],
    [{ $abs: Long.MIN_VALUE }, 28680],
    [{ $floor: "x" }, 28765],
    [{ $round: "x" }, 51081],
    [{ $round: [1, 101] }, 51083],
    [{ $sqrt: "x" }, 28765],
    [{ $sqrt: Decimal128.fromString("-1") }, 28714],
    [{ $log: ["x", 2] }, 28756],
    [{ $log: [2, "x"] }, 28757],
    [{ $log: [0, 2] }, 28758],
    [{ $log: [2, 1] }, 28759],
    [{ $log10: 0 }, 28761],
    [{ $pow: ["x", 1] }, 28762],
    [{ $pow: [1, "x"] }, 28763],
    [{ $sin: Infinity }, 50989],
    [{ $pow: [Decimal128.fromString("2"), 2] }, 238],
    [{ $divide: [1] }, 16020],
  ],
  conditions: [
    [{ $cond: { if: 1, then: 2 } }, 17082],
    [{ $cond: { if: 1, then: 2, else: 3, or: 4 } }, 17083],
    [{ $switch: 1 }, 40060],
    [{ $switch: { branches: 1 } }, 40061],
    [{ $switch: { branches: [1] } }, 40062],
    [{ $switch: { branches: [] } }, 40068],
    [{ $switch: { branches: [{ case: 1, then: 1, no: 1 }] } }, 40063],
    [{ $switch: { branches: [{ then: 1 }] } }, 40064],
    [{ $switch: { branches: [{ case: 1 }] } }, 40065],
    [{ $switch: { branch: [] } }, 40067],
    [{ $let: { vars: 1, in: 1 } }, 10065],
    [{ $let: { vars: { "": 1 }, in: 1 } }, 16866],
    [{ $let: { in: 1 } }, 9],
    ["$$", 16866],
    ["$$CLUSTER_TIME", 51144],
    ["$a.$b", 16410],
    ["$a\0", 16411],
    ["$", 40352],
    ["$a.", 40353],
    [{ "a.b": 1 }, 16412],
  ],
  arrays: [
    [{ $arrayElemAt: [[1], "x"] }, 28690],
    [{ $arrayElemAt: [[1], 1.5] }, 28691],
    [{ $first: "x" }, 28689],
    [{ $reverseArray: 1 }, 34435],
    [{ $indexOfArray: [1, 1] }, 40090],
    [{ $indexOfArray: [[1], 1, "x"] }, 40096],
    [{ $indexOfArray: [[1], 1, -1] }, 40097],
    [{ $slice: [1, 1] }, 28724],
    [{ $slice: [[1], "x"] }, 28725],
    [{ $slice: [[1], 1, "x"] }, 28727],
    [{ $slice: [[1]] }, 28667],
    [{ $range: ["x", 1] }, 34443],
    [{ $range: [1.5, 2] }, 34444],
    [{ $range: [0, "x"] }, 34445],
    [{ $range: [0, 1, "x"] }, 34447],
    [{ $range: [0, 10000000] }, 146],
    [{ $filter: { input: [1], cond: 1, limit: 0 } }, 327392],
    [{ $filter: { input: [1], cond: 1, limit: "x" } }, 327391],
    [{ $map: { input: [1], as: 5, in: 1 } }, 16866],
    [{ $zip: { inputs: 1 } }, 34461],
    [{ $zip: { inputs: [] } }, 34465],
    [{ $zip: { inputs: [[]], defaults: [1] } }, 34466],
    [{ $zip: { inputs: [1] } }, 34468],
    [{ $sortArray: { input: 1, sortBy: 1 } }, 2942504],
    [{ $sortArray: { input: [], sortBy: 2 } }, 2942507],
    [{ $firstN: { n: "x", input: [] } }, 5787902],
    [{ $firstN: { n: 0, input: [] } }, 5787908],
    [{ $firstN: { n: 1, input: 1 } }, 5788200],
    [{ $setIntersection: [1] }, 17047],
    [{ $setDifference: [1, []] }, 17048],
    [{ $setDifference: [[], 1] }, 17049],
    [{ $setEquals: [[]] }, 17045],
    [{ $setEquals: [[], 1] }, 17044],
    [{ $setIsSubset: [1, []] }, 17046],
    [{ $setIsSubset: [[], 1] }, 17042],
    [{ $allElementsTrue: [1] }, 17040],
    [{ $anyElementTrue: [1] }, 17041],
  ],
  documents: [
    [{ $objectToArray: 1 }, 40390],
    [{ $arrayToObject: 1 }, 40386],
    [{ $arrayToObject: [[[1]]] }, 40397],
    [{ $arrayToObject: [[[1, 2]]] }, 40395],
    [{ $arrayToObject: [[1]] }, 40398],
    [{ $arrayToObject: [[{ k: "a" }]] }, 40392],
    [{ $arrayToObject: [[{ k: 1, v: 1 }]] }, 40394],
    [{ $arrayToObject: [[["a\0", 1]]] }, 4940400],
    [{ $getField: { field: 5, input: {} } }, 5654602],
    [{ $setField: { field: "a", input: 1, value: 1 } }, 4161105],
    [{ $setField: { field: 1, input: {}, value: 1 } }, 4161107],
    [{ $bsonSize: 1 }, 31393],
    [{ $binarySize: 1 }, 51276],
  ],
  strings: [
    [{ $toUpper: {} }, 16007],
    [{ $strLenBytes: 1 }, 34473],
    [{ $strLenCP: null }, 34471],
    [{ $split: [1, "-"] }, 40085],
    [{ $split: ["a", 1] }, 40086],
    [{ $split: ["a", ""] }, 40087],
    [{ $substrCP: ["a", "x", 1] }, 34450],
    [{ $substrCP: ["a", 0, "x"] }, 34452],
    [{ $substrCP: ["a", -1, 1] }, 34455],
    [{ $substrCP: ["a", 0, -1] }, 34454],
    [{ $substrBytes: ["a", -1, 1] }, 50752],
    [{ $substrBytes: ["é", 0, 1] }, 28657],
    [{ $substrBytes: ["a", "x", 1] }, 16034],
    [{ $indexOfCP: [1, "a"] }, 40091],
    [{ $indexOfCP: ["a", 1] }, 40092],
    [{ $trim: { input: 1 } }, 50699],
    [{ $trim: { input: "a", chars: 1 } }, 50700],
    [{ $replaceOne: { input: 1, find: "a", replacement: "b" } }, 51746],
    [{ $replaceOne: { input: "a", find: 1, replacement: "b" } }, 51745],
    [{ $replaceOne: { input: "a", find: "a", replacement: 1 } }, 51744],
    [{ $regexMatch: { input: "a", regex: 1 } }, 51105],
    [{ $regexMatch: { input: "a", regex: "a", options: 1 } }, 51106],
    [{ $regexMatch: { input: "a", regex: /a/i, options: "i" } }, 51107],
  ],
  dates: [
    [{ $year: { date: new Date(0), timezone: 5 } }, 40517],
    [{ $year: [1, 2] }, 40536],
    [{ $dateToParts: { date: new Date(0), iso8601: 1 } }, 40521],
    [{ $dateFromParts: { year: 1, isoWeek: 1 } }, 40489],
    [{ $dateFromParts: { month: 1 } }, 40516],
    [{ $dateFromParts: { year: "x" } }, 40515],
    [{ $dateFromParts: { year: 0 } }, 40523],
    [{ $dateFromParts: { year: 1, month: 40000 } }, 31034],
    [{ $dateToString: { date: new Date(0), format: 5 } }, 18533],
    [{ $dateToString: { date: new Date(0), format: "%" } }, 18535],
    [{ $dateToString: { date: new Date(-1e15) } }, 18537],
    [{ $dateFromString: { dateString: "2020", format: 5 } }, 40684],
    [{ $dateFromString: { dateString: "2020-01-01Z", timezone: "UTC" } }, 238],
    [{ $dateFromString: { dateString: "2020-01-01T00:00Z", timezone: "UTC" } }, 241],
    [{ $dateFromString: { dateString: "5", format: "%q" } }, 238],
    [{ $dateAdd: { startDate: "x", unit: "day", amount: 1 } }, 5166403],
    [{ $dateAdd: { startDate: new Date(0), unit: "day", amount: 1.5 } }, 5166405],
    [{ $dateAdd: { startDate: new Date(0), unit: 5, amount: 1 } }, 5439013],
    [{ $dateDiff: { startDate: 1, endDate: new Date(0), unit: "day" } }, 5166307],
    [{ $dateTrunc: { date: new Date(0), unit: "day", binSize: "x" } }, 5439017],
    [{ $dateTrunc: { date: new Date(0), unit: "day", binSize: 0 } }, 5439018],
    [{ $dateTrunc: { date: new Date(0), unit: "week", startOfWeek: 5 } }, 5439015],
    [{ $dateTrunc: { date: new Date(0), unit: "week", startOfWeek: "x" } }, 9],
    [{ $add: [new Date(8.64e15), 1] }, 15948],
  ],
  conversions: [
    [{ $convert: { input: 1, to: "nothing" } }, 2],
    [{ $convert: { input: 1, to: 99 } }, 2],
    [{ $convert: { input: 1, to: {} } }, 9],
    [{ $convert: { input: 1, to: "object" } }, 241],
    [{ $convert: { input: 1 } }, 9],
    [{ $toDouble: new ObjectId() }, 241],
    [{ $toDouble: Decimal128.fromString("1E+400") }, 241],
    [{ $toDouble: "1e400" }, 241],
    [{ $toLong: "9223372036854775808" }, 241],
    [{ $toLong: Decimal128.fromString("1E+50") }, 241],
    [{ $toLong: Decimal128.fromString("Infinity") }, 241],
    [{ $toInt: "" }, 241],
    [{ $toDecimal: "x" }, 241],
    [{ $toObjectId: "z".repeat(24) }, 241],
    [{ $toDate: 1e300 }, 241],
  ],
}

describe("expressions refuse what they cannot take", () => {
  for (const [kind, rows] of Object.entries(refused)) {
    it(`of ${kind}, by MongoDB's codes`, () => {
      for (const [expression, code] of rows) {
        expect(refusal(() => evaluate(expression)).code, JSON.stringify(expression)).to.equal(code)
      }
    })
  }

  it("by the name of their argument", () => {
    expect(refusal(() => evaluate({ $map: { in: 1 } })).message).to.contain("requires 'input'")
    expect(refusal(() => evaluate({ $trim: { input: "a", charts: 1 } })).message).to.contain("unknown argument: charts")
  })
})

describe("expressions on null and missing values", () => {
  it("are null, most of them", () => {
    const operators = [
      "$abs",
      "$ceil",
      "$floor",
      "$round",
      "$trunc",
      "$sqrt",
      "$exp",
      "$ln",
      "$log10",
      "$sin",
      "$bitNot",
      "$reverseArray",
      "$first",
      "$last",
      "$objectToArray",
      "$arrayToObject",
      "$bsonSize",
      "$binarySize",
      "$year",
      "$isoWeek",
      "$toInt",
      "$toString",
      "$toDate",
    ]
    gives(
      operators.flatMap(
        (name) =>
          [
            [{ [name]: null }, null],
            [{ [name]: "$no" }, null],
          ] as [unknown, unknown][],
      ),
    )
    const pairs = ["$subtract", "$divide", "$mod", "$log", "$pow", "$atan2", "$arrayElemAt", "$setDifference", "$split"]
    gives(
      pairs
        .flatMap(
          (name) =>
            [
              [{ [name]: [null, 1] }, null],
              [{ [name]: [1, null] }, null],
            ] as [unknown, unknown][],
        )
        .filter(([expression]) => !JSON.stringify(expression).includes('$arrayElemAt":[1')),
    )
    gives([
      [{ $bitAnd: [1, null] }, null],
      [{ $concatArrays: [[1], null] }, null],
      [{ $setUnion: [[1], null] }, null],
      [{ $setIntersection: [null, [1]] }, null],
      [{ $zip: { inputs: [null, []] } }, null],
      [{ $sortArray: { input: null, sortBy: 1 } }, null],
      [{ $filter: { input: null, cond: 1 } }, null],
      [{ $reduce: { input: null, initialValue: 1, in: 1 } }, null],
      [{ $indexOfArray: [null, 1] }, null],
      [{ $slice: [null, 1] }, null],
      [{ $indexOfCP: [null, "a"] }, null],
      [{ $trim: { input: null } }, null],
      [{ $trim: { input: "a", chars: null } }, null],
      [{ $round: [1, null] }, null],
      [{ $replaceAll: { input: "a", find: null, replacement: "b" } }, null],
      [{ $setField: { field: "a", input: null, value: 1 } }, null],
      [{ $getField: { field: "a", input: null } }, null],
      [{ $dateToParts: { date: null } }, null],
      [{ $dateDiff: { startDate: null, endDate: null, unit: "day" } }, null],
      [{ $dateTrunc: { date: null, unit: "day" } }, null],
      [{ $dateToString: { date: new Date(0), format: null } }, null],
      [{ $year: { date: new Date(0), timezone: null } }, null],
      [{ $substrCP: [null, 0, 1] }, ""],
      [{ $mergeObjects: [null] }, {}],
      [{ $convert: { input: 1, to: null } }, null],
    ])
  })
})

describe("the special numbers", () => {
  const decimal = (text: string) => Decimal128.fromString(text)

  it("of decimals follow their standard", () => {
    gives([
      [{ $add: [decimal("Infinity"), decimal("-Infinity")] }, decimal("NaN")],
      [{ $add: [decimal("Infinity"), 1] }, decimal("Infinity")],
      [{ $add: [decimal("NaN"), 1] }, decimal("NaN")],
      [{ $multiply: [decimal("Infinity"), 0] }, decimal("NaN")],
      [{ $multiply: [decimal("-Infinity"), 2] }, decimal("-Infinity")],
      [{ $divide: [decimal("Infinity"), 2] }, decimal("Infinity")],
      [{ $divide: [decimal("Infinity"), decimal("Infinity")] }, decimal("NaN")],
      [{ $mod: [decimal("5"), decimal("Infinity")] }, decimal("5")],
      [{ $mod: [decimal("Infinity"), 2] }, decimal("NaN")],
      [{ $floor: decimal("Infinity") }, decimal("Infinity")],
      [{ $sqrt: decimal("0") }, decimal("0")],
      [{ $abs: decimal("-0.5") }, decimal("0.5")],
      [{ $ceil: decimal("1.2") }, decimal("2")],
      [{ $round: [decimal("1.5"), 3] }, decimal("1.500")],
      [{ $round: [decimal("NaN"), 3] }, decimal("NaN")],
      [{ $subtract: [decimal("1"), decimal("1")] }, decimal("0")],
    ])
  })
})
