/** The walks over a map that are under way; before it changes, each reads the rest of its way into memory. */
export class Walks {
  private readonly open = new Set<Walk<unknown>>()

  /** To be called before every change of the map. */
  settle() {
    for (const walk of this.open) walk.settle()
  }

  /** Walks once over `steps`; the caller's loop closes it, or `close()`. */
  *over<T>(steps: Iterable<T>): Generator<T> {
    const walk = new Walk(steps)
    this.open.add(walk)
    try {
      for (let next = walk.next(); next.done !== true; next = walk.next()) yield next.value
    } finally {
      walk.close()
      this.open.delete(walk)
    }
  }

  close() {
    for (const walk of this.open) walk.close()
    this.open.clear()
  }
}

class Walk<T> {
  private steps: Iterator<T>
  private isSettled = false

  constructor(steps: Iterable<T>) {
    this.steps = steps[Symbol.iterator]()
  }

  next() {
    return this.steps.next()
  }

  settle() {
    if (this.isSettled) return
    this.isSettled = true
    const rest: T[] = []
    for (let next = this.steps.next(); next.done !== true; next = this.steps.next()) rest.push(next.value)
    this.steps = rest[Symbol.iterator]()
  }

  close() {
    this.steps.return?.()
    this.steps = [][Symbol.iterator]()
  }
}
