import { schedule } from "../../../models/jobs.ts"
import { kept, type Kept } from "../../../server/backup/folder.ts"
import { backupsFolder } from "../../../server/backup/nightly.ts"
import { backupState, type BackupState } from "../../../server/backup/state.ts"
import { config, usualDataDir } from "../../../server/config.ts"
import { hasLittleRoom, littleRoom } from "../../../server/room.ts"
import { hour } from "../../dates.ts"
import { sizeIn } from "../../helpers/size.ts"
import type { Language, Translate } from "../../translate.ts"
import { momentIn } from "../moment.ts"

type Speech = { t: Translate; language: Language }
/** A sentence, and whether it asks for something to be done. */
type Line = { text: string; late: boolean }

/** How the backups stand, in a sentence or two. */
export async function presentBackupState(speech: Speech): Promise<Line[]> {
  const rest = hasLittleRoom() ? [{ text: speech.t("admin.littleRoom", { megabytes: littleRoom }), late: true }] : []
  return config.mongodbUri
    ? [{ text: speech.t("admin.backups.elsewhere"), late: false }]
    : [...rest, ...linesOf(await backupState(backupsFolder()), speech)]
}

/** The backups that there are, and what to know of them. */
export async function presentBackups({ t, language }: Speech) {
  const page = {
    title: t("admin.backups.title"),
    section: "admin",
    crumbs: [{ text: t("admin.title"), href: "/admin" }],
  }
  if (config.mongodbUri) return { page, here: null }
  const folder = backupsFolder()
  const state = await backupState(folder)
  const [last, ...others] = state.backups
  return {
    page,
    here: {
      lines: await presentBackupState({ t, language }),
      beingMade: state.beingMade,
      others: others.map((backup) => ({
        name: backup.name,
        text: t(`admin.backups.${backup.beforeUpgrade ? "oneBeforeUpgrade" : "one"}`, said(backup, { t, language })),
      })),
      keeping: t("admin.backups.keeping", { hour: nightly(language), ...kept }),
      folder,
      command: [
        ...whereNotUsual(),
        "npm",
        "run",
        "restore",
        "--",
        last?.name ?? t("admin.backups.restore.file"),
        "--overwrite",
      ],
    },
  }
}

// Whoever types the command at the machine has not the settings of the site before her.
const whereNotUsual = () => (config.dataDir === usualDataDir ? [] : [`DATA_DIR="${config.dataDir}"`])

function linesOf({ backups: [last], ahead, failure, isReadable, isOld }: BackupState, { t, language }: Speech): Line[] {
  const wrong = ahead
    ? [{ text: t("admin.backups.ahead", { moment: momentIn(ahead.at, language, t) }), late: true }]
    : []
  const failed = failure
    ? [
        {
          text: t(`admin.backups.failures.${failure.reason}`, { moment: momentIn(failure.since, language, t) }),
          late: true,
        },
        ...wrong,
      ]
    : wrong
  if (!isReadable) return [...failed, { text: t("admin.backups.unreadable"), late: true }]
  if (!last) return [...failed, { text: t("admin.backups.none", { hour: nightly(language) }), late: false }]
  const text = t(`admin.backups.${isOld ? "old" : "last"}`, said(last, { t, language }))
  return [...failed, { text, late: isOld }]
}

const said = ({ at, bytes }: Kept, { t, language }: Speech) => ({
  moment: momentIn(at, language, t),
  size: sizeIn(bytes, language),
})

const nightly = (language: Language) => hour(schedule.find(({ job }) => job === "backups.make")!.at, language)
