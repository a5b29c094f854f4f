import ts from "typescript"

/** One small change of a text: what stands from `start` to `end` becomes `text`; `line` and `what` say it to a reader. */
export type Change = { start: number; end: number; text: string; line: number; what: string }

type Made = { at: ts.Node; text: string }
type Rule = (node: ts.Node, textOf: (node: ts.Node) => string) => Made[]

const { SyntaxKind: Kind } = ts

/** A comparison that is one off, or the other way round. */
const swaps = new Map<ts.SyntaxKind, string>([
  [Kind.EqualsEqualsEqualsToken, "!=="],
  [Kind.ExclamationEqualsEqualsToken, "==="],
  [Kind.EqualsEqualsToken, "!="],
  [Kind.ExclamationEqualsToken, "=="],
  [Kind.LessThanToken, "<="],
  [Kind.LessThanEqualsToken, "<"],
  [Kind.GreaterThanToken, ">="],
  [Kind.GreaterThanEqualsToken, ">"],
  [Kind.MinusToken, "+"],
  [Kind.AmpersandAmpersandToken, "||"],
  [Kind.BarBarToken, "&&"],
])

/** Where both sides say something, each may be what no test asks for. */
const halves = [Kind.AmpersandAmpersandToken, Kind.BarBarToken, Kind.QuestionQuestionToken]

/** What narrows or arranges a list or a text, and leaves its kind as it is. */
const narrowing = ["filter", "sort", "reverse", "slice", "trim", "limit", "skip", "toLowerCase"]

const operators: Rule = (node, textOf) => {
  if (!ts.isBinaryExpression(node)) return []
  const { left, operatorToken, right } = node
  const swapped = swaps.get(operatorToken.kind)
  return [
    ...(swapped ? [{ at: operatorToken, text: swapped }] : []),
    ...(halves.includes(operatorToken.kind) ? [left, right].map((half) => ({ at: node, text: textOf(half) })) : []),
  ]
}

const conditions: Rule = (node, textOf) => {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
    return [{ at: node.expression, text: `!(${textOf(node.expression)})` }]
  if (ts.isConditionalExpression(node)) return [{ at: node.condition, text: `!(${textOf(node.condition)})` }]
  if (ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken)
    return [{ at: node, text: textOf(node.operand) }]
  return []
}

/** A function that says that it answers yes or no, and does so at once. */
const answers: Rule = (node) => {
  if (!ts.isArrowFunction(node) || node.type?.kind !== Kind.BooleanKeyword || ts.isBlock(node.body)) return []
  return ["true", "false"].map((text) => ({ at: node.body, text }))
}

const statements: Rule = (node, textOf) => {
  // An early return goes on; what depends on a condition is never done.
  if (ts.isIfStatement(node) && !node.elseStatement) return [{ at: node, text: "{}" }]
  if (!ts.isExpressionStatement(node) || ts.isStringLiteral(node.expression)) return []
  const awaited = ts.isAwaitExpression(node.expression)
    ? [{ at: node, text: `void ${textOf(node.expression.expression)}` }]
    : []
  return [{ at: node, text: ";" }, ...awaited]
}

const constants: Rule = (node) => {
  if (node.kind === Kind.TrueKeyword) return [{ at: node, text: "false" }]
  if (node.kind === Kind.FalseKeyword) return [{ at: node, text: "true" }]
  if (!ts.isNumericLiteral(node)) return []
  const value = Number(node.text)
  // One second more is not a change that somebody sees.
  return [{ at: node, text: String(value < 1000 ? value + 1 : value * 2) }]
}

const omissions: Rule = (node, textOf) => {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.map((left) => ({
      at: node,
      text: `{ ${node.properties
        .filter((each) => each !== left)
        .map(textOf)
        .join(", ")} }`,
    }))
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const { expression, name } = node.expression
  return narrowing.includes(name.text) ? [{ at: node, text: textOf(expression) }] : []
}

const rules = [operators, conditions, answers, statements, constants, omissions]

const isOnlyTypes = (node: ts.Node) =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node)

/** All the small changes of a TypeScript file, in the order in which they stand; each alone is to make a test red. */
export function changesOf(text: string): Change[] {
  const source = ts.createSourceFile("changed.ts", text, ts.ScriptTarget.Latest, true)
  const textOf = (node: ts.Node) => node.getText(source)
  const changes = new Map<string, Change>()
  const see = (node: ts.Node): void => {
    if (isOnlyTypes(node)) return
    for (const { at, text: now } of rules.flatMap((rule) => rule(node, textOf))) {
      const [start, end] = [at.getStart(source), at.getEnd()]
      const line = source.getLineAndCharacterOfPosition(start).line + 1
      changes.set(`${start} ${end} ${now}`, { start, end, text: now, line, what: said(textOf(at), now) })
    }
    ts.forEachChild(node, see)
  }
  see(source)
  return [...changes.values()].sort((a, b) => a.start - b.start)
}

/** A file with one of its changes made. */
export const changed = (text: string, { start, end, text: now }: Change): string =>
  text.slice(0, start) + now + text.slice(end)

/** From the first word that differs to the last one. */
function said(was: string, is: string): string {
  const [before, after] = [was, is].map((each) => each.replace(/\s+/g, " "))
  return `${shortened(before!)} → ${shortened(after!)}`
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 87)}…` : text)
