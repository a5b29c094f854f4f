/** {{join "item-" index}}: an id or an address made of parts. */
export function join(...parts: unknown[]): string {
  return parts.slice(0, -1).join("")
}
