/** {{#if (or a b)}}: the first that is not empty, else the last. */
export function or(...values: unknown[]): unknown {
  const given = values.slice(0, -1)
  return given.find(Boolean) ?? given.at(-1)
}
