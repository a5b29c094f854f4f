import { Types } from "mongoose"
import { still } from "../../server/authorize.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { endSessions } from "../../server/sessionStore.ts"
import { Account } from "../account.ts"
import { type Act, audit } from "../audit.ts"
import { refuse } from "../concerns/refuse.ts"
import { closeLinks } from "../link.ts"
import { Person } from "../person.ts"
import { mailLink, mailNotice } from "./letters.ts"
import { fact } from "../concerns/fact.ts"

export const flags = ["coordinator", "administrator"] as const
export type Flag = (typeof flags)[number]

const acts: Record<Flag, { given: Act; taken: Act }> = {
  coordinator: { given: "coordinatorGiven", taken: "coordinatorTaken" },
  administrator: { given: "administratorGiven", taken: "administratorTaken" },
}

/** Whether somebody of the register can sign in, or could as soon as she chooses a password. */
export const hasAccess = async (person: unknown): Promise<boolean> =>
  person != null && (await Account.exists({ person: String(person), withdrawn: null })) !== null

/** Gives a person one of the two flags; nothing happens where she holds it. */
export async function giveFlag(id: string, flag: Flag, by: string): Promise<void> {
  await inOneStep(async () => {
    const account = still(await Account.findById(id))
    if (account[flag] || account.withdrawn) return
    account[flag] = fact(by)
    await account.save()
    await audit(acts[flag].given, { by, of: { kind: "account", id } })
  })
}

/** Takes a flag back; the installation keeps an administrator. */
export async function takeFlag(id: string, flag: Flag, by: string): Promise<void> {
  await inOneStep(async () => {
    const account = still(await Account.findById(id))
    if (!account[flag]) return
    if (flag === "administrator") await refuseLast(account)
    account[flag] = null
    await account.save()
    await audit(acts[flag].taken, { by, of: { kind: "account", id } })
  })
}

/** Ends somebody's access: she is signed out everywhere, and no mailed link opens any more. Her name stays in the register. */
export async function withdraw(id: string, by: string): Promise<void> {
  await inOneStep(async () => {
    const account = still(await Account.findById(id))
    if (account.withdrawn) return
    await refuseLast(account)
    account.set({ withdrawn: fact(by), administrator: null, coordinator: null })
    await account.save()
    await closeLinks(account._id)
    await endSessions(id)
    await audit("accessWithdrawn", { by, of: { kind: "account", id } })
  })
}

/** Lets somebody in again, as before but without flags. */
export async function giveBack(id: string, by: string): Promise<void> {
  await inOneStep(async () => {
    const account = still(await Account.findById(id))
    if (!account.withdrawn) return
    account.withdrawn = null
    await account.save()
    await audit("accessGivenBack", { by, of: { kind: "account", id } })
  })
}

// Two administrators who take each other's flag at once: both steps count one change, so one of them runs again.
async function refuseLast(account: Account): Promise<void> {
  if (!account.administrator) return
  const others = await Account.find({
    _id: { $ne: account._id },
    administrator: { $ne: null },
    withdrawn: null,
    password: { $ne: null },
  })
    .select("person")
    .lean()
  // Who leaves soon will not be there to let the next one in.
  const staying = await Person.countDocuments({
    _id: { $in: others.map(({ person }) => person) },
    ended: { $in: [null, ""] },
  })
  if (staying === 0) refuse({ administrator: "account.errors.last" })
}

/**
 * Gives an account another sign-in address, in which nobody else signs in: every session and link ends, the old address
 * is told, and somebody who has no password yet is invited there.
 */
export async function changeAddress(id: string, email: string, by: string): Promise<void> {
  await inOneStep(async () => {
    const account = still(await Account.findById(id))
    const before = account.email
    account.email = email
    await account.validate()
    if (account.email === before) return
    if (await Account.exists({ email: account.email, _id: { $ne: account._id } }))
      refuse({ email: "account.errors.taken" })
    await account.save()
    await closeLinks(account._id)
    await endSessions(id)
    await audit("signInAddressChanged", { by, of: { kind: "account", id } })
    if (account.password) await mailNotice(account, "account/address-changed", before)
    else await mailLink(account, "invitation", { by: new Types.ObjectId(by) })
  })
}
