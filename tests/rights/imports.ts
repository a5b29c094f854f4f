import { today } from "../../models/concerns/day.ts"
import { anImport } from "../support/makers/tables.ts"
import type { Row } from "./types.ts"

const coordination = ["coordination"] as const
const at = async () => `/imports/${String(await anImport())}`

export const rows: Row[] = [
  { route: "GET /imports", at: () => "/imports", may: coordination },
  { route: "GET /imports/new", at: () => "/imports/new", may: coordination },
  { route: "POST /imports", at: () => "/imports", may: coordination, body: () => ({ table: "" }) },
  { route: "GET /imports/:id", at, may: coordination },
  { route: "PATCH /imports/:id", at, may: coordination, body: () => ({ day: today() }) },
  { route: "DELETE /imports/:id", at, may: coordination },
]
