/** {{#if (and a b)}}: the first that is empty, else the last; so what it gives may stand in an address, as with `or`. */
export function and(...values: unknown[]): unknown {
  const given = values.slice(0, -1)
  const empty = given.findIndex((value) => !value)
  return given.at(empty)
}
