import { anyone, type Row } from "./types.ts"

export const rows: Row[] = [
  { route: "GET /session", at: () => "/session", may: anyone },
  { route: "GET /session/new", at: () => "/session/new", may: anyone },
  {
    route: "POST /session",
    at: () => "/session",
    body: () => ({ email: "nobody@demo.example", password: "wrong" }),
    may: anyone,
  },
  { route: "DELETE /session", at: () => "/session", may: anyone, endsSession: true },
]
