import type { Translate } from "../translate.ts"

const names = [
  "notSaved",
  "partly",
  "metSince",
  "writing",
  "look",
  "signedOut",
  "onDevice",
  "nowhere",
  "another",
  "signIn",
  "restarting",
  "refused",
  "tooMuch",
  "again",
] as const

/** What a form that saves itself says, for its data-words (views/editor/autosave.ts). */
export function savingWords(t: Translate): string {
  return JSON.stringify({
    ...Object.fromEntries(names.map((name) => [name, t(`minutes.save.${name}`)])),
    failed: t("errors.500.notSaved"),
    tooLong: t("common.errors.tooLong"),
    tooManySigns: t("common.errors.tooManySigns"),
  })
}
