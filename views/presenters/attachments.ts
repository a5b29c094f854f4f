import type { Types } from "mongoose"
import type { Outcome, Place } from "../../models/attachment/examining.ts"
import type { Home } from "../../models/attachments.ts"
import { binDays } from "../../models/limits.ts"
import { newForm, type Form } from "../../server/forms.ts"
import type { TextState } from "../../server/fileText.ts"
import { acceptedTypes } from "../../server/fileTypes.ts"
import { acceptedExtensions, megabytes, type RefusedFile, uploadLimits } from "../../server/uploads.ts"
import { brusselsDay, longDate } from "../dates.ts"
import type { Key } from "../sentences.ts"
import type { Language, Translate } from "../translate.ts"

type Kept = { _id: Types.ObjectId; name: string; type: string; size: number; text?: TextState | null }

/** The files of a thing, for shared/attachments; `binning` is where each one's own button posts. */
export function presentFiles(kept: Kept[]) {
  return kept.map(({ _id, name, type, size, text }) => ({
    href: `/attachments/${String(_id)}`,
    name,
    size,
    note: null,
    unread: isPicture(name) || text === "read" ? null : (text ?? null),
    kind: acceptedTypes.find((accepted) => accepted.type === type)?.name ?? null,
  }))
}

// A photograph is no document that anybody expects to be read.
const isPicture = (name: string) => /\.(?:png|jpe?g|webp|gif)$/i.test(name)

/** What attachments/_files shows on the page of a thing: its files and, for who may change it, adding and throwing away. */
export function presentAttachments(of: { kind: string; id: unknown }, kept: Kept[], changes: boolean) {
  return { files: presentFiles(kept), changes, add: addressOf("/attachments/new", of) }
}

const addressOf = (path: string, { kind, id }: { kind: string; id: unknown }) =>
  `${path}?kind=${encodeURIComponent(kind)}&id=${encodeURIComponent(String(id))}`

// Whatever has files today stands below a meeting.
const placed = (title: string, t: Translate) => ({
  title,
  section: "meetings",
  crumbs: [{ text: t("meetings.title"), href: "/meetings" }],
})

/** The page that adds files to a thing. */
export function presentAttaching(
  of: { kind: string; id: string },
  home: Home,
  { form, outcome, untaken }: Attaching,
  t: Translate,
) {
  return {
    page: placed(t("attachments.new.title"), t),
    form: form ?? newForm({ files: "" }),
    back: home.path,
    action: addressOf("/attachments", of),
    accept: acceptedExtensions,
    help: t("attachments.new.help", { megabytes, files: uploadLimits.files }),
    attached: outcome && outcome.attached.length > 0 ? t(saidOf(outcome).key, saidOf(outcome).values) : null,
    refused: [
      ...untaken.map(({ refused, name }) =>
        t(`attachments.errors.${refused}`, { name, megabytes, files: uploadLimits.files }),
      ),
      ...(outcome?.refused ?? []).map(({ name, place }) =>
        t("attachments.errors.national", { name, place: placeIn(place, t) }),
      ),
    ],
    choosing: JSON.stringify({
      bytes: uploadLimits.bytes,
      files: uploadLimits.files,
      words: {
        chosen: t("attachments.choosing.chosen", { size: "{size}" }),
        severalChosen: t("attachments.choosing.several", { files: "{files}", size: "{size}" }),
        tooLarge: t("attachments.choosing.tooLarge", { name: "{name}", size: "{size}", megabytes }),
        empty: t("attachments.choosing.empty", { name: "{name}" }),
        oneTooMany: t("attachments.choosing.oneTooMany", { name: "{name}", files: uploadLimits.files }),
      },
    }),
    waiting: (outcome?.waiting ?? []).map(({ id, name, passages, more }) => ({
      action: `/attachments/${id}/clearance`,
      title: t("attachments.waiting.title", { name }),
      passages: passages.map(({ place, pieces }) => ({ place: placeIn(place, t), pieces })),
      more: more > 0 ? t("attachments.waiting.more", { count: more }) : null,
    })),
  }
}

type Attaching = { form: Form | null; outcome: Outcome | null; untaken: RefusedFile[] }

const placeIn = ({ where, number, sheet }: Place, t: Translate) => t(`attachments.places.${where}`, { number, sheet })

/** What is said of files that are attached: how many, and which of them the site could not read, or not to their end. */
export function saidOf({ attached }: Outcome): { key: Key; values: Record<string, string | number> } {
  const named = (state: string) =>
    attached.filter(({ name, text }) => text === state && !isPicture(name)).map(({ name }) => `« ${name} »`)
  const [unread, partly] = [named("unread"), named("partly")]
  const key =
    unread.length > 0 ? "attachments.addedUnread" : partly.length > 0 ? "attachments.addedPartly" : "attachments.added"
  return { key, values: { count: attached.length, names: [...unread, ...partly].join(", ") } }
}

/** After a file was thrown away: until when it can be taken back. */
export function presentBinned(
  { _id, name, binned }: Kept & { binned?: { at: Date } | null },
  home: Home,
  { t, language }: { t: Translate; language: Language },
) {
  const end = new Date((binned?.at.getTime() ?? 0) + binDays * 24 * 3600 * 1000)
  return {
    page: placed(t("attachments.bin.title"), t),
    back: home.path,
    action: `/attachments/${String(_id)}/restoration`,
    text: t("attachments.bin.text", { name, day: longDate(brusselsDay(end), language) }),
  }
}
