/** A text on one line: its lines without the white at their ends, joined by one space; linear in its length. */
export const oneLine = (text: string): string =>
  text
    .split(/[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ")
