import { config } from "../../server/config.ts"
import type { Language, Translate } from "../translate.ts"
import { presentBackupState } from "./admin/backups.ts"
import { presentFailedJobs } from "./admin/jobs.ts"

/** What there is to administer, and how the backups stand, and what the site could not do of itself. */
export async function presentAdmin({ t, language }: { t: Translate; language: Language }) {
  return {
    page: { title: t("admin.title"), section: "admin" },
    mailServer: Boolean(config.smtpUrl),
    backups: await presentBackupState({ t, language }),
    jobs: await presentFailedJobs({ t, language }),
  }
}
