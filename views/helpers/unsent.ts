import { isUnsent } from "../translate.ts"

/** {{#if (unsent site.flash.key)}}: the sentence of this key says that no e-mail leaves. */
export const unsent = (key: string): boolean => isUnsent(key)
