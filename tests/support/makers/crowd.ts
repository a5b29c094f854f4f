import { Types } from "mongoose"
import { Account } from "../../../models/account.ts"
import { Affiliation } from "../../../models/affiliation.ts"
import { Body } from "../../../models/body.ts"
import { addDays, today } from "../../../models/concerns/day.ts"
import { Event } from "../../../models/event.ts"
import { GuideChapter } from "../../../models/guideChapter.ts"
import { GuidePage } from "../../../models/guidePage.ts"
import { nextChapterNumber } from "../../../models/guidePage/arranging.ts"
import { Interpellation } from "../../../models/interpellation.ts"
import { Organisation } from "../../../models/organisation.ts"
import { Person } from "../../../models/person.ts"
import { Seat } from "../../../models/seat.ts"
import { countChange } from "../../../server/changes.ts"
import { Message } from "../../../server/outbox.ts"
import { cast } from "../cast.ts"

/** More than the 101 documents of MongoDB's first answer. */
const count = 130
const from = "2021-01-01"
const letter = (index: number) => String.fromCharCode(65 + (index % 26))

/** Writes 130 of everything that a list shows, and gives the function that takes them away again. */
export async function aCrowd(): Promise<() => Promise<void>> {
  const by = (await cast.coordinator()).person._id
  const changed = { by, at: new Date() }
  const ids = () => Array.from({ length: count }, () => new Types.ObjectId())
  const [organisations, people, bodies, chapter] = [ids(), ids(), ids(), new Types.ObjectId()]
  const number = await nextChapterNumber()
  const made = [
    await Organisation.insertMany(
      organisations.map((_id, index) => ({
        _id,
        name: { fr: `Foule ${index}` },
        colleges: [{ college: index % 2 ? "public" : "associative", from }],
        from,
      })),
    ),
    await Person.insertMany(people.map((_id, index) => ({ _id, givenName: "Odile", familyName: `Foule ${index}` }))),
    await Account.insertMany(people.map((person, index) => ({ person, email: `foule${index}@crowd.example` }))),
    await Affiliation.insertMany(people.map((person, index) => ({ person, organisation: organisations[index], from }))),
    await Body.insertMany(
      bodies.map((_id, index) => ({
        _id,
        slug: `foule-${index}`,
        kind: "group",
        openness: "network",
        name: { fr: `Foule ${index}` },
        code: `Q${letter(index / 26)}${letter(index)}`,
      })),
    ),
    await Seat.insertMany(
      people.map((person, index) => ({ body: bodies[0], person, organisation: organisations[index], from })),
    ),
    await GuideChapter.insertMany([
      { _id: chapter, slug: "foule", number, name: { fr: "Foule" }, description: { fr: "Foule" } },
    ]),
    await GuidePage.insertMany(
      people.map((_, index) => ({
        page: `foule-${index}`,
        slug: `foule-${index}`,
        language: "fr",
        number: `${number}.${index}`,
        title: `Foule ${index}`,
        chapter,
        changed,
        owners: [by],
        reviewBy: today(),
      })),
    ),
    await Event.insertMany(
      people.map((_, index) => ({
        title: `Foule ${index}`,
        day: addDays(today(), 1),
        added: changed,
        audience: ["network"],
      })),
    ),
    await Interpellation.insertMany(
      people.map((_, index) => ({
        title: `Foule ${index}`,
        body: bodies[0],
        changed,
        adoption: { ...changed, day: today() },
        audience: ["network"],
      })),
    ),
    await Message.insertMany(
      people.map((person, index) => ({
        key: `crowd ${index}`,
        sending: new Types.ObjectId(),
        leads: true,
        template: "account/invitation",
        to: { name: `Foule ${index}`, email: `foule${index}@crowd.example` },
        person,
        language: "fr",
        state: "failed",
        of: { kind: "account", id: "crowd" },
        messageId: `crowd${index}@demo.example`,
        dueAt: new Date(),
      })),
    ),
  ]
  await countChange()
  const models = [
    Organisation,
    Person,
    Account,
    Affiliation,
    Body,
    Seat,
    GuideChapter,
    GuidePage,
    Event,
    Interpellation,
    Message,
  ]
  return async () => {
    for (const [index, model] of models.entries()) {
      await (model as typeof Person).deleteMany({ _id: { $in: made[index]!.map(({ _id }) => _id) } })
    }
    await countChange()
  }
}
