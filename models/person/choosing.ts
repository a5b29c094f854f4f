import { Types } from "mongoose"
import { Affiliation } from "../affiliation.ts"
import type { Bearing, Choice, Choices } from "../choosing.ts"
import { thereOn, today } from "../concerns/day.ts"
import type { LocalName } from "../concerns/localName.ts"
import { limits } from "../limits.ts"
import { fullName, Person } from "../person.ts"
import { idsBeginning } from "../search/beginnings.ts"
import { fold } from "../search/words.ts"
import { isWhole, matching, namedAs } from "./named.ts"
import { openPosts } from "./reading.ts"

type Post = { _id: Types.ObjectId; organisation: { name: LocalName } }
type Row = { _id: Types.ObjectId; givenName: string; familyName: string; ended?: string | null; posts: Post[] }

/** What is chosen where somebody is: herself, or one of the places where she works. */
type As = "person" | "post"

/** Who may be meant by the beginnings of some words, those of her name first, each with where she works today. */
export async function peopleBeginning(typed: string, as: As): Promise<Choices> {
  const { named, others } = await idsBeginning("person", typed)
  const rows = await read([...named, ...others], thereOn(today()))
  const inOrder = [named, others].flatMap((ids) => rows.filter(({ _id }) => ids.includes(String(_id))))
  const all = inOrder.flatMap((row) => choicesOf(row, as))
  return { found: all.slice(0, limits.choices), more: all.length > limits.choices }
}

/** Who bears exactly this name, whole or one of hers, with where she works in brackets or not. */
export async function peopleBearing(typed: string, as: As): Promise<Bearing> {
  const meant = matching(typed, await namedAs([typed]))
  const ids = meant.map(({ person }) => String(person))
  const all = (await read(ids, thereOn(today()))).flatMap((row) => choicesOf(row, as))
  return { whole: meant.some((each) => isWhole(typed, each)), found: as === "person" ? all : placed(all, typed) }
}

/** The one of the register who bears this whole name; null where nobody does, or several do. */
export async function bearerOf(name: string): Promise<Types.ObjectId | null> {
  if (name === "") return null
  const { whole, found } = await peopleBearing(name, "person")
  return whole && found.length === 1 ? new Types.ObjectId(found[0]!.id) : null
}

function placed(all: Choice[], typed: string): Choice[] {
  // Of one who has two places, the one that was named.
  const isPlaced = ({ from: [house] }: Choice) =>
    [house?.fr, house?.nl].some((name) => name && fold(typed).endsWith(fold(`(${name})`)))
  return all.some(isPlaced) ? all.filter(isPlaced) : all
}

/** Those who were chosen, there or not; a post that is over is nobody's choice any more. */
export async function peopleChosen(ids: readonly string[], as: As): Promise<Choice[]> {
  if (ids.length === 0) return []
  if (as === "person") return (await read(ids)).flatMap((row) => choicesOf(row, as))
  const posts = await Affiliation.find({ _id: { $in: ids } })
    .select("person")
    .lean()
  const rows = await read(posts.map(({ person }) => String(person)))
  return rows.flatMap((row) => choicesOf(row, as)).filter(({ id }) => ids.includes(id))
}

/** Where somebody works today, each as what may be chosen. */
export const postsOf = async (person: string): Promise<Choice[]> =>
  (await read([person], thereOn(today()))).flatMap((row) => choicesOf(row, "post"))

/** These people in the order of their names, each with where she works today; in one command. */
async function read(ids: readonly string[], picked: Record<string, unknown> = {}): Promise<Row[]> {
  if (ids.length === 0) return []
  return Person.aggregate<Row>([
    { $match: { _id: { $in: ids.map((id) => new Types.ObjectId(id)) }, ...picked } },
    { $sort: { sortKey: 1, _id: 1 } },
    openPosts(),
    { $project: { givenName: 1, familyName: 1, ended: 1, posts: 1 } },
  ])
}

function choicesOf({ _id, posts, ...row }: Row, as: As): Choice[] {
  const [name, ended] = [fullName(row), row.ended ?? null]
  if (as === "post") return posts.map((post) => ({ id: String(post._id), name, from: [post.organisation.name], ended }))
  return [{ id: String(_id), name, from: posts.map(({ organisation }) => organisation.name), ended }]
}
