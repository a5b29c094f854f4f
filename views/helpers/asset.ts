import { assets } from "../../server/stylesheet.ts"

/** {{asset "scripts/minutes/autosave.js"}}: the address of a file of public/, which changes when the file does. */
export function asset(path: string): string {
  return assets.address(path)
}
