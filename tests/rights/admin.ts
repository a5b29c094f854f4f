import { makeSomeone } from "../support/makers/account.ts"
import type { Row } from "./types.ts"

const may = ["admin"] as const
const account = (below: string) => async () => `/admin/accounts/${(await makeSomeone()).account.id}${below}`

export const rows: Row[] = [
  { route: "GET /admin", at: () => "/admin", may },
  { route: "GET /admin/accounts", at: () => "/admin/accounts", may },
  { route: "GET /admin/accounts/:id", at: account(""), may },
  { route: "PATCH /admin/accounts/:id", at: account(""), body: () => ({ email: "not an address" }), may },
  { route: "POST /admin/accounts/:accountId/administrator", at: account("/administrator"), may },
  { route: "DELETE /admin/accounts/:accountId/administrator", at: account("/administrator"), may },
  { route: "POST /admin/accounts/:accountId/coordinator", at: account("/coordinator"), may },
  { route: "DELETE /admin/accounts/:accountId/coordinator", at: account("/coordinator"), may },
  { route: "GET /admin/accounts/:accountId/withdrawal/new", at: account("/withdrawal/new"), may },
  { route: "POST /admin/accounts/:accountId/withdrawal", at: account("/withdrawal"), may },
  { route: "DELETE /admin/accounts/:accountId/withdrawal", at: account("/withdrawal"), may },
  { route: "GET /admin/backups", at: () => "/admin/backups", may },
  { route: "POST /admin/backups", at: () => "/admin/backups", may },
  { route: "POST /admin/jobs", at: () => "/admin/jobs", may },
  { route: "GET /admin/mail", at: () => "/admin/mail", may },
  { route: "POST /admin/mail", at: () => "/admin/mail", may },
  { route: "GET /admin/network", at: () => "/admin/network", may },
  { route: "PATCH /admin/network", at: () => "/admin/network", body: () => ({ name: "" }), may },
]
