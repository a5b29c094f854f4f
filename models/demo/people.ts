import { dayFrom } from "./days.ts"
import { content } from "./reading.ts"
import type { Day, DemoPerson } from "./types.ts"

/** The 220 people of the network; seven of them have the accounts that the demonstration prints. */
export function peopleAt(today: Day): DemoPerson[] {
  const accounts = new Map(content().accounts.map((account) => [account.person, account]))
  return content().people.map(({ from, until, ...person }) => {
    const account = accounts.get(person.key)
    return {
      ...person,
      from: dayFrom(today, from),
      until: until === undefined ? null : dayFrom(today, until),
      account: account?.email ?? null,
      coordinator: account?.role === "coordinator",
      administrator: account?.role === "administrator",
    }
  })
}
