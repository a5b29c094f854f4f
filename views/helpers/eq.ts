/** {{#if (eq a b)}}: the same value. */
export function eq(a: unknown, b: unknown): boolean {
  return a === b
}
