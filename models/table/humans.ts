import { sortKeyOf } from "../search/names.ts"
import type { Entry } from "./entries.ts"
import type { Gathered, Human } from "./gathering.ts"
import type { At, Questions } from "./questions.ts"
import type { Someone } from "./someone.ts"

/** What one line says and another leaves blank; the first that says it stands. */
export const completed = <T extends object>(known: T, fresh: T): T =>
  Object.fromEntries(Object.entries(known).map(([field, value]) => [field, value || fresh[field as keyof T]])) as T

type Place = { houses: string[]; at: At; all: Gathered; questions: Questions }

/** Under which key somebody of a line stands among all people of the table; asks where two of one name may be two. */
export function personOf(
  someone: Someone,
  entry: Entry,
  { houses, at, all: { people }, questions }: Place,
): string | null {
  const { givenName, familyName } = someone
  const [ordered, turned] = [
    sortKeyOf({ givenName, familyName }),
    sortKeyOf({ givenName: familyName, familyName: givenName }),
  ]
  let key = people.has(turned) && givenName ? turned : ordered
  if (key === "") return null
  const known = people.get(key)
  if (known && houses.length > 0 && known.houses.length > 0 && !houses.some((each) => known.houses.includes(each))) {
    const differ = known.email !== "" && someone.email !== "" && known.email !== someone.email
    const said = questions.ask({
      ask: "twice",
      of: `${key} ${houses.join()}`,
      at,
      values: { name: `${givenName} ${familyName}`.trim(), house: entry.house.replaceAll("\n", " ") },
      options: ["one", "two"],
      proposed: differ ? null : "one",
    })
    if (said === null) return null
    if (said === "two") key = `${key} #${houses.join()}`
  }
  const { email, phone } = someone
  const fresh: Human = { key, givenName, familyName, email, phone, language: entry.language, houses, at }
  const there = people.get(key)
  people.set(key, there ? { ...completed(there, fresh), houses: [...new Set([...there.houses, ...houses])] } : fresh)
  return key
}
