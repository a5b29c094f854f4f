const shapeless = /[\u00ad\u034f\u061c\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
const joiners =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]/gu
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * A text as it is set: without signs that have no shape of their own (soft hyphens, spaces of no width, turned directions) and
 * with the one no-break space that its face has, so that who copies or searches a word finds the word. Joiners stay where
 * letters or emoji need them, marks of direction beside letters that run to the left.
 */
export function plainSigns(text: string): string {
  const plain = text.replace(shapeless, "").replace(joiners, "").replaceAll("\u202f", "\u00a0")
  return rightToLeft.test(plain) ? plain : plain.replace(/[\u200e\u200f]/g, "")
}
