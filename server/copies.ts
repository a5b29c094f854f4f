/** How long a copy of something in the database may be used, in milliseconds: another process may have changed it. */
export const copyLifetime = 1000

/** How many things one shelf of copies holds before it is emptied. */
const shelfSize = 5000

const shelves = new Set<Map<string, unknown>>()

/**
 * A function that remembers what `load` gave for a key for at most one second; our own writes drop every copy at once.
 * What it gives is shared between requests: callers never change it.
 */
export function copied<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const shelf = new Map<string, { until: number; value: Promise<T> }>()
  shelves.add(shelf)
  return (key) => {
    const copy = shelf.get(key)
    if (copy && copy.until > Date.now()) return copy.value
    if (shelf.size >= shelfSize) shelf.clear()
    const value = load(key)
    shelf.set(key, { until: Date.now() + copyLifetime, value })
    value.catch(() => shelf.delete(key))
    return value
  }
}

/** Forgets every copy of this process: called after each of its own writes. */
export function dropCopies(): void {
  for (const shelf of shelves) shelf.clear()
}
