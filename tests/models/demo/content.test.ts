import { readFileSync } from "node:fs"
import { expect } from "chai"
import { addDays, addMonths } from "../../../models/concerns/day.ts"
import { holidaysOf } from "../../../models/concerns/holidays.ts"
import { nationalNumbersIn } from "../../../models/concerns/privacy.ts"
import { demoContent } from "../../../models/demo/content.ts"
import { slotsAt } from "../../../models/demo/meetings/calendar.ts"
import { limits } from "../../../models/limits.ts"
import { piecesOf, sentencesOf, wordsOf } from "./texts.ts"

// A winter day, a summer day without meetings, the last of a month, a day after the change of the year.
const days = ["2026-11-23", "2027-07-15", "2027-02-28", "2028-01-03"]

const count = <Item>(items: Item[], is: (item: Item) => boolean): number => items.filter(is).length

for (const today of days) {
  describe(`the demonstration of ${today}`, () => {
    const content = demoContent(today)
    const { organisations, people, bodies, chapters, pages, meetings, interpellations, events } = content
    const byKey = new Map(people.map((person) => [person.key, person]))

    it("has the size of the network that it shows", () => {
      expect(organisations).to.have.length(50)
      expect(people).to.have.length(220)
      expect(bodies).to.have.length(10)
      expect(chapters).to.have.length(10)
      expect(pages).to.have.length(123)
      expect(count(pages, ({ language }) => language === "nl")).to.equal(18)
      expect(meetings).to.have.length(120)
      expect(count(meetings, ({ minutes }) => Boolean(minutes?.published))).to.equal(90)
      expect(interpellations).to.have.length(8)
      expect(events).to.have.length.above(25)
    })

    it("is the same every time", () => {
      expect(demoContent(today)).to.deep.equal(content)
    })

    it("gives each body its seats: four and four in the steering committee, six in the bureau", () => {
      const college = (key: string) => organisations.find((organisation) => organisation.key === key)!.college
      const voting = (slug: string) =>
        bodies
          .find((body) => body.slug === slug)!
          .seats.filter(({ voice, until }) => voice === "deliberative" && !until)
      const steering = voting("comite-de-pilotage").map(({ organisation }) => college(organisation))
      expect(count(steering, (each) => each === "public")).to.equal(4)
      expect(count(steering, (each) => each === "associative")).to.equal(4)
      expect(voting("bureau")).to.have.length(6)
    })

    it("places the seven accounts", () => {
      const accounts = people.filter(({ account }) => account)
      expect(accounts.map(({ account }) => account)).to.have.members([
        "admin@demo.example",
        "coordination@demo.example",
        "pilotage.public@demo.example",
        "pilotage.associatif@demo.example",
        "secretaire.logement@demo.example",
        "membre.sante@demo.example",
        "travailleuse@demo.example",
      ])
      const seatsOf = (account: string) =>
        bodies
          .filter(({ seats }) => seats.some(({ person }) => byKey.get(person)!.account === account))
          .map(({ slug }) => slug)
      expect(seatsOf("travailleuse@demo.example")).to.deep.equal([])
      expect(seatsOf("membre.sante@demo.example")).to.deep.equal(["sante"])
      expect(byKey.get(bodies.find(({ slug }) => slug === "logement")!.secretary)!.account).to.equal(
        "secretaire.logement@demo.example",
      )
      for (const account of ["pilotage.public@demo.example", "pilotage.associatif@demo.example"])
        expect(seatsOf(account)).to.include("comite-de-pilotage")
    })

    it("shares no address between two people, and writes to nobody in the real world", () => {
      const emails = [
        ...people.map(({ email }) => email),
        ...organisations.map(({ email }) => email),
        ...meetings.flatMap(({ guests }) => guests.map(({ email }) => email)),
      ]
      expect(new Set(people.map(({ email }) => email))).to.have.property("size", people.length)
      expect(emails.filter((email) => !/^[a-z0-9.-]+@([a-z-]+\.)+example$/.test(email))).to.deep.equal([])
    })

    it("refers only to people, organisations and bodies that there are", () => {
      const keys = new Set([...organisations, ...people].map(({ key }) => key))
      const slugs = new Set(bodies.map(({ slug }) => slug))
      const named = [
        ...people.map(({ organisation }) => organisation),
        ...bodies.flatMap(({ secretary, seats }) => [
          secretary,
          ...seats.flatMap((seat) => [seat.person, seat.organisation]),
        ]),
        ...pages.flatMap(({ owners, checked }) => [...owners, checked.by]),
        ...meetings.flatMap(({ secretary, attendance, minutes }) => [
          secretary,
          ...attendance.map(({ person }) => person),
          ...(minutes?.items ?? []).flatMap(({ actions }) => actions.flatMap(({ owners }) => owners)),
        ]),
        ...interpellations.flatMap(({ authors, positions }) => [
          ...authors,
          ...positions.flatMap(({ organisation, by }) => [organisation, by]),
        ]),
        ...events.map(({ organiser }) => organiser),
      ]
      expect(named.filter((key) => !keys.has(key))).to.deep.equal([])
      expect([...meetings, ...interpellations].filter(({ body }) => !slugs.has(body))).to.deep.equal([])
    })

    it("meets from two years before today to three months after, as the calendar goes", () => {
      expect(meetings.every(({ day }) => day >= addMonths(today, -24) && day <= addMonths(today, 3))).to.equal(true)
      expect(meetings.some(({ day, convoked }) => day >= today && convoked)).to.equal(true)
      const assemblies = meetings.filter(({ body }) => body === "assemblee")
      const second = assemblies.filter(
        ({ day, start, length }) =>
          start === "12:15" &&
          length === 90 &&
          new Date(`${day}T00:00Z`).getUTCDay() === 2 &&
          Number(day.slice(8)) > 7 &&
          Number(day.slice(8)) < 22,
      )
      expect(second).to.have.length(assemblies.length)
      for (const { length, agenda } of meetings)
        expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).to.be.at.most(length)
    })

    it("writes minutes of 200 to 1,500 words, point by point as the agenda", () => {
      for (const { key, agenda, minutes } of meetings.filter((meeting) => meeting.minutes?.published)) {
        const texts = minutes!.items.flatMap(({ title, html, decisions, actions }) => [
          title,
          html,
          ...decisions,
          ...actions.map(({ text }) => text),
        ])
        expect(wordsOf([...minutes!.summary, ...texts].join(" ")), key).to.be.within(200, 1500)
        expect(
          minutes!.items.map(({ agendaItem }) => agendaItem),
          key,
        ).to.deep.equal(agenda.map((_, index) => index))
        expect(minutes!.summary, key).to.have.length.within(1, limits.summaryLines)
        for (const text of [...minutes!.summary, ...minutes!.items.map(({ title }) => title)])
          expect(text.length, text).to.be.at.most(limits.line)
      }
    })

    it("has minutes in Dutch, from their first line to their last", () => {
      const dutch = meetings.filter(({ minutes }) => minutes?.language === "nl")
      expect(dutch.map(({ body }) => body).sort()).to.deep.equal(["guide", "petite-enfance", "sante"])
      for (const { key, agenda, minutes } of dutch) {
        const titles = [...agenda, ...minutes!.items].map(({ title }) => title).join(" ")
        expect(titles, key)
          .to.match(/Varia$/)
          .and.not.match(/Divers|Suivi|procès|Procès/)
        expect(minutes!.items.at(-1)!.html, key).to.not.match(/ (le|la|les|des|une|du) /)
      }
    })

    it("notes nobody's words who was not there, and nothing before it happened", () => {
      for (const { key, day, attendance, minutes } of meetings.filter((meeting) => meeting.minutes)) {
        const told = minutes!.items
          .filter(({ title }) => !["Suivi des actions", "Lopende acties"].includes(title))
          .map(({ html }) => html)
          .join(" ")
        const away = attendance.filter(({ presence }) => presence !== "present").map(({ person }) => byKey.get(person)!)
        expect(
          away.filter(({ givenName, familyName }) => told.includes(`${givenName} ${familyName}`)),
          key,
        ).to.deep.equal([])
        if (minutes!.published) expect(minutes!.published >= day && minutes!.published < today, key).to.equal(true)
        for (const { done } of minutes!.items.flatMap(({ actions }) => actions))
          if (done) expect(done.day >= day && done.day <= today, key).to.equal(true)
      }
    })

    it("lets who presents a point be there, and no voice be given to the other college or to two", () => {
      const college = (key: string) => organisations.find((organisation) => organisation.key === key)!.college
      const nameOf = (key: string) => `${byKey.get(key)!.givenName} ${byKey.get(key)!.familyName}`
      for (const { key, body, day, agenda, attendance, minutes } of meetings.filter((meeting) => meeting.minutes)) {
        const away = attendance.filter(({ presence }) => presence !== "present").map(({ person }) => nameOf(person))
        const treated = agenda.slice(0, minutes!.items.filter(({ html }) => html !== "").length)
        expect(
          treated.filter(({ presenter }) => away.includes(presenter)),
          key,
        ).to.deep.equal([])
        const seats = bodies
          .find(({ slug }) => slug === body)!
          .seats.filter(({ from, until }) => from <= day && (!until || until >= day))
        const proxies = attendance.filter(({ presence }) => presence === "represented")
        for (const { person, representedBy } of proxies) {
          const giver = seats.find((seat) => seat.person === person)!
          const holder = seats.find((seat) => nameOf(seat.person) === representedBy)!
          expect([giver.voice, holder.voice], key).to.deep.equal(["deliberative", "deliberative"])
          expect(college(holder.organisation), key).to.equal(college(giver.organisation))
          expect(attendance.find((line) => line.person === holder.person)!.presence, key).to.equal("present")
        }
        expect(new Set(proxies.map(({ representedBy }) => representedBy)), key).to.have.property("size", proxies.length)
      }
    })

    it("decides in the steering committee with as many public voices as associative ones", () => {
      const college = (key: string) => organisations.find((organisation) => organisation.key === key)!.college
      const { seats } = bodies.find(({ slug }) => slug === "comite-de-pilotage")!
      const held = meetings.filter(({ body, minutes }) => body === "comite-de-pilotage" && minutes)
      expect(held.length).to.be.above(5)
      for (const { key, attendance } of held) {
        const voices = attendance
          .filter(({ presence }) => presence === "present")
          .map(({ person }) => seats.find((seat) => seat.person === person)!)
          .filter(({ voice }) => voice === "deliberative")
          .map(({ organisation }) => college(organisation))
        const publics = count(voices, (each) => each === "public")
        expect(publics, key)
          .to.equal(voices.length - publics)
          .and.above(1)
      }
    })

    it("approves each minutes once, at the next meeting of the body that writes its own", () => {
      for (const { slug } of bodies) {
        const own = meetings.filter(({ body, cancelled }) => body === slug && !cancelled)
        const approvals = own.flatMap(({ agenda }) =>
          agenda.filter(({ title }) => /^(Approbation du|Goedkeuring van het)/.test(title)).map(({ title }) => title),
        )
        expect(approvals.length, slug).to.be.above(1)
        expect(new Set(approvals), slug).to.have.property("size", approvals.length)
        const decided = own
          .flatMap(({ minutes }) => minutes?.items ?? [])
          .flatMap(({ decisions }) => decisions)
          .filter((decision) => / (est approuvé|is goedgekeurd)\.$/.test(decision))
        expect(new Set(decided), slug).to.have.property("size", decided.length)
      }
    })

    it("meets, writes, sends and answers on days on which services work", () => {
      const worked = [
        ...meetings.flatMap(({ day, replyBy, convoked, cancelled, minutes }) => [
          day,
          replyBy,
          convoked,
          cancelled?.day,
          minutes?.published,
        ]),
        ...pages.flatMap(({ checked, reviewBy }) => [checked.day, reviewBy]),
        ...interpellations.flatMap(({ created, consultation, adopted, sent, answered, closed, positions }) => [
          created,
          consultation?.day,
          consultation?.until,
          adopted?.day,
          sent?.day,
          answered?.day,
          closed?.day,
          ...positions.map(({ day }) => day),
        ]),
        ...events.map(({ day }) => day),
      ].filter((day) => typeof day === "string")
      const off = (day: string) =>
        [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()) || holidaysOf(Number(day.slice(0, 4))).has(day)
      expect([...new Set(worked)].filter(off)).to.deep.equal([])
    })

    it("leaves the secretary of housing something to answer and something to do", () => {
      const { key } = people.find(({ account }) => account === "secretaire.logement@demo.example")!
      const asked = meetings.filter(
        ({ day, attendance }) =>
          day >= today && attendance.some(({ person, answer }) => person === key && answer === "invited"),
      )
      const open = meetings
        .flatMap(({ minutes }) => minutes?.items ?? [])
        .flatMap(({ actions }) => actions)
        .filter(({ owners, done }) => owners.includes(key) && !done)
      expect(open).to.have.length.above(1)
      if (today === days[0]) expect(asked).to.have.length.above(1)
    })

    it("says no sentence more than five times", () => {
      const times = new Map<string, number>()
      for (const sentence of piecesOf(content).flatMap(sentencesOf)) times.set(sentence, (times.get(sentence) ?? 0) + 1)
      expect([...times].filter(([, number]) => number > 5)).to.deep.equal([])
    })

    it("covers every state of an interpellation, in the order of the days", () => {
      expect(new Set(interpellations.map(({ state }) => state))).to.have.property("size", 6)
      for (const {
        key,
        state,
        created,
        consultation,
        adopted,
        sent,
        answered,
        closed,
        positions,
        opinions,
        constats,
      } of interpellations) {
        const steps = [created, consultation?.day, adopted?.day, sent?.day, answered?.day, closed?.day].filter(Boolean)
        expect(steps, key).to.deep.equal([...steps].sort())
        expect(
          steps.every((day) => day! <= today),
          key,
        ).to.equal(true)
        if (adopted)
          expect(
            meetings.some(({ body, day }) => body === "assemblee" && day === adopted.day),
            key,
          ).to.equal(true)
        expect(positions.length > 0, key).to.equal(state !== "draft")
        expect(
          positions.every(({ position, text }) => position === "signs" || text.length > 20),
          key,
        ).to.equal(true)
        for (const { constats: named } of opinions)
          expect(
            named.every((index) => constats[index] !== undefined),
            key,
          ).to.equal(true)
      }
    })

    it("holds no national number, nor eleven digits in a row", () => {
      const pieces = piecesOf(content)
      expect(pieces.filter((text) => /\d{11}/.test(text) || nationalNumbersIn(text).length > 0)).to.deep.equal([])
    })

    it("writes as it is printed: curved apostrophes, closed quotes, no slot left open", () => {
      const wrong = piecesOf(content).filter((text) => /['"{}]|\*\*|« |\w »/.test(text))
      expect(wrong).to.deep.equal([])
    })
  })
}

describe("the calendar of the demonstration", () => {
  it("lets nobody meet on a public holiday: the second Tuesday of November 2025, Ascension Day 2027", () => {
    const met = [...slotsAt("2026-11-23"), ...slotsAt("2027-07-15")].map(({ day }) => day)
    expect(met).to.include("2025-11-18").and.not.include("2025-11-11")
    expect(met).to.include("2027-05-13").and.not.include("2027-05-06")
  })

  it("has 120 meetings and 90 with minutes, whatever the day of the year", () => {
    for (let step = 0; step < 366; step += 5) {
      const slots = slotsAt(addDays("2027-01-01", step))
      expect(slots).to.have.length(120)
      expect(count(slots, ({ state }) => state === "minuted")).to.equal(90)
    }
  })
})

describe("the searches of the demonstration", () => {
  it("are forty-two, thirty-one in French and eleven in Dutch, and each page that must come is there", () => {
    const file = readFileSync(new URL("../../journeys/searches.csv", import.meta.url), "utf8")
    const rows = file
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(","))
    const languages = new Map(demoContent(days[0]!).pages.map(({ slug, language }) => [slug, language]))
    expect(count(rows, ([language]) => language === "fr")).to.equal(31)
    expect(count(rows, ([language]) => language === "nl")).to.equal(11)
    // Nobody has written the page on interpreters in Dutch yet: the French one is what there is.
    expect(rows.filter(([language, , page]) => languages.get(page!) !== language)).to.deep.equal([
      ["nl", "tolk", "interprete"],
    ])
  })
})
