import { ReadingFault, type Where } from "./fault.ts"

/** What files call the things that they describe, so that one file may name what stands in another. */
export class Names {
  #defined = new Map<string, Where>()
  #referred: { kind: string; key: string; where: Where }[] = []

  /** Says that a thing of this kind is described here, and nowhere else. */
  define(kind: string, key: string, where: Where): void {
    const there = this.#defined.get(`${kind} ${key}`)
    if (there) throw new ReadingFault(where, `the ${kind} "${key}" stands already at ${there.file}:${there.line}`)
    this.#defined.set(`${kind} ${key}`, where)
  }

  /** Says that a thing of this kind is named here; whether it exists is known when all is read. */
  refer(kind: string, key: string, where: Where): void {
    this.#referred.push({ kind, key, where })
  }

  /** What was named and is described nowhere. */
  faults(): ReadingFault[] {
    return this.#referred
      .filter(({ kind, key }) => !this.#defined.has(`${kind} ${key}`))
      .map(({ kind, key, where }) => new ReadingFault(where, `there is no ${kind} "${key}"`))
  }
}
