/** Numbers that look random, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Dice that fall the same way for the same seed. */
export class Dice {
  readonly roll: () => number

  constructor(seed: number) {
    this.roll = randomFrom(seed)
  }

  chance(share: number) {
    return this.roll() < share
  }
  below(count: number) {
    return Math.floor(this.roll() * count)
  }
  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
  id() {
    return [...Array(24)].map(() => this.below(16).toString(16)).join("")
  }

  /** One of these, each as often as its weight says. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K {
    const all = Object.entries(weights) as [K, number][]
    let left = this.roll() * all.reduce((sum, [, weight]) => sum + weight, 0)
    return (all.find(([, weight]) => (left -= weight) < 0) ?? all.at(-1)!)[0]
  }
}
