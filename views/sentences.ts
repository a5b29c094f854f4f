// The keys of all sentences, as the compiler reads them off the French files: a key that nobody has written is an error.
import type account from "./locales/fr/account.json"
import type actions from "./locales/fr/actions.json"
import type admin from "./locales/fr/admin.json"
import type attachments from "./locales/fr/attachments.json"
import type attendance from "./locales/fr/attendance.json"
import type bodies from "./locales/fr/bodies.json"
import type calendar from "./locales/fr/calendar.json"
import type choosing from "./locales/fr/choosing.json"
import type common from "./locales/fr/common.json"
import type convocations from "./locales/fr/convocations.json"
import type coordination from "./locales/fr/coordination.json"
import type decisions from "./locales/fr/decisions.json"
import type departures from "./locales/fr/departures.json"
import type editor from "./locales/fr/editor.json"
import type errors from "./locales/fr/errors.json"
import type events from "./locales/fr/events.json"
import type feeds from "./locales/fr/feeds.json"
import type guide from "./locales/fr/guide.json"
import type home from "./locales/fr/home.json"
import type imports from "./locales/fr/imports.json"
import type interpellations from "./locales/fr/interpellations.json"
import type invitations from "./locales/fr/invitations.json"
import type meetings from "./locales/fr/meetings.json"
import type minutes from "./locales/fr/minutes.json"
import type network from "./locales/fr/network.json"
import type organisations from "./locales/fr/organisations.json"
import type pages from "./locales/fr/pages.json"
import type people from "./locales/fr/people.json"
import type replies from "./locales/fr/replies.json"
import type search from "./locales/fr/search.json"
import type seats from "./locales/fr/seats.json"
import type sentences from "./locales/fr/sentences.json"
import type session from "./locales/fr/session.json"
import type setup from "./locales/fr/setup.json"
import type styleguide from "./locales/fr/styleguide.json"
import type unsent from "./locales/fr/unsent.json"

type Forms = "zero" | "one" | "other"
type IsSentence<Tree> = Tree extends string ? true : keyof Tree extends Forms ? true : false
type Below<Tree> = Tree extends readonly (infer Item)[]
  ? `.${number}${Below<Item>}`
  : IsSentence<Tree> extends true
    ? ""
    : { [Name in keyof Tree & string]: `.${Name}${Below<Tree[Name]>}` }[keyof Tree & string]

type Locale = {
  account: typeof account
  actions: typeof actions
  admin: typeof admin
  attachments: typeof attachments
  attendance: typeof attendance
  bodies: typeof bodies
  calendar: typeof calendar
  choosing: typeof choosing
  common: typeof common
  convocations: typeof convocations
  coordination: typeof coordination
  decisions: typeof decisions
  departures: typeof departures
  editor: typeof editor
  errors: typeof errors
  events: typeof events
  feeds: typeof feeds
  guide: typeof guide
  home: typeof home
  imports: typeof imports
  interpellations: typeof interpellations
  invitations: typeof invitations
  meetings: typeof meetings
  minutes: typeof minutes
  network: typeof network
  organisations: typeof organisations
  pages: typeof pages
  people: typeof people
  replies: typeof replies
  search: typeof search
  seats: typeof seats
  sentences: typeof sentences
  session: typeof session
  setup: typeof setup
  styleguide: typeof styleguide
  unsent: typeof unsent
}

export type Key = { [File in keyof Locale]: `${File}${Below<Locale[File]>}` }[keyof Locale]

/** What may stand after the beginning of a key: `End<"meetings.kinds">` is "information" | "exchange" | "decision". */
export type End<Beginning extends string, Each = Key> = Each extends `${Beginning}.${infer Rest}` ? Rest : never
