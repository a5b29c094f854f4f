import { isDocument, typeOf, type Document } from "../../values/types.ts"
import { compileExpression } from "../expressions/compile.ts"
import { constantValue, scopeOf, type Evaluate } from "../expressions/scope.ts"
import { integerOf } from "../integers.ts"
import { location } from "../refuse.ts"
import { Memory } from "./memory.ts"
import { mapping, type MakeStage, type Stage } from "./stage.ts"
import { stageName } from "./stageName.ts"

function replacing(name: string, evaluate: Evaluate): Stage {
  return mapping((document) => {
    const root = evaluate(scopeOf(document))
    if (isDocument(root)) return root
    throw location(
      40228,
      `'${name}' expression must evaluate to an object, but resulting value was: ` +
        `${root === undefined ? "MISSING" : JSON.stringify(root)}. Type of resulting value: '${typeOf(root)}'. ` +
        `Input document: ${JSON.stringify(document)}`,
    )
  })
}

const replaceRoot: MakeStage = (operand, { environment }) => {
  if (!isDocument(operand)) {
    throw location(40229, `expected an object as specification for $replaceRoot stage, got ${typeOf(operand)}`)
  }
  const other = Object.keys(operand).find((name) => name !== "newRoot")
  if (other !== undefined) {
    throw location(40230, `unrecognized option to $replaceRoot stage: ${other}, only valid option is 'newRoot'.`)
  }
  if (!("newRoot" in operand)) throw location(40231, "no newRoot specified for the $replaceRoot stage")
  return replacing("newRoot", compileExpression(operand["newRoot"], environment))
}

const replaceWith: MakeStage = (operand, { environment }) =>
  replacing("replacement document", compileExpression(operand, environment))

const notInFacet = new Set(["$facet", "$out", "$merge", "$geoNear", "$indexStats", "$collStats", "$planCacheStats"])

const facet: MakeStage = (operand, { inner }) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw location(40169, "the $facet specification must be a non-empty object")
  }
  const branches = Object.entries(operand).map(([name, pipeline]) => {
    if (name.startsWith("$")) throw location(40169, `$facet field names may not begin with '$': ${name}`)
    if (name.includes(".")) throw location(40169, `$facet field names may not contain '.': ${name}`)
    if (!Array.isArray(pipeline)) {
      throw location(40170, `arguments to $facet must be arrays, ${name} is type ${typeOf(pipeline)}`)
    }
    const refused = pipeline.map(stageName).find((stage) => notInFacet.has(stage))
    if (refused !== undefined) throw location(40600, `${refused} is not allowed to be used within a $facet stage`)
    return [name, inner(pipeline)] as const
  })
  return function* (input) {
    const documents = [...new Memory("$facet").holdEach(input)]
    yield Object.fromEntries(branches.map(([name, run]) => [name, [...run(documents)]]))
  }
}

const documents: MakeStage = (operand, { environment }) => {
  const list = constantValue(compileExpression(operand, environment))
  if (!Array.isArray(list) || !list.every(isDocument)) {
    throw location(5858203, "an array is expected as the argument of $documents, of objects only")
  }
  return () => list
}

const sample: MakeStage = (operand) => {
  if (!isDocument(operand)) throw location(28745, "the $sample stage specification must be an object")
  const other = Object.keys(operand).find((name) => name !== "size")
  if (other !== undefined) throw location(28748, `unrecognized option to $sample: ${other}`)
  if (operand["size"] === undefined) throw location(28749, "$sample stage must specify a size")
  const size = integerOf(operand["size"])
  if (size === undefined) throw location(28746, "size argument to $sample must be a number")
  if (size <= 0) throw location(28747, "size argument to $sample must be a positive integer")
  return (input) => reservoir(input, size)
}

/** So many documents at random, all equally likely, then shuffled. */
function reservoir(input: Iterable<Document>, size: number): Document[] {
  const kept: Document[] = []
  let seen = 0
  for (const document of input) {
    const place = Math.floor(Math.random() * ++seen)
    if (kept.length < size) {
      kept.push(kept[place] ?? document)
      kept[place] = document
    } else if (place < size) {
      kept[place] = document
    }
  }
  return kept
}

/** Keeps, prunes or goes down into each document and each document inside it. */
const redact: MakeStage = (operand, { environment }) => {
  const evaluate = compileExpression(operand, environment)
  const visit = (document: Document): Document | undefined => {
    const decision = evaluate(scopeOf(document))
    if (decision === "keep") return document
    if (decision === "prune") return undefined
    if (decision === "descend") return Object.fromEntries(descended(document))
    throw location(
      17053,
      "$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, " +
        `and $$PRUNE, but returned ${JSON.stringify(decision)}`,
    )
  }
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside).filter((item) => item !== undefined)
    return isDocument(value) ? visit(value) : value
  }
  const descended = (document: Document) =>
    Object.entries(document)
      .map(([name, value]) => [name, inside(value)] as const)
      .filter(([, value]) => value !== undefined)
  return function* (input) {
    for (const document of input) {
      const kept = visit(document)
      if (kept !== undefined) yield kept
    }
  }
}

export const shapingStages: Record<string, MakeStage> = {
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $facet: facet,
  $documents: documents,
  $sample: sample,
  $redact: redact,
}
