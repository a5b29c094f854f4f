import type { Opened } from "./opening.ts"

// Two faces that draw signs in the place of letters: what Word makes of "-->" is the letter "à" of Wingdings.
const wingdings: Record<string, string> = {
  à: "→",
  ß: "←",
  á: "↑",
  â: "↓",
  ó: "↔",
  è: "→",
  ð: "→",
  ï: "←",
  Ø: "➢",
  ü: "✓",
  û: "✗",
  þ: "☑",
  ý: "☒",
  "¨": "☐",
  o: "☐",
  q: "❑",
  x: "☒",
  J: "☺",
  K: "😐",
  L: "☹",
  "(": "☎",
  ")": "✆",
  "*": "✉",
  l: "●",
  n: "■",
  "§": "▪",
  v: "❖",
  u: "◆",
}
const symbol: Record<string, string> = {
  "®": "→",
  "¬": "←",
  "«": "↔",
  Þ: "⇒",
  Û: "⇔",
  "£": "≤",
  "³": "≥",
  "¹": "≠",
  "±": "±",
  "»": "≈",
  "·": "•",
  "´": "×",
  "¥": "∞",
  Ö: "√",
}

/** Puts the signs themselves where a document has letters in a face of signs. */
export function readSymbols({ body, declared }: Opened): void {
  for (const element of body.querySelectorAll("span, font")) {
    const face =
      declared(element, "mso-symbol-font-family") ||
      declared(element, "font-family") ||
      element.getAttribute("face")?.toLowerCase() ||
      ""
    const signs = /^["']?wingdings/.test(face) ? wingdings : /^["']?symbol\b/.test(face) ? symbol : null
    if (!signs) continue
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE)
        child.textContent = [...child.textContent!].map((char) => signs[ordinary(char)] ?? char).join("")
  }
}

/** Word also writes such a letter by its place in the private use area (U+F020 to U+F0FF). */
function ordinary(char: string): string {
  const code = char.charCodeAt(0)
  return code >= 0xf020 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : char
}
