import { GuidePage } from "../../../models/guidePage.ts"
import { GuideReport } from "../../../models/guideReport.ts"
import { fullName, Person } from "../../../models/person.ts"
import type { MailPresenter } from "./index.ts"

const partyOf = (person: (Parameters<typeof fullName>[0] & { email?: string }) | null) =>
  person?.email ? { name: fullName(person), email: person.email } : null

async function reportOf(data: { [name: string]: unknown }) {
  const report = await GuideReport.findById(data["report"]).lean()
  const page = report && (await GuidePage.findById(report.guidePage).lean())
  const person = report && (await Person.findById(report.reported.by).lean())
  return report && page && person ? { report, page, person } : null
}

/** To the owner of a page: somebody says that something on it is no longer true. The words stay on the site. */
export const reportedForOwner: MailPresenter = async ({ data }, { t, called, baseUrl }) => {
  const found = await reportOf(data)
  if (!found || found.report.handled) return null
  const { page, person } = found
  return {
    subject: t("guide.mails.reportedSubject", { title: page.title }),
    greeting: t("common.greeting", { name: called }),
    text: t("guide.mails.reported", { name: fullName(person), title: page.title }),
    act: t("guide.mails.reportedAct"),
    href: `${baseUrl}/guide/${page.slug}/reports`,
    preview: null,
    reason: t("guide.mails.reportedReason"),
    replyTo: partyOf(person),
  }
}

/** To whoever reported: it is dealt with, and what was answered, since the page of reports is not hers to read. */
export const answeredForReporter: MailPresenter = async ({ data }, { t, called, baseUrl }) => {
  const found = await reportOf(data)
  if (!found) return null
  const { page, report } = found
  const by = await Person.findById(report.handled?.by).lean()
  return {
    subject: t("guide.mails.answeredSubject", { title: page.title }),
    greeting: t("common.greeting", { name: called }),
    text: t("guide.mails.answered", { title: page.title }),
    answer: report.answer ? t("guide.mails.answer", { answer: report.answer }) : null,
    act: t("guide.mails.answeredAct"),
    href: `${baseUrl}/guide/${page.slug}`,
    preview: null,
    reason: t("guide.mails.answeredReason"),
    replyTo: partyOf(by),
  }
}
