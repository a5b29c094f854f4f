import { hashPassword } from "../../signIn.ts"
import { Account } from "../../account.ts"
import type { Plan } from "../../import/plan.ts"
import { Network } from "../../network.ts"
import type { DemoContent } from "../types.ts"
import { idOf, momentOn } from "./keys.ts"

/** The password of every demonstration account. */
export const demoPassword = "demonstration"

/** The network itself, whose being there says that the demonstration is whole. */
export async function nameNetwork({
  network: { name, commune, address, contact, charterHtml },
}: DemoContent): Promise<void> {
  await Network.create([
    {
      name,
      commune,
      address,
      charterHtml,
      contact: { name: contact.name, email: contact.email, phone: contact.phone },
    },
  ])
}

/** The content of the files, as the import makes it. */
export function planOf({ organisations, people, bodies, chapters, pages }: DemoContent): Plan {
  return {
    organisations,
    people: people.map((each) => ({ ...each, ended: each.until })),
    affiliations: people.map(({ key, organisation, title, from, until }) => ({
      person: key,
      organisation,
      title,
      from,
      until,
    })),
    bodies,
    seats: bodies.flatMap(({ seats }) => seats),
    chapters,
    pages: pages.map((each) => ({
      ...each,
      changed: { by: each.checked.by, at: momentOn(each.checked.day, each.slug) },
    })),
  }
}

/** Those who may sign in, a week ago for the last time. */
export async function fillAccounts({ people }: DemoContent, today: string): Promise<void> {
  const password = await hashPassword(demoPassword)
  const known = people.filter((each) => each.account !== null)
  const first = idOf("person", known.find((each) => each.administrator)!.key)
  const fact = { by: first, at: momentOn(people[0]!.from, "accounts") }
  const lastWeek = new Date(Date.parse(`${today}T00:00:00Z`) - 6 * 86_400_000).toISOString().slice(0, 10)
  await Account.insertMany(
    known.map((each) => ({
      person: idOf("person", each.key),
      email: each.account,
      password,
      administrator: each.administrator ? fact : null,
      coordinator: each.coordinator ? fact : null,
      lastSignIn: lastWeek,
      previousSignIn: lastWeek,
    })),
  )
}
