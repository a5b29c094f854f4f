import { Decimal128, Double, Int32 } from "bson"
import { expect } from "chai"
import { refusal } from "../refusal.ts"
import { evaluate, gives } from "./evaluate.ts"

const int = (value: number) => new Int32(value)
const code = (expression: unknown) => refusal(() => evaluate(expression)).code

describe("expressions on arrays", () => {
  it("take elements and parts", () => {
    gives(
      [
        [{ $arrayElemAt: [[1, 2], -1] }, 2],
        [{ $first: [[1, 2]] }, 1],
        [{ $last: "$a" }, 3],
        [{ $slice: [[1, 2, 3], 2] }, [1, 2]],
        [{ $slice: [[1, 2, 3], -2] }, [2, 3]],
        [{ $slice: [[1, 2, 3], 1, 1] }, [2]],
        [{ $firstN: { n: 2, input: "$a" } }, [1, 2]],
        [{ $lastN: { n: 2, input: "$a" } }, [2, 3]],
        [{ $maxN: { n: 2, input: "$a" } }, [3, 2]],
        [{ $minN: { n: 1, input: "$a" } }, [1]],
        [{ $size: "$a" }, int(3)],
        [{ $reverseArray: "$a" }, [3, 2, 1]],
        [{ $concatArrays: [[1], [[2]]] }, [1, [2]]],
        [{ $indexOfArray: ["$a", new Double(2)] }, int(1)],
        [{ $indexOfArray: ["$a", 1, 1] }, int(-1)],
        [{ $in: [Decimal128.fromString("2.0"), "$a"] }, true],
        [{ $range: [0, 7, 3] }, [int(0), int(3), int(6)]],
        [{ $range: [3, 0, -1] }, [int(3), int(2), int(1)]],
      ],
      { a: [1, 2, 3] },
    )
    expect(evaluate({ $arrayElemAt: [[1], 5] })).to.equal(undefined)
  })

  it("map, filter and reduce, one inside the other", () => {
    gives([
      [{ $map: { input: [1, 2], as: "x", in: { $multiply: ["$$x", 2] } } }, [int(2), int(4)]],
      [
        { $map: { input: [1, 2], as: "x", in: { $map: { input: [10], as: "y", in: { $add: ["$$x", "$$y"] } } } } },
        [[int(11)], [int(12)]],
      ],
      [{ $filter: { input: [1, 2, 3], as: "x", cond: { $gt: ["$$x", 1] }, limit: 1 } }, [2]],
      [{ $reduce: { input: ["a", "b"], initialValue: "", in: { $concat: ["$$value", "$$this"] } } }, "ab"],
      [{ $map: { input: null, in: 1 } }, null],
    ])
  })

  it("zip, sort and turn into documents", () => {
    gives(
      [
        [{ $zip: { inputs: [[1, 2], [3]] } }, [[1, 3]]],
        [
          { $zip: { inputs: [[1, 2], [3]], useLongestLength: true, defaults: [0, 9] } },
          [
            [1, 3],
            [2, 9],
          ],
        ],
        [{ $sortArray: { input: [3, "a", 1], sortBy: 1 } }, [1, 3, "a"]],
        [
          {
            $sortArray: {
              input: [
                { a: 1, b: 2 },
                { a: 1, b: 1 },
              ],
              sortBy: { a: 1, b: 1 },
            },
          },
          [
            { a: 1, b: 1 },
            { a: 1, b: 2 },
          ],
        ],
        [{ $sortArray: { input: [{ a: [0] }, { a: 2 }, 5], sortBy: { a: 1 } } }, [5, { a: 2 }, { a: [0] }]],
        [
          {
            $arrayToObject: [
              [
                ["a", 1],
                ["b", 2],
              ],
            ],
          },
          { a: 1, b: 2 },
        ],
        [{ $arrayToObject: "$kv" }, { k1: 5 }],
        [{ $objectToArray: { a: 1 } }, [{ k: "a", v: 1 }]],
      ],
      { kv: [{ k: "k1", v: 5 }] },
    )
  })

  it("are sets where they say so", () => {
    gives([
      [
        {
          $setUnion: [
            [2, 1],
            [new Double(1), 3],
          ],
        },
        [1, 2, 3],
      ],
      [
        {
          $setIntersection: [
            [1, 2],
            [2, 3],
          ],
        },
        [2],
      ],
      [{ $setDifference: [[1, 2, 1], [2]] }, [1]],
      [
        {
          $setEquals: [
            [1, 2, 1],
            [2, 1],
          ],
        },
        true,
      ],
      [{ $setIsSubset: [[1], [1, 2]] }, true],
      [{ $allElementsTrue: [[1, true]] }, true],
      [{ $anyElementTrue: [[0, null]] }, false],
    ])
  })

  it("are refused on what is none", () => {
    for (const [expression, wanted] of [
      [{ $size: 1 }, 17124],
      [{ $arrayElemAt: [1, 0] }, 28689],
      [{ $in: [1, 2] }, 40081],
      [{ $map: { input: 1, in: 1 } }, 16883],
      [{ $filter: { input: 1, cond: 1 } }, 28651],
      [{ $concatArrays: [1] }, 28664],
      [{ $slice: [[1], 0, 0] }, 28729],
      [{ $range: [0, 1, 0] }, 34449],
      [{ $reduce: { input: 1, initialValue: 1, in: 1 } }, 40080],
      [{ $setUnion: [1] }, 17043],
      [{ $map: { input: [], wrong: 1, in: 1 } }, 9],
    ] as const)
      expect(code(expression), JSON.stringify(expression)).to.equal(wanted)
  })
})

describe("expressions on documents", () => {
  it("merge, get and set fields", () => {
    gives(
      [
        [{ $mergeObjects: [{ a: 1 }, null, { b: 2, a: 3 }] }, { a: 3, b: 2 }],
        [{ $getField: "a.b" }, 7],
        [{ $getField: { field: { $literal: "$x" }, input: { $literal: { $x: 1 } } } }, 1],
        [{ $setField: { field: "a.b", input: "$$ROOT", value: 8 } }, { "a.b": 8 }],
        [{ $unsetField: { field: "a.b", input: "$$ROOT" } }, {}],
        [{ $bsonSize: { a: 1 } }, int(12)],
        [{ $binarySize: "é" }, int(2)],
      ],
      { "a.b": 7 },
    )
    expect(code({ $mergeObjects: [1] })).to.equal(40400)
  })
})

describe("expressions on strings", () => {
  it("count in bytes or in characters", () => {
    gives([
      [{ $strLenBytes: "é\u{1f600}" }, int(6)],
      [{ $strLenCP: "é\u{1f600}" }, int(2)],
      [{ $substrCP: ["a\u{1f600}b", 1, 1] }, "\u{1f600}"],
      [{ $substrBytes: ["abc", 1, -1] }, "bc"],
      [{ $indexOfCP: ["\u{1f600}b", "b"] }, int(1)],
      [{ $indexOfBytes: ["éb", "b"] }, int(2)],
      [{ $indexOfCP: ["abc", "z"] }, int(-1)],
    ])
    expect(code({ $substrBytes: ["é", 1, 1] })).to.equal(28656)
  })

  it("join, split, trim, replace; capitals of ASCII only", () => {
    gives([
      [{ $concat: ["a", "b"] }, "ab"],
      [{ $concat: ["a", null] }, null],
      [{ $split: ["a-b", "-"] }, ["a", "b"]],
      [{ $trim: { input: " a " } }, "a"],
      [{ $ltrim: { input: "xxa", chars: "x" } }, "a"],
      [{ $rtrim: { input: "a\n" } }, "a"],
      [{ $replaceOne: { input: "a.a", find: "a", replacement: { $literal: "$&" } } }, "$&.a"],
      [{ $replaceAll: { input: "a.a", find: ".", replacement: "" } }, "aa"],
      [{ $toUpper: "éa" }, "éA"],
      [{ $toLower: null }, ""],
      [{ $strcasecmp: ["Ab", "aB"] }, int(0)],
    ])
    expect(code({ $concat: [1] })).to.equal(16702)
  })

  it("match regular expressions", () => {
    gives([
      [{ $regexMatch: { input: "Hello", regex: "^h", options: "i" } }, true],
      [{ $regexFind: { input: "\u{1f600}ab", regex: "(a)(z)?" } }, { match: "a", idx: int(1), captures: ["a", null] }],
      [
        { $regexFindAll: { input: "aba", regex: /a/ } },
        [
          { match: "a", idx: int(0), captures: [] },
          { match: "a", idx: int(2), captures: [] },
        ],
      ],
      [{ $regexFind: { input: null, regex: "a" } }, null],
      [{ $regexMatch: { input: "$no", regex: "a" } }, false],
    ])
    expect(code({ $regexMatch: { input: 1, regex: "a" } })).to.equal(51104)
  })
})
