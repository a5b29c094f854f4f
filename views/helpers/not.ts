/** {{#if (not a)}}. */
export function not(value: unknown): boolean {
  return !value
}
