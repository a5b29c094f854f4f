import { expect } from "chai"
import { calendarOf, eventOf, type CalendarEntry } from "../../../models/concerns/calendar.ts"
import { readCalendar } from "../../support/letterbox.ts"

const meeting = {
  uid: "1@network.example",
  sequence: 2,
  day: "2026-12-08",
  start: "12:15",
  length: 90,
  zone: "Europe/Brussels",
  place: { name: "Maison des associations, grande salle", address: "rue des Tanneurs 14" },
  convoked: true,
}
const words = {
  summary: "Assemblée",
  stamp: new Date("2026-11-18T09:00:00Z"),
  url: "https://network.example/meetings/1",
}
const written = (given: Partial<CalendarEntry> = {}) =>
  calendarOf([{ ...eventOf(meeting, words), ...given }], "REQUEST")

describe("an iCalendar file", () => {
  it("ends each line with CRLF and folds it at 75 octets, accents counted as they are sent", () => {
    const content = written({ description: "é".repeat(200), summary: "« Être là » ".repeat(20) })
    expect(content.endsWith("END:VCALENDAR\r\n")).to.equal(true)
    const lines = content.split("\r\n")
    expect(lines.every((line) => !line.includes("\n") && Buffer.byteLength(line) <= 75)).to.equal(true)
    expect(readCalendar(content).description).to.equal("é".repeat(200))
  })

  it("keeps one calendar's clock: noon in Brussels is 11 h UTC in winter, 10 h in summer, also around the changes", () => {
    const noon = (day: string) => readCalendar(written({ day, start: "12:00" })).start
    expect(noon("2026-10-24")).to.equal("2026-10-24T10:00:00.000Z")
    expect(noon("2026-10-25")).to.equal("2026-10-25T11:00:00.000Z")
    expect(noon("2027-03-27")).to.equal("2027-03-27T11:00:00.000Z")
    expect(noon("2027-03-28")).to.equal("2027-03-28T10:00:00.000Z")
  })

  it("ends at the hour that was planned, in the nights when the clock changes too", () => {
    const lines = (day: string, start: string, minutes: number) =>
      written({ day, start, minutes }).match(/DT(?:START|END);.*\d(?=\r)/g)
    const of = (...times: string[]) =>
      times.map((time, at) => `${at ? "DTEND" : "DTSTART"};TZID=Europe/Brussels:${time}`)
    expect(lines("2027-03-28", "01:30", 120)).to.deep.equal(of("20270328T013000", "20270328T033000"))
    expect(lines("2027-10-31", "01:30", 120)).to.deep.equal(of("20271031T013000", "20271031T033000"))
    expect(lines("2027-10-31", "23:00", 120)).to.deep.equal(of("20271031T230000", "20271101T010000"))
  })

  it("says when it was changed, how one takes part from afar, and how often to ask again", () => {
    const content = written({ conference: "https://video.example/salle,1;a" })
    expect(content).to.match(/^LAST-MODIFIED:20261118T090000Z\r$/m)
    expect(content.replaceAll("\r\n ", "")).to.match(
      /^CONFERENCE;(?:VALUE=URI;FEATURE=VIDEO|FEATURE=VIDEO;VALUE=URI):https:\/\/video\.example\/salle,1;a\r$/m,
    )
    expect(written()).not.to.include("CONFERENCE")
    const feed = calendarOf([eventOf(meeting, words)], null, "Réseau")
    expect(feed)
      .to.match(/^REFRESH-INTERVAL;VALUE=DURATION:PT1H\r$/m)
      .and.match(/^X-PUBLISHED-TTL:PT1H\r$/m)
    expect(written()).not.to.match(/REFRESH-INTERVAL|X-PUBLISHED-TTL/)
  })

  it("describes its time zone, for Outlook", () => {
    expect(readCalendar(written()).zones).to.equal(1)
    expect(written()).to.include("DTSTART;TZID=Europe/Brussels:20261208T121500")
  })

  it("lets no name, title or place begin a line of the file", () => {
    const hostile = 'Eve\r\nATTENDEE:mailto:x@y.example\r\nEND:VEVENT\u2028"; CN=Mal:lory'
    const content = written({
      summary: hostile,
      location: hostile,
      description: hostile,
      organiser: { name: hostile, email: "a@b.example" },
      attendee: { name: hostile, email: "c@d.example\r\nX-A:1" },
    })
    const names = content
      .split("\r\n")
      .filter((line) => !line.startsWith(" "))
      .map((line) => line.split(/[:;]/)[0])
    expect(names.filter((name) => name === "ATTENDEE")).to.have.length(1)
    expect(names.filter((name) => name === "END")).to.have.length(5)
    expect(names).not.to.include("X-A")
    const { organiser, attendee } = readCalendar(content)
    expect(organiser!.address).to.equal("mailto:a@b.example")
    expect(attendee!.name).to.include("Eve ATTENDEE")
    expect(content).not.to.include("^'")
  })

  it("asks the calendar for no answer of its own", () => {
    expect(readCalendar(written({ attendee: { name: "Zoé", email: "z@b.example" } })).attendee!.rsvp).to.equal("FALSE")
  })

  it("writes a whole day until the day after, as calendars read it", () => {
    const content = calendarOf([{ ...eventOf(meeting, words), start: null, until: "2026-12-09" }], null)
    expect(content).to.include("DTSTART;VALUE=DATE:20261208").and.include("DTEND;VALUE=DATE:20261210")
    expect(content).not.to.include("VTIMEZONE")
  })

  it("is the same bytes for the same revision", () => {
    expect(written()).to.equal(written())
  })
})
