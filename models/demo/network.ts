import { html, line } from "./markup.ts"
import { content } from "./reading.ts"
import type { DemoNetwork } from "./types.ts"

/** The network itself: its name, its contact, its charter. */
export function network(): DemoNetwork {
  const { name, commune, address, contact, text } = content().network
  return {
    name,
    commune,
    address: line(address),
    contact,
    charterHtml: { fr: html(text), nl: html(content().charter.text, "nl") },
  }
}
