import { type Kept, type Release } from "../../../server/keptMessages.ts"
import { config } from "../../../server/config.ts"
import type { Speaking } from "../../translate.ts"
import { momentIn } from "../moment.ts"

/** What is kept, for whom, and the one press that sends it where a mail server is set; null where nothing is. */
export function presentKept({ messages, people, names }: Kept, { t, language }: Speaking) {
  if (messages === 0) return null
  const others = people - names.length
  const list = [...names, ...(others > 0 ? [t("coordination.outbox.kept.others", { count: others })] : [])]
  return {
    title: t("coordination.outbox.kept.title", { count: messages }),
    whom: t("coordination.outbox.kept.whom", {
      count: people,
      names: new Intl.ListFormat(language, { type: "conjunction" }).format(list),
    }),
    action: config.smtpUrl ? "/coordination/outbox/kept" : null,
    button: t("coordination.outbox.kept.button", { count: messages }),
  }
}

const lines = {
  sent: ["sent"],
  waiting: ["queued", "sending"],
  dropped: ["dropped"],
  troubles: ["failed", "unknown"],
  kept: ["kept"],
} as const

/** What became of the kept mails that were sent together: how many left, wait, dropped themselves or failed; null where none were. */
export function presentRelease(release: Release | null, { t, language }: Speaking) {
  if (!release) return null
  const counts = (Object.keys(lines) as (keyof typeof lines)[]).map((line) => ({
    line,
    count: lines[line].reduce((sum, state) => sum + (release.states[state] ?? 0), 0),
  }))
  return {
    title: t("coordination.outbox.released.title", { moment: momentIn(release.at, language, t) }),
    lines: counts
      .filter(({ count }) => count > 0)
      .map(({ line, count }) => t(`coordination.outbox.released.${line}`, { count })),
  }
}
