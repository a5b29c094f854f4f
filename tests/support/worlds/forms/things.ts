import { addItem, moveItem } from "../../../../models/meeting/agenda.ts"
import { textOf as textOfPage } from "../../../../models/guidePage/editing.ts"
import { GuidePage } from "../../../../models/guidePage.ts"
import { textOf, type Written } from "../../../../models/interpellation/parts.ts"
import { Interpellation } from "../../../../models/interpellation.ts"
import { Meeting } from "../../../../models/meeting.ts"
import { cast } from "../../cast.ts"
import { guidePage } from "../../makers/guide.ts"
import { interpellation } from "../../makers/interpellation.ts"
import { aMeeting } from "../../makers/meetings.ts"
import type { Dice } from "../random.ts"
import type { Browser } from "./page.ts"

/** Something that several people change by its form. */
export type Thing = {
  path(): Promise<string>
  /** All that it says now. */
  kept(): Promise<string>
  /** Somebody does something else with it. */
  besides(dice: Dice, browser: Browser): Promise<void>
}

async function aGuidePage(): Promise<Thing> {
  const { _id } = await guidePage()
  const read = async () => (await GuidePage.findById(_id))!
  const path = async () => `/guide/${(await read()).slug}`
  return {
    path,
    kept: async () => JSON.stringify(textOfPage(await read())),
    besides: async (_dice, browser) => void (await browser.post(`${await path()}/check`)),
  }
}

async function anInterpellation(): Promise<Thing> {
  const { _id } = await interpellation()
  return {
    path: () => Promise.resolve(`/interpellations/${String(_id)}`),
    kept: async () => JSON.stringify(textOf((await Interpellation.findById(_id))!.toObject() as unknown as Written)),
    besides: () => Promise.resolve(),
  }
}

async function anAgendaItem(): Promise<Thing> {
  const { _id, agenda } = await aMeeting(await cast.housing())
  const by = String((await cast.secretary()).person._id)
  const item = String(agenda[1]!._id)
  const read = async () => (await Meeting.findById(_id))!
  return {
    path: () => Promise.resolve(`/meetings/${String(_id)}/agenda/${item}`),
    kept: async () => JSON.stringify((await read()).agenda.map((each) => each.toObject())),
    async besides(dice) {
      if (dice.chance(0.5)) await moveItem(_id, item, dice.one(["up", "down"] as const), by)
      else await addItem(_id, { title: "Divers", kind: "information", minutes: 5, presenter: "", description: "" }, by)
    },
  }
}

/** What is changed by a form, who writes it, and how one is made. */
export const things = {
  "guide page": { make: aGuidePage, owner: cast.healthMember },
  interpellation: { make: anInterpellation, owner: cast.secretary },
  "point of an agenda": { make: anAgendaItem, owner: cast.secretary },
} as const
export type ThingKind = keyof typeof things
