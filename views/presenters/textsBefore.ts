import type { PlainField, PlainForm, TextsBefore } from "../../models/plainForm.ts"
import { brusselsDay, longDate } from "../dates.ts"
import type { Language } from "../translate.ts"
import type { Speaking } from "./network/words.ts"

const said = ({ kind }: PlainField, text: string, language: Language) =>
  kind === "day" && text ? longDate(text, language) : text

type Place = { path: string; was: string }

/** What stood in the fields of a form before, who wrote it, and where it is put back; null where there is nothing. */
export function presentTextsBefore(
  { fields }: PlainForm,
  before: TextsBefore | null,
  { path, was }: Place,
  { t, language }: Speaking,
) {
  if (!before) return null
  const day = longDate(brusselsDay(before.at), language)
  return {
    action: `${path}/texts-before`,
    number: before.number,
    was,
    wrote: before.name ? t("common.textsBefore.by", { name: before.name, day }) : t("common.textsBefore.on", { day }),
    texts: before.texts.map(({ field, text }) => ({
      label: t(fields[field]!.label),
      paragraphs: said(fields[field]!, text, language).split(/\n+/).filter(Boolean),
    })),
  }
}
