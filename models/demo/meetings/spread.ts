/**
 * A number from 0 to 99 that a text always gives again: what looks left to chance in the demonstration is the same
 * every time (FNV-1a, 32 bits).
 */
export function spread(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const character of parts.join("/")) {
    hash ^= character.codePointAt(0)!
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return Math.floor(hash / 7) % 100
}
