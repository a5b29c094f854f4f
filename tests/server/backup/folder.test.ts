import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect } from "chai"
import { Temporal } from "temporal-polyfill"
import { keptBackups, nameFor, tidy } from "../../../server/backup/folder.ts"

const later = new Date("2099-01-01T00:00:00Z")

describe("the folder of backups", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-backups-"))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const put = (moment: string, options = {}) => writeFileSync(join(folder, nameFor(new Date(moment), options)), "x")
  const days = () =>
    keptBackups(folder)
      .filter(({ beforeUpgrade }) => !beforeUpgrade)
      .map(({ at }) => at.toISOString().slice(0, 10))

  const hour = 3600_000
  /** Night after night at a quarter past two in Brussels, as the site does, tidied each time. */
  const nights = (from: string, count: number) => {
    const first = Temporal.ZonedDateTime.from(`${from}T02:15[Europe/Brussels]`)
    for (let night = 0; night < count; night += 1) {
      put(new Date(first.add({ days: night }).epochMilliseconds).toISOString())
      tidy(folder, later)
    }
  }

  it("keeps the last seven nights and the Sundays of the four weeks before theirs, night after night", () => {
    nights("2026-09-01", 70)
    expect(days()).to.deep.equal([
      "2026-11-09",
      "2026-11-08",
      "2026-11-07",
      "2026-11-06",
      "2026-11-05",
      "2026-11-04",
      "2026-11-03",
      "2026-11-01",
      "2026-10-25",
      "2026-10-18",
      "2026-10-11",
    ])
    for (let night = 0; night < 14; night += 1) {
      nights(`2026-11-${10 + night}`, 1)
      const [weekly, sundays] = [
        days().slice(7),
        days()
          .slice(7)
          .filter((day) => new Date(day).getUTCDay() === 0),
      ]
      expect([weekly.length, weekly], `after the night of ${days()[0]}`).to.deep.equal([4, sundays])
    }
  })

  it("keeps as many across the end of summer time and of the year", () => {
    nights("2026-10-01", 110)
    expect(days()).to.deep.equal([
      "2027-01-18",
      "2027-01-17",
      "2027-01-16",
      "2027-01-15",
      "2027-01-14",
      "2027-01-13",
      "2027-01-12",
      "2027-01-10",
      "2027-01-03",
      "2026-12-27",
      "2026-12-20",
    ])
  })

  it("counts by the days of Brussels, also the one of 25 hours and the one of 23", () => {
    for (const [night, morning] of [
      ["2026-10-24T22:15:00Z", "2026-10-25T22:45:00Z"],
      ["2027-03-27T23:15:00Z", "2027-03-28T21:45:00Z"],
    ] as const) {
      put(night)
      put(morning)
      put(new Date(new Date(morning).getTime() + hour).toISOString())
    }
    tidy(folder, later)
    expect(keptBackups(folder).map(({ at }) => at.toISOString().slice(0, 16))).to.deep.equal([
      "2027-03-28T22:45",
      "2027-03-28T21:45",
      "2026-10-25T23:45",
      "2026-10-25T22:45",
    ])
  })

  it("loses none by a pause of three weeks: those of before stay until seven new nights are there", () => {
    nights("2026-09-01", 70)
    const before = days()
    nights("2026-11-30", 1)
    expect(days()).to.deep.equal(["2026-11-30", ...before.filter((day) => day !== "2026-11-03")])
    nights("2026-12-01", 6)
    expect(days()).to.deep.equal([
      "2026-12-06",
      "2026-12-05",
      "2026-12-04",
      "2026-12-03",
      "2026-12-02",
      "2026-12-01",
      "2026-11-30",
      "2026-11-09",
      "2026-11-08",
      "2026-11-01",
      "2026-10-25",
    ])
  })

  it("counts a day once, however many are made by hand on it, and those before an upgrade apart", () => {
    nights("2026-09-01", 70)
    for (const minute of [10, 20, 30, 40, 50]) {
      put(`2026-11-09T09:${minute}:00Z`)
      tidy(folder, later)
    }
    put("2026-11-09T12:00:00Z", { beforeUpgrade: true })
    tidy(folder, later)
    expect(days()).to.deep.equal([
      "2026-11-09",
      "2026-11-08",
      "2026-11-07",
      "2026-11-06",
      "2026-11-05",
      "2026-11-04",
      "2026-11-03",
      "2026-11-01",
      "2026-10-25",
      "2026-10-18",
      "2026-10-11",
    ])
    expect(
      keptBackups(folder)
        .slice(0, 2)
        .map(({ name }) => name),
    ).to.deep.equal(["maillage-before-upgrade-2026-11-09T12-00-00Z.bson.gz", "maillage-2026-11-09T09-50-00Z.bson.gz"])
  })

  it("keeps the newest of a day, those before the last three upgrades, and whatever is not its own", () => {
    put("2026-11-09T01:15:00Z")
    put("2026-11-09T14:00:00Z")
    for (const month of [1, 2, 3, 4]) put(`2026-0${month}-01T10:00:00Z`, { beforeUpgrade: true })
    writeFileSync(join(folder, "lisez-moi.txt"), "x")
    tidy(folder, later)
    expect(readdirSync(folder).sort()).to.deep.equal([
      "lisez-moi.txt",
      "maillage-2026-11-09T14-00-00Z.bson.gz",
      ...[2, 3, 4].map((month) => `maillage-before-upgrade-2026-0${month}-01T10-00-00Z.bson.gz`),
    ])
  })
})
