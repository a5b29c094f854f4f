import { expect } from "chai"
import { Types } from "mongoose"
import { addDays, today } from "../../../models/concerns/day.ts"
import type { Home, HomeTask } from "../../../models/home.ts"
import type { Reader } from "../../../models/reader.ts"
import { presentHome } from "../../../views/presenters/home.ts"
import { speakingIn } from "../../../views/translate.ts"

const page = (text: string, due: string): HomeTask => ({
  kind: "page",
  _id: new Types.ObjectId(),
  text,
  due,
  slug: "page",
})
const reader = { callName: "Odile", previousVisit: null, language: "fr", coordinator: true } as Reader

describe("what is to be done on the first page", () => {
  it("begins with what failed, then what is late; what waits comes before what has time", () => {
    const home: Home = {
      toAnswer: [],
      upcoming: [],
      news: [],
      alerts: [],
      first: null,
      guide: null,
      waiting: [
        { kind: "invitations", count: 1 },
        { kind: "mails", count: 2 },
      ],
      tasks: [page("en retard", addDays(today(), -3)), page("plus tard", addDays(today(), 9))],
    }
    const titles = presentHome(home, reader, speakingIn("fr")).home.toDo.map(({ title }) => title)
    expect(titles.map((title) => /e-mails|retard|invit|plus tard/i.exec(title)?.[0])).to.deep.equal([
      "e-mails",
      "retard",
      "invit",
      "plus tard",
    ])
  })
})
