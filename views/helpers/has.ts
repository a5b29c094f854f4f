const text = (value: unknown) => value === null ? "" : String(value)

/** {{#if (has held value)}}: what a field holds is this value, or one of several; a number and its digits are the same. */
export function has(held: unknown, value: unknown): boolean {
  return Array.isArray(held) ? held.some((each) => text(each) === text(value)) : text(held) === text(value)
}
