import { hoursMark } from "../../models/attendance/replying.ts"
import { today } from "../../models/concerns/day.ts"
import { nameIn } from "../../models/concerns/localName.ts"
import type { Home, HomeMeeting, HomeTask } from "../../models/home.ts"
import type { HomeGuide } from "../../models/home/guide.ts"
import type { HomeNews } from "../../models/home/news.ts"
import { stateOf } from "../../models/interpellation.ts"
import type { Reader } from "../../models/reader.ts"
import { dayAndMonth, hour, longDate } from "../dates.ts"
import { atStartInWords } from "../numbers.ts"
import type { Language, Translate } from "../translate.ts"
import { actionRef } from "./actions.ts"
import { bodyName, pathOf as interpellationPath } from "./interpellations/page.ts"
import { earlierAnswer } from "./meetings/answers.ts"
import { presentAlert } from "./home/alerts.ts"
import { presentFirstSteps } from "./home/firstSteps.ts"
import { presentWaiting } from "./home/waiting.ts"
import { hoursOf, saidDayOf, shortTitleOf, titleOf } from "./meetings/words.ts"

type Speaking = { t: Translate; language: Language }

const pathOf = (meeting: HomeMeeting) => `/meetings/${String(meeting._id)}`

/** The first page: what waits for an answer, what is to be done, what comes, what is new. */
export function presentHome(home: Home, reader: Reader, speaking: Speaking) {
  const { t, language } = speaking
  const tasks = home.tasks.map((task) => taskOf(task, speaking))
  const waiting = (isFailure: boolean) =>
    home.waiting.filter(({ kind }) => (kind === "mails") === isFailure).map((each) => presentWaiting(each, speaking))
  // What failed, then what is late, comes before what waits.
  const toDo = [
    ...waiting(true),
    ...tasks.filter(({ late }) => late),
    ...waiting(false),
    ...tasks.filter(({ late }) => !late),
  ]
  const alerts = home.alerts.map((one) => presentAlert(one, reader, speaking))
  const acts = alerts.filter(({ act }) => act).length
  return {
    page: { title: t("home.title"), section: "home" },
    home: {
      today: today(),
      hello: t("home.hello", { name: reader.callName }),
      lead: home.first ? t("home.first.lead") : leadOf(home.toAnswer.length, toDo.length + acts, t),
      first: home.first && presentFirstSteps(home.first, speaking),
      guide: home.guide && guideOf(home.guide, reader, t),
      toAnswer: home.toAnswer.map((meeting, index) => invitationOf(meeting, index === 0, speaking)),
      toDo,
      upcoming: home.upcoming.map((meeting) => ({
        day: meeting.day,
        title: shortTitleOf(meeting, language),
        saidDay: saidDayOf(meeting, language),
        href: pathOf(meeting),
        when: [hour(meeting.start, language), meeting.place.name].filter(Boolean).join(", "),
        reply: replyOf(meeting, t),
      })),
      since: reader.previousVisit ? t("home.since.day", { day: longDate(reader.previousVisit, language) }) : null,
      news: newsByBody(home.news, speaking),
      alerts,
      nothingComing: t(reader.coordinator ? "home.nothingPlanned" : "home.nothingComing"),
    },
  }
}

const guideOf = ({ pages }: HomeGuide, reader: Reader, t: Translate) => ({
  pages: pages.map(({ slug: page, title, lead, language }) => {
    const lang = language === reader.language ? null : language
    return { href: `/guide/${page}`, title, lead, lang, written: lang && t(`common.written.${lang}`) }
  }),
})

function leadOf(answers: number, tasks: number, t: Translate): string {
  const said = (count: number) => ({ count, number: atStartInWords(count, t) })
  const sentences = [
    ...(answers > 0 ? [t("home.lead.answers", said(answers))] : []),
    ...(tasks > 0 ? [t("home.lead.tasks", said(tasks))] : []),
  ]
  return sentences.length > 0 ? sentences.join(" ") : t("home.lead.nothing")
}

function invitationOf(meeting: HomeMeeting, primary: boolean, speaking: Speaking) {
  const { t, language } = speaking
  const title = titleOf(meeting, t, language)
  return {
    day: meeting.day,
    title: shortTitleOf(meeting, language),
    saidDay: saidDayOf(meeting, language),
    href: pathOf(meeting),
    hours: hoursOf(meeting, t, language),
    place: meeting.place.name || null,
    replyBy: meeting.replyBy
      ? t(meeting.replyBy < today() ? "home.replyPast" : "home.replyBy", {
          day: dayAndMonth(meeting.replyBy, language),
        })
      : null,
    earlier: meeting.line && earlierAnswer(meeting.line, meeting, speaking),
    seen: hoursMark(meeting),
    action: `${pathOf(meeting)}/attendance`,
    representedHref: `${pathOf(meeting)}/attendance/new`,
    primary,
    said: t("home.replyTo", { title, day: dayAndMonth(meeting.day, language) }),
  }
}

function replyOf(meeting: HomeMeeting, t: Translate): string | null {
  if (!meeting.convoked || !meeting.line) return meeting.convoked ? null : t("home.replies.notYet")
  return t(`home.replies.${meeting.line.answer}`, { name: meeting.line.representedBy || "" })
}

function taskOf(task: HomeTask, { t, language }: Speaking) {
  const late = task.due !== "" && task.due < today()
  if (task.kind === "page")
    return {
      due: task.due,
      late,
      title: t("home.review.title", { title: task.text }),
      note: t("home.review.note"),
      href: `/guide/${task.slug}`,
      done: null,
      said: null,
    }
  return {
    due: task.due || null,
    late,
    title: task.text,
    href: `/meetings/${String(task.meeting)}/minutes`,
    note: t("actions.of", { body: nameIn(task.body, language), ref: actionRef(task, { t, language }) }),
    done: `/actions/${String(task._id)}/completion`,
    said: t("home.doneSaid", { text: task.text }),
  }
}

type NewsLine = { text: string; href: string; note: string | null }

// By body, then the guide: never a stream of events.
function newsByBody(news: HomeNews[], speaking: Speaking) {
  const groups = new Map<string, NewsLine[]>()
  for (const each of news) {
    const name = groupOf(each, speaking)
    groups.set(name, [...(groups.get(name) ?? []), newsLine(each, speaking)])
  }
  const guide = speaking.t("home.since.guide")
  return [...groups]
    .sort(([a], [b]) => Number(a === guide) - Number(b === guide))
    .map(([title, lines]) => ({ title, lines }))
}

function groupOf(each: HomeNews, { t, language }: Speaking): string {
  if (each.kind === "page") return t("home.since.guide")
  return each.kind === "minutes" ? nameIn(each.body, language) : bodyName(each, language)
}

function newsLine(each: HomeNews, { t, language }: Speaking): NewsLine {
  switch (each.kind) {
    case "minutes":
      return {
        text: t("home.since.minutes", { day: dayAndMonth(each.day, language) }),
        href: `/meetings/${String(each.meeting)}/minutes`,
        note: t("home.since.decisions", { count: each.decisions }),
      }
    case "page":
      return { text: each.title, href: `/guide/${each.slug}`, note: each.isNew ? t("home.since.newPage") : null }
    case "interpellation":
      return {
        text: t("home.since.interpellation", { title: each.title }),
        href: interpellationPath(each),
        note: t(`home.since.states.${stateOf(each)}`),
      }
  }
}
