import { jobs } from "../../../models/jobs.ts"
import { countFailedJobs, failedJobs } from "../../../server/jobs.ts"
import type { End } from "../../sentences.ts"
import type { Language, Translate } from "../../translate.ts"
import { momentIn } from "../moment.ts"

type Speech = { t: Translate; language: Language }

/** How many of them are told one by one. */
const shown = 10

/** What the site could not do of itself, in a sentence each, and how many more there are; null where it did all of it. */
export async function presentFailedJobs({ t, language }: Speech) {
  const failed = await failedJobs(shown)
  if (failed.length === 0) return null
  const rest = (await countFailedJobs()) - failed.length
  return {
    lines: failed.map(({ name, attempts: count, failed: over, dueAt }) =>
      over
        ? t("admin.jobs.over", { what: whatIs(name, t), count })
        : t("admin.jobs.again", { what: whatIs(name, t), count, moment: momentIn(dueAt, language, t) }),
    ),
    isOver: failed.some(({ failed: over }) => over),
    more: rest > 0 ? t("admin.jobs.more", { count: rest }) : null,
  }
}

// One of an older version may have left work that nobody knows any more.
const whatIs = (name: string, t: Translate) =>
  Object.hasOwn(jobs, name) ? t(`admin.jobs.named.${name as End<"admin.jobs.named">}`) : t("admin.jobs.other")
