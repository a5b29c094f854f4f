import { issueAccessLink, linkToken } from "../../models/link.ts"
import { inOneStep } from "../../server/inOneStep.ts"
import { sessionName } from "../../server/sessionStore.ts"
import { makeSomeone } from "../support/makers/account.ts"
import { anyone, everyone, type Row } from "./types.ts"

export const rows: Row[] = [
  { route: "GET /account", at: () => "/account", may: everyone },
  { route: "PATCH /account", at: () => "/account", body: () => ({ givenName: "" }), may: everyone },
  {
    route: "POST /account/language",
    at: () => "/account/language",
    body: () => ({ language: "fr", next: "/" }),
    may: everyone,
  },
  { route: "GET /account/password", at: () => "/account/password", may: everyone },
  {
    route: "PATCH /account/password",
    at: () => "/account/password",
    body: () => ({ current: "wrong", fresh: "short" }),
    may: everyone,
  },
  { route: "GET /account/sessions", at: () => "/account/sessions", may: everyone },
  { route: "DELETE /account/sessions", at: () => "/account/sessions", may: everyone },
  // Nobody ends a session that is not hers: for her it does not exist.
  {
    route: "DELETE /account/sessions/:name",
    at: () => `/account/sessions/${sessionName("somebody else's")}`,
    may: [],
    others: 404,
  },
]

const letters = { "sign-in-links": "signIn", "password-resets": "passwordReset", invitations: "invitation" } as const

/** An address as a mail gives it, which nobody has used yet. */
const mailed = (path: keyof typeof letters) => async () => {
  const { account } = await makeSomeone()
  const link = await inOneStep(() => issueAccessLink(letters[path], account))
  return `/${path}/${linkToken(link)}`
}

const door = (path: "sign-in-links" | "password-resets"): Row[] => [
  { route: `GET /${path}/new`, at: () => `/${path}/new`, may: anyone },
  { route: `POST /${path}`, at: () => `/${path}`, body: () => ({ email: "nobody@demo.example" }), may: anyone },
  { route: `GET /${path}/:token`, at: mailed(path), may: anyone },
  { route: `POST /${path}/:token`, at: () => `/${path}/none`, may: anyone },
]
rows.push(...door("sign-in-links"), ...door("password-resets"))
rows.push(
  { route: "GET /setup/:token", at: () => "/setup/none", may: anyone },
  { route: "POST /setup/:token", at: () => "/setup/none", may: anyone },
)

/** The invitation of somebody who has not opened it. */
const unopened =
  (below: string, flags: { coordinator?: boolean } = {}) =>
  async () =>
    `/invitations/${String((await makeSomeone({ invited: true, ...flags })).account._id)}${below}`

const mayInvite = ["admin", "coordination"] as const
rows.push(
  { route: "GET /invitations", at: () => "/invitations", may: mayInvite, closed: true },
  { route: "GET /invitations/new", at: () => "/invitations/new", may: mayInvite, closed: true },
  { route: "POST /invitations", at: () => "/invitations", body: () => ({ email: "" }), may: mayInvite, closed: true },
  {
    route: "GET /invitations/:accountId/withdrawal/new",
    at: unopened("/withdrawal/new"),
    may: mayInvite,
    closed: true,
  },
  { route: "POST /invitations/:accountId/withdrawal", at: unopened("/withdrawal"), may: mayInvite, closed: true },
  // An invitation that carries a task is taken back by who gives tasks.
  {
    route: "POST /invitations/:accountId/withdrawal",
    at: unopened("/withdrawal", { coordinator: true }),
    may: ["admin"],
    closed: true,
  },
  { route: "GET /invitations/:token", at: mailed("invitations"), may: anyone },
  { route: "POST /invitations/:token", at: () => "/invitations/none", may: anyone },
)
