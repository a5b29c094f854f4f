import { Int32, Long, ObjectId, Timestamp } from "bson"
import { expect } from "chai"
import { refusal } from "../refusal.ts"
import { evaluate, gives } from "./evaluate.ts"

const int = (value: number) => new Int32(value)
const at = (text: string) => new Date(text)
const brussels = "Europe/Brussels"

describe("the parts of a date", () => {
  it("are those of UTC, or of a zone's clock", () => {
    gives([
      [{ $year: at("2024-12-31T23:30:00Z") }, int(2024)],
      [{ $year: { date: at("2024-12-31T23:30:00Z"), timezone: brussels } }, int(2025)],
      [{ $hour: { date: at("2024-07-01T10:00:00Z"), timezone: brussels } }, int(12)],
      [{ $hour: { date: at("2024-07-01T10:00:00Z"), timezone: "-0330" } }, int(6)],
      [{ $dayOfWeek: at("2024-09-01T00:00:00Z") }, int(1)],
      [{ $isoDayOfWeek: at("2024-09-01T00:00:00Z") }, int(7)],
      [{ $dayOfYear: at("2024-12-31T00:00:00Z") }, int(366)],
      [{ $week: at("2024-01-06T00:00:00Z") }, int(0)],
      [{ $week: at("2024-01-07T00:00:00Z") }, int(1)],
      [{ $isoWeek: at("2021-01-03T00:00:00Z") }, int(53)],
      [{ $isoWeekYear: at("2021-01-03T00:00:00Z") }, Long.fromNumber(2020)],
      [{ $millisecond: at("2024-01-01T00:00:00.123Z") }, int(123)],
      [{ $year: new ObjectId("5ab9c3da31c2ab715d421285") }, int(2018)],
      [{ $month: new Timestamp({ t: 0, i: 1 }) }, int(1)],
      [{ $month: null }, null],
    ])
    expect(refusal(() => evaluate({ $year: "2024" })).code).to.equal(16006)
    expect(refusal(() => evaluate({ $year: { date: at("2024-01-01"), timezone: "Here" } })).code).to.equal(40485)
  })

  it("are taken apart and put together", () => {
    gives([
      [
        { $dateToParts: { date: at("2024-07-01T22:30:01.005Z"), timezone: brussels } },
        {
          year: int(2024),
          month: int(7),
          day: int(2),
          hour: int(0),
          minute: int(30),
          second: int(1),
          millisecond: int(5),
        },
      ],
      [
        { $dateFromParts: { year: 2024, month: 7, day: 2, hour: 0, minute: 30, timezone: brussels } },
        at("2024-07-01T22:30:00Z"),
      ],
      [{ $dateFromParts: { year: 2024, month: 14, day: 0 } }, at("2025-01-31T00:00:00Z")],
      [{ $dateFromParts: { isoWeekYear: 2020, isoWeek: 53, isoDayOfWeek: 7 } }, at("2021-01-03T00:00:00Z")],
      [{ $dateFromParts: { year: null } }, null],
    ])
  })
})

describe("dates as text", () => {
  it("are written in a format", () => {
    gives([
      [{ $dateToString: { date: at("2024-03-31T00:30:00.007Z") } }, "2024-03-31T00:30:00.007Z"],
      [{ $dateToString: { date: at("2024-03-31T01:30:00Z"), timezone: brussels } }, "2024-03-31T03:30:00.000"],
      [
        {
          $dateToString: {
            date: at("2024-03-31T01:30:00Z"),
            timezone: brussels,
            format: "%d/%m/%Y %H:%M:%S.%L %z %Z %j %U %V %G %u %w %b %B %%",
          },
        },
        "31/03/2024 03:30:00.000 +0200 120 091 13 13 2024 7 1 Mar March %",
      ],
      [{ $dateToString: { date: null, onNull: "never" } }, "never"],
    ])
    expect(refusal(() => evaluate({ $dateToString: { date: at("2024-01-01"), format: "%x" } })).code).to.equal(18536)
  })

  it("are read in ISO 8601, or in a format", () => {
    gives([
      [{ $dateFromString: { dateString: "2017-02-08" } }, at("2017-02-08T00:00:00Z")],
      [{ $dateFromString: { dateString: "2017-02-08T12:10:40.787+01:00" } }, at("2017-02-08T11:10:40.787Z")],
      [{ $dateFromString: { dateString: "2017-07-08T12:10:40", timezone: brussels } }, at("2017-07-08T10:10:40Z")],
      [{ $dateFromString: { dateString: "08/02/2017 5:07", format: "%d/%m/%Y %H:%M" } }, at("2017-02-08T05:07:00Z")],
      [{ $dateFromString: { dateString: "2020 53 7", format: "%G %V %u" } }, at("2021-01-03T00:00:00Z")],
      [{ $dateFromString: { dateString: "2017-02-30", onError: "bad" } }, "bad"],
      [{ $dateFromString: { dateString: null, onNull: 1 } }, 1],
    ])
  })

  it("in other forms are refused rather than guessed", () => {
    expect(refusal(() => evaluate({ $dateFromString: { dateString: "next Tuesday 5pm" } })).code).to.equal(238)
    expect(refusal(() => evaluate({ $dateFromString: { dateString: "x", format: "%Y" } })).code).to.equal(241)
    expect(refusal(() => evaluate({ $dateFromString: { dateString: 5 } })).code).to.equal(241)
  })
})

describe("dates that move", () => {
  it("by months stay in the month, by days keep the clock, by hours pass the time", () => {
    gives([
      [{ $dateAdd: { startDate: at("2024-01-31T10:00:00Z"), unit: "month", amount: 1 } }, at("2024-02-29T10:00:00Z")],
      [
        { $dateSubtract: { startDate: at("2024-02-29T00:00:00Z"), unit: "year", amount: 1 } },
        at("2023-02-28T00:00:00Z"),
      ],
      [
        { $dateAdd: { startDate: at("2024-03-30T11:00:00Z"), unit: "day", amount: 1, timezone: brussels } },
        at("2024-03-31T10:00:00Z"),
      ],
      [
        { $dateAdd: { startDate: at("2024-03-30T11:00:00Z"), unit: "hour", amount: 24, timezone: brussels } },
        at("2024-03-31T11:00:00Z"),
      ],
      [{ $dateAdd: { startDate: null, unit: "day", amount: 1 } }, null],
    ])
  })

  it("differ by the boundaries in between", () => {
    const difference = (start: string, end: string, unit: string, more = {}) => ({
      $dateDiff: { startDate: at(start), endDate: at(end), unit, ...more },
    })
    gives([
      [difference("2024-01-31T00:00:00Z", "2024-02-01T00:00:00Z", "month"), Long.ONE],
      [difference("2023-12-31T23:00:00Z", "2024-01-01T00:00:00Z", "year"), Long.ONE],
      [difference("2024-01-06T00:00:00Z", "2024-01-07T00:00:00Z", "week"), Long.ONE],
      [difference("2024-01-06T00:00:00Z", "2024-01-07T00:00:00Z", "week", { startOfWeek: "Monday" }), Long.ZERO],
      [difference("2024-03-30T22:30:00Z", "2024-03-30T23:30:00Z", "day", { timezone: brussels }), Long.ONE],
      [difference("2024-03-31T00:30:00Z", "2024-03-31T01:30:00Z", "hour", { timezone: brussels }), Long.ONE],
      [difference("2024-01-01T00:00:59Z", "2024-01-01T00:01:00Z", "minute"), Long.ONE],
      [difference("2024-01-02T00:00:00Z", "2024-01-01T00:00:00Z", "day"), Long.NEG_ONE],
    ])
  })

  it("are cut to the start of a unit", () => {
    const cut = (date: string, unit: string, more = {}) => ({ $dateTrunc: { date: at(date), unit, ...more } })
    gives([
      [cut("2021-03-20T11:30:05Z", "hour"), at("2021-03-20T11:00:00Z")],
      [cut("2021-03-20T11:30:05Z", "month"), at("2021-03-01T00:00:00Z")],
      [cut("2021-03-20T11:30:05Z", "week"), at("2021-03-14T00:00:00Z")],
      [cut("2021-03-20T11:30:05Z", "week", { startOfWeek: "monday" }), at("2021-03-15T00:00:00Z")],
      [
        cut("2021-03-20T11:30:05Z", "month", { binSize: 2, timezone: "America/Los_Angeles", startOfWeek: "Monday" }),
        at("2021-03-01T08:00:00Z"),
      ],
      [
        cut("2021-03-20T11:30:05Z", "week", { binSize: 2, timezone: "America/Los_Angeles", startOfWeek: "Monday" }),
        at("2021-03-15T07:00:00Z"),
      ],
      [cut("2024-07-01T00:30:00Z", "day", { timezone: brussels }), at("2024-06-30T22:00:00Z")],
      [cut("2024-05-15T00:00:00Z", "quarter"), at("2024-04-01T00:00:00Z")],
    ])
    expect(refusal(() => evaluate(cut("2024-01-01", "decade"))).code).to.equal(9)
  })
})
