import type { Translate } from "../translate.ts"

/**
 * What is done on a page, and to what: « Ordre du jour : assemblée du 8 décembre ». It is the first thing that a screen
 * reader says and the name of a tab, where nothing else tells two of them apart. A question, and an act that names its
 * object, stay as they are.
 */
export const titleBelow = (act: string, of: string, t: Translate): string =>
  act.includes(of) || /[?!…]$/.test(act) ? act : t("common.below", { act, of })
