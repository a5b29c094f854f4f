import { makeMessage } from "../support/makers/message.ts"
import { anyone, type Row, type World } from "./types.ts"

const may = ["coordination"] as const
const letter = (below: string) => async (world: World) =>
  `/coordination/outbox/${(await makeMessage(await world.socialWorker(), { state: "sent" })).id}${below}`

export const rows: Row[] = [
  { route: "GET /coordination", at: () => "/coordination", may },
  { route: "GET /coordination/outbox", at: () => "/coordination/outbox", may },
  { route: "POST /coordination/outbox/kept", at: () => "/coordination/outbox/kept", may },
  {
    route: "GET /coordination/outbox/sendings/:id",
    at: async (world) =>
      `/coordination/outbox/sendings/${String((await makeMessage(await world.socialWorker(), { state: "sent" })).sending)}`,
    may,
  },
  { route: "GET /coordination/outbox/:id", at: letter(""), may },
  { route: "GET /coordination/outbox/:messageId/letter", at: letter("/letter"), may },
  {
    route: "POST /coordination/outbox/:messageId/sending",
    at: letter("/sending"),
    body: () => ({ email: "a@demo.example" }),
    may,
  },
]

for (const page of ["accessibility", "privacy", "charter"])
  rows.push({ route: `GET /${page}`, at: () => `/${page}`, may: anyone })
