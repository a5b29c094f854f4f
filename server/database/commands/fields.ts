import { Decimal128, Double, Int32, Long } from "bson"
import { MongoError } from "../errors.ts"
import { location, notSupported } from "../query/refuse.ts"
import { isDocument, typeOf, type Document } from "../values/types.ts"

const numberTypes = "[long, int, decimal, double']"

/** Reads the fields of a command, or of a statement in it, as MongoDB does: null is absent, a wrong type is refused. */
export class Fields {
  constructor(
    readonly values: Document,
    private readonly path: string,
  ) {}

  has(name: string): boolean {
    return this.values[name] != null
  }

  /** Refuses every field that the command does not know. */
  only(known: ReadonlySet<string>) {
    for (const name of Object.keys(this.values)) {
      if (!known.has(name)) {
        throw location(40415, `BSON field '${this.path}.${name}' is an unknown field.`)
      }
    }
  }

  /** Refuses options that MongoDB has and this database has not, unless they are switched off. */
  without(names: readonly string[]) {
    for (const name of names) {
      const value: unknown = this.values[name]
      if (value != null && value !== false) {
        throw notSupported(`the option '${name}' of ${this.path}`)
      }
    }
  }

  string(name: string): string | undefined {
    return this.typed(name, "string", (value) => typeof value === "string")
  }

  boolean(name: string): boolean {
    const value: unknown = this.values[name]
    if (value == null || typeof value === "boolean") return value ?? false
    const number = toNumber(value)
    if (number === undefined) throw this.wrongType(name, "[bool, long, int, decimal, double']")
    return number !== 0
  }

  /** A whole number from `min` up; halves are cut off, as MongoDB does. */
  integer(name: string, min = 0): number | undefined {
    const value: unknown = this.values[name]
    if (value == null) return undefined
    const number = toNumber(value)
    if (number === undefined) throw this.wrongType(name, numberTypes)
    const whole = Math.trunc(number)
    if (!Number.isSafeInteger(whole))
      throw new MongoError("BadValue", `BSON field '${this.path}.${name}' is out of range`)
    if (whole < min) {
      const problem = `BSON field '${name}' value must be >= ${min}, actual value '${whole}'`
      throw location(51024, problem)
    }
    return whole
  }

  long(name: string): bigint | undefined {
    const value: unknown = this.values[name]
    if (value == null) return undefined
    if (value instanceof Long) return value.toBigInt()
    if (value instanceof Int32) return BigInt(value.value)
    throw this.wrongType(name, "long")
  }

  document(name: string): Document | undefined {
    return this.typed(name, "object", isDocument)
  }

  list(name: string): unknown[] | undefined {
    return this.typed(name, "array", Array.isArray)
  }

  documents(name: string): Document[] | undefined {
    const list = this.list(name)
    list?.forEach((value, index) => {
      if (!isDocument(value)) throw this.wrongType(`${name}.${index}`, "object", value)
    })
    return list as Document[] | undefined
  }

  /** A value that must be there. */
  required<T>(name: string, value: T | undefined): T {
    if (value !== undefined) return value
    const problem = `BSON field '${this.path}.${name}' is missing but a required field`
    throw location(40414, problem)
  }

  private typed<T>(name: string, type: string, test: (value: unknown) => value is T): T | undefined {
    const value: unknown = this.values[name]
    if (value == null) return undefined
    if (!test(value)) throw this.wrongType(name, `'${type}'`)
    return value
  }

  private wrongType(name: string, expected: string, value: unknown = this.values[name]) {
    const types = expected.startsWith("[") ? `types '${expected}` : `type ${expected}`
    const problem = `BSON field '${this.path}.${name}' is the wrong type '${typeOf(value)}', expected ${types}`
    return new MongoError("TypeMismatch", problem)
  }
}

/** The plain number of any BSON number; undefined for anything else. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value
  if (value instanceof Int32 || value instanceof Double) return value.value
  if (value instanceof Long) return value.toNumber()
  return value instanceof Decimal128 ? Number(value.toString()) : undefined
}
