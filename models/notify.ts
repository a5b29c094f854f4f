import { Types } from "mongoose"
import { enqueue } from "../server/jobs.ts"
import type { Language } from "../server/languages.ts"
import { postAll } from "../server/outbox.ts"
import { Account } from "./account.ts"
import { fullName, Person } from "./person.ts"

/** What a notice is about: the kind of thing that its fact is of. */
export type Topic = "minutes" | "guideReport"

type Id = Types.ObjectId
/** Someone who is told, at the address that is hers today. */
export type Told = { person: Id; name: string; email: string; language: Language }

/** What happened, to what, and how it is told; `mark` tells two facts about one thing apart. */
type Fact = { template: string; of: Id; mark?: string; revision?: number; data: Record<string, string> }

/** To so many people a notice is posted in the step of its fact; to more, by jobs that the step names, so many each. */
export const atOnce = 50

/**
 * Tells people what happened, inside the step that makes it so: the one way of every notice, of what is neither a convocation
 * nor a letter that opens something. Each is told once of one fact, however often this is done.
 */
export async function notify(fact: Fact, topic: Topic, to: Told[]): Promise<void> {
  const sending = new Types.ObjectId()
  if (to.length <= atOnce) return post(fact, topic, to, { sending })
  const words = JSON.stringify(fact)
  for (let from = 0; from < to.length; from += atOnce) {
    const page = to.slice(from, from + atOnce).map(({ person }) => person)
    await enqueue("notices.post", topic, words, sending, from === 0 ? "leads" : "follows", ...page)
  }
}

/** The job that posts a page of a notice to many: to those of these people who can be written to now. */
export async function postNotices(
  topic: string,
  words: string,
  sending: string,
  place: string,
  ...people: string[]
): Promise<void> {
  const known = new Map((await Person.find({ _id: { $in: people } }).lean()).map((each) => [String(each._id), each]))
  const accounts = await Account.find({ person: { $in: people }, withdrawn: null })
    .select("person email")
    .lean()
  const signIns = new Map(accounts.map(({ person, email }) => [String(person), email]))
  const to = people.flatMap((id) => {
    const person = known.get(id)
    const email = person?.email || signIns.get(id) || ""
    return person && email ? [{ person: person._id, name: fullName(person), email, language: person.language }] : []
  })
  const options = { sending: new Types.ObjectId(sending), follows: place === "follows" }
  await post(JSON.parse(words) as Fact, topic as Topic, to, options)
}

function post(
  { template, of, mark = "", revision = 0, data }: Fact,
  topic: Topic,
  to: Told[],
  options: { sending: Id; follows?: boolean },
): Promise<void> {
  return postAll(
    to.map(({ person, name, email, language }) => ({
      template,
      to: { name, email },
      person,
      language,
      of: { kind: topic, id: of },
      revision,
      key: [topic, String(of), ...(mark ? [mark] : []), String(person)].join(":"),
      data,
    })),
    options,
  )
}
