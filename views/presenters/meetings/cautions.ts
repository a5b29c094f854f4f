import { type Cautions, type Clash, holidayOn } from "../../../models/meeting/cautions.ts"
import { limits } from "../../../models/limits.ts"
import { pathOf, type Speaking } from "./page.ts"
import { hoursOf, titleOf } from "./words.ts"

/** A sentence, and the place where it can be seen to. */
export type Caution = { text: string; href: string | null; link: string | null }

/** What is worth knowing before people are convoked; nothing of it keeps anybody from going on. */
export function presentCautions(
  meeting: { _id: unknown; day: string },
  cautions: Cautions,
  speaking: Speaking,
): Caution[] {
  const { t } = speaking
  const holiday = holidayNote(meeting.day, speaking)
  const plain = (text: string): Caution => ({ text, href: null, link: null })
  return [
    ...(holiday ? [plain(holiday)] : []),
    ...cautions.clashes.map((clash) => presentClash(clash, speaking)),
    ...(cautions.notice === null
      ? []
      : [plain(t("meetings.cautions.notice", { count: cautions.notice, usual: limits.noticeDays }))]),
    ...(cautions.over === null
      ? []
      : [
          {
            text: t("meetings.agenda.over", { count: cautions.over }),
            href: `${pathOf(meeting)}/agenda`,
            link: t("meetings.acts.agenda"),
          },
        ]),
  ]
}

/** « Ce jour est férié (Lundi de Pâques). », or null. */
export function holidayNote(day: string, { t }: Speaking): string | null {
  const holiday = holidayOn(day)
  return holiday ? t("meetings.cautions.holiday", { name: t(`calendar.holidays.${holiday}`) }) : null
}

function presentClash(clash: Clash, { t, language }: Speaking): Caution {
  const title = titleOf(clash, t, language)
  const hours = hoursOf(clash, t, language)
  return {
    text: t("meetings.cautions.clash", {
      title,
      hours: hours.charAt(0).toLocaleLowerCase(language) + hours.slice(1),
      count: clash.people,
    }),
    href: pathOf(clash),
    link: title,
  }
}
