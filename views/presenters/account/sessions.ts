import type { Reader } from "../../../models/reader.ts"
import { sessionName, sessionsAtMost, sessionsOf, type OpenSession } from "../../../server/sessionStore.ts"
import { brusselsDay, longDate } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"

type Speech = { t: Translate; language: Language }

/** Where a person is signed in: each browser, since when, until when; this one is marked. */
export async function presentSessions(reader: Reader, here: string, { t, language }: Speech) {
  const open = await sessionsOf(reader.account)
  const current = sessionName(here)
  return {
    page: { title: t("account.sessions.title"), crumbs: [{ text: t("account.title"), href: "/account" }] },
    sessions: open
      .map((session) => ({
        action: `/account/sessions/${session.id}`,
        here: session.id === current,
        device: deviceIn(session, t),
        when: t("account.sessions.when", {
          since: longDate(brusselsDay(session.since ?? session.expires), language),
          until: longDate(brusselsDay(session.expires), language),
        }),
      }))
      .sort((a, b) => Number(b.here) - Number(a.here)),
    most: t("account.sessions.most", { count: sessionsAtMost }),
    others: open.some(({ id }) => id !== current),
  }
}

function deviceIn({ browser, system }: OpenSession, t: Translate): string {
  if (browser && system) return t("account.sessions.device", { browser, system })
  return browser || system || t("account.sessions.unknown")
}
