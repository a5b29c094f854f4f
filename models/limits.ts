/** Every limit on what people write, in one place: characters for texts, numbers for lists. Pages name them from here. */
export const limits = {
  name: 200,
  line: 300,
  paragraph: 4000,
  /** On a page that opens without signing in: six bytes for each letter of Greek or Cyrillic still fit what its form may send. */
  openParagraph: 1500,
  document: 200_000,
  email: 254,
  phone: 60,
  companyNumber: 40,
  /** Letters beside a telephone number: an extension, hours; what is said of a person is longer. */
  phoneLetters: 20,
  address: 500,
  agendaItems: 40,
  /** Minutes. */
  meetingMinutes: 720,
  /** Minutes. */
  itemMinutes: 480,
  seriesMeetings: 12,
  /** How many years ahead a meeting or an event is planned: beyond, the year was mistyped. */
  yearsAhead: 5,
  guests: 60,
  /** How many people or organisations are shown where one is asked for by name, and how many are read for it. */
  choices: 10,
  choicesRead: 50,
  /** Constats, avis and propositions of an interpellation, each. */
  claims: 20,
  /** Lines of the summary of minutes. */
  summaryLines: 3,
  minutesItems: 60,
  /** Bytes that the form of minutes sends at once: some points of many pages. What is more goes with its next saving. */
  minutesBytes: 2_000_000,
  /** Decisions, and actions, of one point. */
  perItem: 40,
  /** Characters of a decision or an action. */
  decision: 2000,
  actionOwners: 10,
  presences: 300,
  /** Themes of an organisation, and the characters of one. */
  themes: 8,
  theme: 40,
  /** Chapters of the guide: their numbers have two figures. */
  chapters: 99,
  /** Days of an event. */
  eventDays: 62,
  /** How far back a calendar feed goes. */
  feedMonths: 24,
  /** What one person says to the owners of one guide page in an hour: each is a mail to each of them. */
  reportsPerHour: 5,
  /** How often one person is invited in a day. */
  invitationsPerDay: 3,
  /** How many whole days people usually have between a convocation and its meeting: fewer are said before it is sent. */
  noticeDays: 5,
  /** Letters of the code of a body. */
  codeMin: 2,
  codeMax: 5,
  /** How many of the tables that were brought are listed. */
  importsListed: 50,
  /** How many bodies a table is held against. */
  bodiesOfTable: 300,
  /** For how many days somebody sees what she has done. */
  recentDays: 14,
  /** For how many days an invitation to the site lies unopened before whoever coordinates is told. */
  waitingDays: 7,
  /** In how many months a page of the guide that was looked over is to be looked over again. */
  reviewMonths: 6,
  /** How long after a convocation nobody is reminded of it, in minutes: she has hardly read it. */
  reminderAfterMinutes: 60,
  passwordMin: 12,
  passwordMax: 200,
} as const

const hours = 3600 * 1000

/**
 * How long the links in mails open: in milliseconds from their sending; in days from the end of the meeting that somebody
 * is invited to, and of the consultation in which an organisation is asked where it stands.
 */
export const linkLifetimes = {
  signIn: hours,
  passwordReset: 2 * hours,
  invitation: 14 * 24 * hours,
  replyDays: 30,
  positionDays: 30,
} as const

/** How long what was thrown away can still be taken back: pages, events, files. */
export const binDays = 30

/** How many days in a row the site must have looked before it empties a bin: a clock that leaps makes nothing old. */
export const binSteadyDays = 7

/**
 * « Mireille écrit ici », in milliseconds: how often it is said at most, and how often somebody who writes asks for what
 * others write; how rarely somebody asks where nothing happens, and after which rest nothing is asked at all; how long it
 * is shown, and kept.
 */
export const writingTimes = { said: 10_000, slowest: 60_000, rest: 120_000, shown: 30_000, forgotten: 60_000 } as const

/**
 * A table that somebody brings (models/import): bytes of its file, and unpacked; lines of all its sheets, columns, sheets,
 * characters of a cell; how long it is read, in milliseconds, and with how many megabytes of memory.
 */
export const tableLimits = {
  bytes: 5_000_000,
  unpacked: 50_000_000,
  rows: 1000,
  columns: 100,
  sheets: 20,
  characters: 2000,
  time: 10_000,
  megabytes: 256,
} as const
