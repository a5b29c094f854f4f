import { fieldOf, visitPath, type Leaf } from "../../values/paths.ts"
import type { Document } from "../../values/types.ts"

/** Answers for one value, which may be `undefined` for a missing field. */
export type Test = (value: unknown) => boolean

/** What a field must satisfy. `indexIn` gives `$` its position where the test itself looks into an array. */
export type Condition =
  | { test: Test; leaf: Leaf; indexIn?: (value: unknown) => number | undefined }
  | { not: Condition[] }
  | { and: Condition[] }

/** A compiled part of a filter. */
export type Node = { matches(document: Document): boolean; position(document: Document): number | undefined }

export const everything: Node = { matches: () => true, position: () => undefined }

export function fieldNode(path: string, conditions: Condition[]): Node {
  return allOf(conditions.map((condition) => conditionNode(path, condition)))
}

function conditionNode(path: string, condition: Condition): Node {
  if ("not" in condition) return not(fieldNode(path, condition.not))
  if ("and" in condition) return fieldNode(path, condition.and)
  const parts = path.split(".")
  const { test, leaf } = condition
  const matches =
    parts.length === 1 ? oneStep(path, leaf, test) : (document: Document) => visitPath(document, parts, leaf, test)
  return { matches, position: (document) => positionAt(document, parts, condition) }
}

function oneStep(name: string, leaf: Leaf, test: Test) {
  const read = name in Object.prototype ? fieldOf : (document: Document) => document[name]
  return leaf === "whole"
    ? (document: Document) => test(read(document, name))
    : (document: Document) => testEach(read(document, name), test)
}

function testEach(value: unknown, test: Test) {
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) if (test(value[i])) return true
  return test(value)
}

type Tested = Extract<Condition, { test: Test }>

function positionAt(document: Document, parts: string[], { test, leaf, indexIn }: Tested) {
  let position: number | undefined
  visitPath(document, parts, leaf, (value, offset) => {
    if (!test(value)) return false
    position = offset ?? indexIn?.(value)
    return true
  })
  return position
}

/** Whether one value, taken by itself, satisfies every condition: how `$elemMatch` looks at an element. */
export function satisfies(conditions: Condition[]): Test {
  const tests = conditions.map(single)
  if (tests.length === 1) return tests[0]!
  return (value) => tests.every((test) => test(value))
}

function single(condition: Condition): Test {
  if ("test" in condition) return condition.test
  if ("and" in condition) return satisfies(condition.and)
  const refused = satisfies(condition.not)
  return (value) => !refused(value)
}

export function not(node: Node): Node {
  return { matches: (document) => !node.matches(document), position: () => undefined }
}

export function allOf(nodes: Node[]): Node {
  if (nodes.length === 0) return everything
  if (nodes.length === 1) return nodes[0]!
  if (nodes.length === 2) return both(nodes[0]!, nodes[1]!)
  return { matches: (document) => nodes.every((node) => node.matches(document)), position: lastPosition(nodes) }
}

function both(first: Node, second: Node): Node {
  return {
    matches: (document) => first.matches(document) && second.matches(document),
    position: lastPosition([first, second]),
  }
}

/** With several conditions on arrays, the last one decides, as in MongoDB. */
function lastPosition(nodes: Node[]) {
  return (document: Document) =>
    nodes.reduce<number | undefined>((found, node) => node.position(document) ?? found, undefined)
}

/** A choice leaves no position, as in MongoDB, which does not note there where it found what. */
export function anyOf(nodes: Node[]): Node {
  if (nodes.length === 1) return nodes[0]!
  return { matches: (document) => nodes.some((node) => node.matches(document)), position: () => undefined }
}
