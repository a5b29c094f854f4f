import { mailTrials } from "../../../models/account/mailTrial.ts"
import { config } from "../../../server/config.ts"
import type { Language, Translate } from "../../translate.ts"
import { fateOf, isTrouble } from "../coordination/fate.ts"
import { momentIn } from "../moment.ts"

/** How mails leave, and what became of the letters that were sent to try it. */
export async function presentMail(
  { account, email }: { account: string; email: string },
  { t, language }: { t: Translate; language: Language },
) {
  const trials = await mailTrials(account)
  return {
    page: { title: t("admin.mail.title"), section: "admin", crumbs: [{ text: t("admin.title"), href: "/admin" }] },
    email,
    server: serverOf(config.smtpUrl),
    from: config.mailFrom,
    trials: trials.map((trial) => ({
      fate: fateOf(trial, language, t),
      late: isTrouble(trial),
      answer: trial.answer,
      posted: t("coordination.outbox.story.posted", { moment: momentIn(trial.createdAt, language, t) }),
    })),
  }
}

/** Its host and port; never the password that stands in the address. */
const serverOf = (smtpUrl: string | undefined): string | null => (smtpUrl ? new URL(smtpUrl).host : null)
