import type { Translate } from "../translate.ts"

/** What is said of something, and of what; a dash where either has a colon of its own: nobody reads « A : B : C ». */
export const saidOf = (act: string, of: string, t: Translate): string =>
  t(/:\s/.test(`${act} ${of}`) ? "common.belowColon" : "common.below", { act, of })

/**
 * What is done on a page, and to what: « Ordre du jour : assemblée du 8 décembre ». It is the first thing that a screen
 * reader says and the name of a tab, where nothing else tells two of them apart. A question, and an act that names its
 * object, stay as they are.
 */
export const titleBelow = (act: string, of: string, t: Translate): string =>
  act.includes(of) || /[?!…]$/.test(act) ? act : saidOf(act, of, t)
