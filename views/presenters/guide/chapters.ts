import type { Chapter } from "../../../models/guidePage/reading.ts"
import { limits } from "../../../models/limits.ts"
import type { Form } from "../../../server/forms.ts"
import type { Speaking } from "./page.ts"

export function presentChapters(chapters: Chapter[], { t }: Speaking) {
  return {
    page: {
      title: t("guide.chapters.arrange"),
      section: "guide",
      crumbs: [{ text: t("guide.title"), href: "/guide" }],
    },
    chapters: chapters.map(({ _id, number, name, description }) => ({
      number,
      name,
      description,
      href: `/guide/chapters/${String(_id)}/edit`,
    })),
  }
}

export function presentChapterForm(id: string | null, form: Form, { t }: Speaking) {
  return {
    page: {
      title: t(id ? "guide.chapters.edit" : "guide.chapters.add"),
      section: "guide",
      crumbs: [
        { text: t("guide.title"), href: "/guide" },
        { text: t("guide.chapters.title"), href: "/guide/chapters" },
      ],
    },
    form,
    limits,
    action: id ? `/guide/chapters/${id}` : "/guide/chapters",
    isNew: id === null,
  }
}
