/** {{#if (and a b)}}: every one of them. */
export function and(...values: unknown[]): boolean {
  return values.slice(0, -1).every(Boolean)
}
