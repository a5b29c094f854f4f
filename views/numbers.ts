import type { End } from "./sentences.ts"
import type { Translate } from "./translate.ts"

/** From when on numbers stand in figures, even at the beginning of a sentence. */
const most = 16

type InWords = End<"common.numbers"> extends `${infer Count extends number}` ? Count : never

/** A number at the beginning of a sentence: in words up to sixteen (« Deux réunions »), in figures beyond. */
export const atStartInWords = (count: number, t: Translate): string =>
  count >= 2 && count <= most ? t(`common.numbers.${count as InWords}`) : String(count)
