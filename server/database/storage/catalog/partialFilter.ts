import { MongoError } from "../../errors.ts"
import { isDocument, isRegex, isTrue, type Document } from "../../values/types.ts"

/** MongoDB's own limit (internalPartialFilterExpressionMaxDepth). */
const MAX_DEPTH = 4

/** What MongoDB can prove a query to imply: other operators are refused in the filter of an index. */
const simple = new Set(["$eq", "$gt", "$gte", "$lt", "$lte", "$in", "$type"])

type Node = { operator: string; children: Node[] }

/** Refuses a filter that MongoDB 7.0 takes for no index; it is asked of new indexes alone, not of those made before. */
export function checkPartialFilter(filter: Document) {
  check(nodeOf(filter), 1)
}

function check({ operator, children }: Node, depth: number) {
  if (depth > MAX_DEPTH) throw refusal(`partialFilterExpression depth may not exceed ${MAX_DEPTH}`)
  if (operator !== "$and" && operator !== "$or" && operator !== "") {
    throw refusal(`Expression not supported in partial index: ${operator}`)
  }
  for (const child of children) check(child, depth + 1)
}

/** Several conditions are an `$and`; a single one stands for itself. */
function nodeOf(filter: Document): Node {
  const nodes = Object.entries(filter).flatMap(([name, operand]) =>
    name.startsWith("$") ? branch(name, operand) : conditions(operand),
  )
  return nodes.length === 1 ? nodes[0]! : { operator: "$and", children: nodes }
}

function branch(operator: string, operand: unknown): Node[] {
  if (operator === "$comment") return []
  if (operator === "$ref" || operator === "$id" || operator === "$db") return [leaf("")]
  if (operator !== "$and" && operator !== "$or") return [leaf(operator)]
  return [{ operator, children: (operand as Document[]).map(nodeOf) }]
}

function conditions(operand: unknown): Node[] {
  if (isRegex(operand)) return [leaf("$regex")]
  if (!isDocument(operand) || !Object.keys(operand)[0]?.startsWith("$") || "$ref" in operand) return [leaf("")]
  return Object.entries(operand).flatMap(([operator, value]) => condition(operator, value))
}

function condition(operator: string, value: unknown): Node[] {
  if (operator === "$comment" || operator === "$options") return []
  if (operator === "$exists") return [leaf(isTrue(value) ? "" : "$not")]
  if (operator !== "$all")
    return [leaf(simple.has(operator) ? "" : operator === "$ne" || operator === "$nin" ? "$not" : operator)]
  return [
    {
      operator: "$and",
      children: (value as unknown[]).map((item) =>
        leaf(isRegex(item) ? "$regex" : isDocument(item) && "$elemMatch" in item ? "$elemMatch" : ""),
      ),
    },
  ]
}

const leaf = (operator: string): Node => ({ operator, children: [] })

function refusal(message: string) {
  return new MongoError("CannotCreateIndex", message)
}
