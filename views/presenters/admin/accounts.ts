import { Types } from "mongoose"
import { Account } from "../../../models/account.ts"
import { type ListedAccount, listAccounts } from "../../../models/account/listing.ts"
import { today } from "../../../models/concerns/day.ts"
import { fullName, Person } from "../../../models/person.ts"
import { newForm, type Form } from "../../../server/forms.ts"
import { Message } from "../../../server/outbox.ts"
import { brusselsDay, longDate } from "../../dates.ts"
import type { Language, Translate } from "../../translate.ts"
import { fateOf, isTrouble } from "../coordination/fate.ts"
import { presentPagination } from "../pagination.ts"
import { pageOf } from "../../../server/pages.ts"

type Speech = { t: Translate; language: Language }
const crumb = (t: Translate) => ({ text: t("admin.title"), href: "/admin" })

/** Everyone with an account, by name; `q` narrows to a part of a name or an address. */
export async function presentAccounts(q: string, asked: number, { t, language }: Speech) {
  const list = await pageOf(asked, (page) => listAccounts(q, page))
  const address = (to: number) => `/admin/accounts?page=${to}${q ? `&q=${encodeURIComponent(q)}` : ""}`
  return {
    page: { title: t("admin.accounts.title"), section: "admin", crumbs: [crumb(t)] },
    q,
    heads: [
      t("admin.accounts.heads.name"),
      t("session.email"),
      t("admin.accounts.heads.state"),
      t("admin.accounts.heads.visit"),
    ],
    rows: list.rows.map((row) => ({
      title: fullName(row.person),
      href: `/admin/accounts/${String(row._id)}`,
      cells: [row.email, stateOf(row, language, t), visitOf(row, language, t)],
    })),
    pagination: presentPagination(list, address, t),
  }
}

function stateOf(row: ListedAccount, language: Language, t: Translate): string | null {
  if (row.withdrawn)
    return t("admin.accounts.states.withdrawn", { day: longDate(brusselsDay(row.withdrawn.at), language) })
  if (!row.password) return t("admin.accounts.states.invited")
  const flags = (["administrator", "coordinator"] as const).filter((flag) => row[flag])
  if (flags.length === 2) return t("admin.accounts.states.both")
  return flags[0] ? t(`admin.accounts.states.${flags[0]}`) : null
}

// Whoever has no access any more, or has not opened her invitation, is said to be so beside.
function visitOf(row: ListedAccount, language: Language, t: Translate): string | null {
  if (row.withdrawn || !row.password) return null
  return hasVisited(row)
    ? t("admin.accounts.states.seen", { day: longDate(row.lastSignIn!, language) })
    : t("admin.accounts.states.member")
}

/** One account: who, what she may do and since when by whom, and her last letters; null when there is none. */
export async function presentAccess(id: string, form: Form | null, { t, language }: Speech) {
  const account = await Account.findById(id).lean()
  if (!account) return null
  const by = [account.administrator, account.coordinator, account.withdrawn].map((fact) => fact?.by)
  const people = await Person.find({
    _id: { $in: [account.person, ...by.filter((each) => each !== undefined)] },
  }).lean()
  const person = (who: Types.ObjectId | undefined) => {
    const known = people.find(({ _id }) => who && _id.equals(who))
    return known ? fullName(known) : t("admin.accounts.someone")
  }
  const said = (flag: "administrator" | "coordinator" | "withdrawn") => {
    const fact = account[flag]
    return fact
      ? t(`admin.accounts.facts.${flag}`, { name: person(fact.by), day: longDate(brusselsDay(fact.at), language) })
      : null
  }
  const [letter] = await Message.find({ "of.kind": "account", "of.id": id }).sort({ _id: -1 }).limit(1).lean()
  return {
    page: {
      title: person(account.person),
      section: "admin",
      crumbs: [crumb(t), { text: t("admin.accounts.title"), href: "/admin/accounts" }],
    },
    form: form ?? newForm({ email: account.email }),
    account: id,
    action: `/admin/accounts/${id}`,
    coordinatorAction: `/admin/accounts/${id}/coordinator`,
    administratorAction: `/admin/accounts/${id}/administrator`,
    withdrawalAction: `/admin/accounts/${id}/withdrawal`,
    waiting: !account.password && !account.withdrawn,
    administrator: said("administrator"),
    coordinator: said("coordinator"),
    withdrawn: said("withdrawn"),
    seen: hasVisited(account)
      ? t("admin.accounts.seen", { day: longDate(account.lastSignIn!, language) })
      : t("admin.accounts.never"),
    letter: letter ? { text: fateOf(letter, language, t), trouble: isTrouble(letter) } : null,
    refusal: form?.errors["administrator"] ?? null,
  }
}

/** Before an access is withdrawn: what will happen, and to whom. */
export async function presentWithdrawal(account: Account, { t }: Speech) {
  const person = await Person.findById(account.person).lean()
  const name = person ? fullName(person) : account.email
  const action = `/admin/accounts/${account.id}`
  return {
    page: {
      title: t("admin.accounts.withdrawal.title", { name }),
      section: "admin",
      crumbs: [crumb(t), { text: t("admin.accounts.title"), href: "/admin/accounts" }, { text: name, href: action }],
    },
    name,
    action,
    post: `${action}/withdrawal`,
  }
}

// A day to come was written under a wrong clock.
const hasVisited = ({ lastSignIn }: { lastSignIn?: string | null }): boolean =>
  Boolean(lastSignIn && lastSignIn <= today())
