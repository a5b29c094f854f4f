import type { Types } from "mongoose"
import { Account } from "../../models/account.ts"
import { limits } from "../../models/limits.ts"
import { type Link, stateOf } from "../../models/link.ts"
import { canWithdrawInvitation } from "../../models/policies/account.ts"
import { callName, fullName, Person } from "../../models/person.ts"
import type { Reader } from "../../models/reader.ts"
import type { FormError } from "../../server/formError.ts"
import { newForm, type Form } from "../../server/forms.ts"
import { Message } from "../../server/outbox.ts"
import { type Language, languages, type Translate } from "../translate.ts"
import { presentChooser } from "./choosing.ts"
import { noTwin, presentTwin } from "./people/twin.ts"
import { fateOf, isTrouble } from "./coordination/fate.ts"

export const blankInvitation = {
  person: "",
  givenName: "",
  familyName: "",
  email: "",
  language: "fr",
  organisation: "",
}
export const blankChoice = { password: "", ownDevice: "" }

type Speech = { t: Translate; language: Language }

// The coordination and the administration both invite: each finds the page where she came from.
const placeOf = (reader: Reader, t: Translate) =>
  reader.coordinator
    ? { section: "coordination", crumbs: [{ text: t("coordination.title"), href: "/coordination" }] }
    : { section: "admin", crumbs: [{ text: t("admin.title"), href: "/admin" }] }
type Waiting = {
  _id: Types.ObjectId
  email: string
  administrator: unknown
  coordinator: unknown
  lastSignIn: string | null
  people: { _id: Types.ObjectId; givenName: string; familyName: string }[]
}

/** Those who were invited and have not chosen a password yet, each with what became of her last letter. */
export async function presentInvitations(reader: Reader, { t, language }: Speech) {
  const waiting = await Account.aggregate<Waiting>([
    { $match: { password: null, withdrawn: null } },
    { $sort: { _id: -1 } },
    { $lookup: { from: "people", as: "people", localField: "person", foreignField: "_id" } },
  ])
  const ids = waiting.map(({ _id }) => String(_id))
  const letters = await Message.find({ "of.kind": "account", "of.id": { $in: ids }, template: "account/invitation" })
    .sort({ _id: 1 })
    .lean()
  const last = new Map(letters.map((letter) => [letter.of!.id, letter]))
  return {
    page: { title: t("invitations.title"), ...placeOf(reader, t) },
    waiting: waiting.map(({ _id, email, lastSignIn, people: [person], ...flags }) => {
      const letter = last.get(String(_id))
      return {
        account: String(_id),
        email,
        name: person ? fullName(person) : email,
        fate: letter ? fateOf(letter, language, t) : t("invitations.noLetter"),
        trouble: letter ? isTrouble(letter) : true,
        // Who came in by another mailed link has an access, which the administration withdraws.
        withdrawal:
          !lastSignIn && canWithdrawInvitation(reader, flags) ? `/invitations/${String(_id)}/withdrawal/new` : null,
      }
    }),
  }
}

/** The form that invites: somebody of the register (`person`), or somebody new. */
export async function presentInviting(
  reader: Reader,
  person: string | null,
  sent: { form: Form | null; refusal: FormError | null },
  { t, language }: Speech,
  asked = noTwin,
) {
  const { section, crumbs } = placeOf(reader, t)
  const known = person ? await Person.findById(person).lean() : null
  const form = sent.form ?? newForm({ ...blankInvitation, email: known?.email ?? "" })
  const house = { name: "organisation", kind: "organisation" } as const
  return {
    page: {
      title: t("invitations.new.title"),
      section,
      crumbs: [...crumbs, { text: t("invitations.title"), href: "/invitations" }],
    },
    form,
    known: known && { id: String(known._id), name: fullName(known) },
    languages: languages.map((value) => ({ value, text: t(`setup.languages.${value}`), help: null })),
    chooser: known ? null : await presentChooser(house, { form, refusal: sent.refusal, reader }, { t, language }),
    ...(await presentTwin(asked, "inviting", { t, language })),
  }
}

/** What the invited person sees: who she is, which address will be hers, and the password to choose. */
export async function presentInvited(link: Link, form: Form, action: string, t: Translate) {
  const account = await Account.findById(link.account).lean()
  const person = account && (await Person.findById(account.person).lean())
  return {
    page: { title: t("invitations.show.title") },
    form,
    action,
    atLeast: limits.passwordMin,
    name: person ? callName(person) : "",
    email: account?.email ?? "",
  }
}

/** What is asked before an invitation is taken back. */
export async function presentInvitationWithdrawal(account: Account, reader: Reader, { t }: Speech) {
  const person = await Person.findById(account.person).lean()
  const { section, crumbs } = placeOf(reader, t)
  const name = person ? fullName(person) : account.email
  return {
    page: {
      title: t("invitations.withdrawal.title", { name }),
      section,
      crumbs: [...crumbs, { text: t("invitations.title"), href: "/invitations" }],
    },
    text: t("invitations.withdrawal.text", { name, email: account.email }),
    action: `/invitations/${account.id as string}/withdrawal`,
  }
}

/** Why an invitation opens no more; one that was taken back leads nowhere, since nobody may come in by that address. */
export async function presentOver(link: Link | null, t: Translate) {
  const withdrawn = link !== null && !(await Account.exists({ _id: link.account }))
  const why = withdrawn ? "withdrawn" : stateOf(link) === "used" ? "used" : "expired"
  return { page: { title: t("session.over.title") }, text: t(`invitations.over.${why}`), mayEnter: !withdrawn }
}
