import mongoose from "mongoose"
import { join, relative } from "node:path"
import ts from "typescript"
import { root } from "../../server/paths.ts"

/** Where a reading says of which type its rows are: « models/home.ts:82 », as the compiler and a stack both name it. */
export type Readings = ReadonlyMap<string, (row: unknown) => string[]>

const program = () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  return ts.createProgram([join(root, "server/run.ts"), join(root, "models/demo.ts")], { ...options, noEmit: true })
}

/** Every `aggregate<Row>` and `lean<Row>` of the product, each with what a row lacks that its type promises. */
export function declaredReadings(): Readings {
  const compiled = program()
  const checker = compiled.getTypeChecker()
  const found = new Map<string, (row: unknown) => string[]>()
  for (const file of compiled.getSourceFiles()) {
    const name = relative(root, file.fileName).replaceAll("\\", "/")
    if (!/^(models|routes|server|views)\//.test(name) || /^(models\/(migrations|demo)|server\/database)\//.test(name))
      continue
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit)
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || !node.typeArguments) return
      const { name: called } = node.expression
      if (called.text !== "aggregate" && called.text !== "lean") return
      const type = checker.getTypeFromTypeNode(node.typeArguments[0]!)
      const line = file.getLineAndCharacterOfPosition(called.getStart(file)).line + 1
      const row = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      found.set(`${name}:${line}`, (value) => missing(checker, called.text === "lean" && row ? row : type, value))
    }
    visit(file)
  }
  return found
}

const isOurs = (type: ts.Type) =>
  (type.flags & ts.TypeFlags.Object) !== 0 &&
  (type.symbol?.declarations ?? []).every(
    (each) => !/node_modules/.test(each.getSourceFile().fileName) || ts.isMappedTypeNode(each),
  )

/** The paths that a type promises and a value has not. */
function missing(checker: ts.TypeChecker, type: ts.Type, value: unknown, path = "", depth = 0): string[] {
  if (value === null || typeof value !== "object" || depth > 4) return []
  if (type.isUnion()) {
    const each = type.types.filter(({ flags }) => (flags & ts.TypeFlags.Object) !== 0)
    const lacks = each.map((one) => missing(checker, one, value, path, depth)).sort((a, b) => a.length - b.length)
    return lacks[0] ?? []
  }
  const inner = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined
  if (inner) {
    const values = Array.isArray(value) ? value : []
    return [...new Set(values.flatMap((each) => missing(checker, inner, each, path, depth + 1)))]
  }
  if (Array.isArray(value) || !isPlain(value) || !(isOurs(type) || type.isIntersection())) return []
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const [name, of] = [property.name, checker.getTypeOfSymbol(property)]
    const mayLack = (property.flags & ts.SymbolFlags.Optional) !== 0 || includesUndefined(of)
    const place = path ? `${path}.${name}` : name
    if (!(name in value)) return mayLack ? [] : [place]
    return missing(checker, of, (value as Record<string, unknown>)[name], place, depth + 1)
  })
}

const isPlain = (value: object) => Object.getPrototypeOf(value) === Object.prototype
const includesUndefined = (type: ts.Type) =>
  (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 ||
  (type.isUnion() && type.types.some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0))

// The first file of the product that asked, where it asked.
function placeOf(stack: string): string {
  const [, file = "", line = ""] =
    stack
      .split("\n")
      .filter((each) => !each.includes("node_modules"))
      .map((each) => /((?:models|routes|server|views)\/[^:()]+\.ts):(\d+)/.exec(each))
      .find(Boolean) ?? []
  return `${file}:${line}`
}

type Reading = { exec: (...given: unknown[]) => Promise<unknown> }

/** Has `see` told of what every reading gives from now on, and where it stands; its answer ends that. */
export function watchReadings(see: (place: string, rows: unknown[]) => void): () => void {
  const places = new WeakMap<object, string>()
  const query = mongoose.Query.prototype as unknown as Reading & { lean: (...given: unknown[]) => object }
  const pipeline = mongoose.Aggregate.prototype as unknown as Reading
  const model = mongoose.Model as unknown as { aggregate: (...given: unknown[]) => object }
  const [lean, execQuery, execPipeline, aggregate] = [query.lean, query.exec, pipeline.exec, model.aggregate]
  const noting = (make: (...given: unknown[]) => object) =>
    function (this: unknown, ...given: unknown[]) {
      const made = make.apply(this, given)
      places.set(made, placeOf(new Error().stack ?? ""))
      return made
    }
  const telling = (exec: Reading["exec"]) =>
    async function (this: object, ...given: unknown[]) {
      const read = await exec.apply(this as never, given)
      const place = places.get(this)
      if (place && read) see(place, Array.isArray(read) ? read : [read])
      return read
    }
  Error.stackTraceLimit = 30
  Object.assign(query, { lean: noting(lean), exec: telling(execQuery) })
  Object.assign(pipeline, { exec: telling(execPipeline) })
  model.aggregate = noting(aggregate)
  return () => {
    Error.stackTraceLimit = 10
    Object.assign(query, { lean, exec: execQuery })
    Object.assign(pipeline, { exec: execPipeline })
    model.aggregate = aggregate
  }
}
