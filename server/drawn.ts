// White, controls, format characters, what Unicode lets fonts ignore, and the three blanks that it calls letters or symbols.
const draws = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u

/** A text, or nothing where it has no sign that anybody sees: what is required is then missed. Linear in its length. */
export const drawn = <T>(text: T): T | string => (typeof text === "string" && !draws.test(text) ? "" : text)
