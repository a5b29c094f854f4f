import type { PipelineStage, Types } from "mongoose"
import { having } from "../../server/patterns.ts"
import { Account } from "../account.ts"
import type { Fact } from "../concerns/fact.ts"
import { pagesFor } from "../concerns/paging.ts"
import { Person } from "../person.ts"

export type ListedAccount = {
  _id: Types.ObjectId
  email: string
  password: string | null
  administrator: Fact | null
  coordinator: Fact | null
  withdrawn: Fact | null
  lastSignIn: string | null
  person: { givenName: string; familyName: string }
}

/** How many accounts a page of the list shows. */
const perPage = 50

const withAccount: PipelineStage[] = [
  { $lookup: { from: "accounts", as: "account", localField: "_id", foreignField: "person" } },
  { $unwind: "$account" },
]

/**
 * One page of who has an account, in the order of their names; `q` narrows to a part of a name or an address. The people are
 * read in their order until the page is full, since nearly everyone of the register has an account.
 */
export async function listAccounts(q: string, page: number): Promise<{ rows: ListedAccount[]; pages: number }> {
  const found = q === "" ? null : await holdersLike(q)
  const rows = await Person.aggregate<ListedAccount>([
    { $match: found ? { _id: { $in: found } } : {} },
    { $sort: { sortKey: 1, _id: 1 } },
    ...withAccount,
    { $skip: (page - 1) * perPage },
    { $limit: perPage },
    {
      $replaceWith: { $mergeObjects: ["$account", { person: { givenName: "$givenName", familyName: "$familyName" } }] },
    },
  ])
  return { rows, pages: pagesFor(found ? found.length : await Account.countDocuments(), perPage) }
}

async function holdersLike(q: string): Promise<Types.ObjectId[]> {
  const part = having(q)
  const named = await Person.find({ $or: [{ givenName: part }, { familyName: part }] })
    .select("_id")
    .lean()
  const accounts = await Account.find({ $or: [{ email: part }, { person: { $in: named.map(({ _id }) => _id) } }] })
    .select("person")
    .lean()
  return accounts.map(({ person }) => person)
}
