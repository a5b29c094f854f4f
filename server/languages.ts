/** The languages in which the site speaks, writes its mails and is searched: one more begins here. */
export const languages = ["fr", "nl"] as const
export type Language = (typeof languages)[number]
