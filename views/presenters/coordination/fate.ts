import { type Message, undecided } from "../../../server/outbox.ts"
import type { Language, Translate } from "../../translate.ts"
import { momentIn } from "../moment.ts"

type Told = Pick<Message, "state" | "reason" | "attempts" | "dueAt" | "sentAt">

/** What became of a letter, as a sentence: « Partie le mardi 8 décembre 2026 à 14 h 32. » */
export function fateOf({ state, reason, attempts, dueAt, sentAt }: Told, language: Language, t: Translate): string {
  const why = reason ? t(`coordination.outbox.reasons.${reason}`) : ""
  if (state === "sent") return t("coordination.outbox.states.sent", { moment: momentIn(sentAt!, language, t) })
  if (state === "failed") return t("coordination.outbox.states.failed", { why })
  if (state === "queued" && attempts > 0)
    return t("coordination.outbox.states.again", { moment: momentIn(dueAt, language, t), why })
  return t(`coordination.outbox.states.${state}`)
}

/** Whether a letter asks for somebody's hand. */
export const isTrouble = ({ state }: Pick<Told, "state">): boolean => undecided().includes(state)
