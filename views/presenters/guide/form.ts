import { markedText, toMarkdown } from "../../../models/concerns/richText.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { GuideChapter } from "../../../models/guideChapter.ts"
import type { ReadPage } from "../../../models/guidePage/reading.ts"
import { limits } from "../../../models/limits.ts"
import { canArrangeGuide } from "../../../models/policies/guide.ts"
import type { Reader } from "../../../models/reader.ts"
import type { Meanwhile } from "../../../server/formError.ts"
import type { Form } from "../../../server/forms.ts"
import { languages } from "../../../server/languages.ts"
import type { ShownChooser } from "../choosing.ts"
import { editorWords } from "../editor.ts"
import { showBoth } from "../meanwhile.ts"
import { frameOf, pathOf, type Speaking } from "./page.ts"

/** A page that does not exist yet; `original` is the page that it translates. */
export async function presentFreshPage(form: Form, original: ReadPage | null, reader: Reader, speaking: Speaking) {
  const { t } = speaking
  const title = original ? t("guide.new.translationOf", { title: original.title }) : t("guide.new.title")
  return {
    page: { title, section: "guide", crumbs: [{ text: t("guide.title"), href: "/guide" }] },
    form,
    limits,
    words: editorWords(t),
    back: original ? pathOf(original) : "/guide",
    chapters: await chaptersIn(speaking),
    mayArrange: canArrangeGuide(reader),
    languages: languages.map((each) => ({ value: each, text: t(`guide.languages.${each}`), help: null })),
    meanwhile: [],
  }
}

async function chaptersIn({ language }: Speaking) {
  const chapters = await GuideChapter.find().sort({ number: 1 }).lean()
  return chapters.map(({ _id, name, number }) => ({ value: String(_id), text: `${number}. ${nameIn(name, language)}` }))
}

/** Where the page stands in the guide. */
export async function presentMove(page: ReadPage, form: Form, speaking: Speaking) {
  return {
    page: frameOf(page, speaking, speaking.t("guide.move.title")),
    form,
    back: pathOf(page),
    action: `${pathOf(page)}/chapter`,
    chapters: await chaptersIn(speaking),
  }
}

type Both = { field: string; by: { name: string | null; isOwn: boolean }; text: string }[]

export function presentPageForm(page: ReadPage, form: Form & { meanwhile?: Both }, speaking: Speaking) {
  return {
    page: frameOf(page, speaking, speaking.t("guide.edit.title")),
    form,
    limits,
    words: editorWords(speaking.t),
    back: pathOf(page),
    action: pathOf(page),
    meanwhile: form.meanwhile ?? [],
  }
}

const titled = ["title", "lead", "who", "address", "phone", "hours", "forWhom", "toBring"] as const

/** The form after somebody else saved the same fields: each of her texts stands above it. */
export const showBothTexts = (form: Form, met: Meanwhile | null, speaking: Speaking) =>
  showBoth(form, met, speaking, {
    ...Object.fromEntries(titled.map((field) => [field, { titled: speaking.t(`guide.fields.${field}`) }])),
    html: { name: "markdown", words: toMarkdown, read: markedText, titled: speaking.t("guide.fields.markdown") },
  })

/** Who looks after a page, and the field that adds one. */
export function presentOwners(page: ReadPage, form: Form, chooser: ShownChooser, speaking: Speaking) {
  return {
    page: frameOf(page, speaking, speaking.t("guide.owners.title")),
    form,
    back: pathOf(page),
    action: `${pathOf(page)}/owners`,
    chooser,
    was: [form.values["was"] ?? []].flat() as string[],
  }
}
