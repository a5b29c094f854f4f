import { anyone, type Row } from "./types.ts"

export const rows: Row[] = [
  { route: "GET /admin/styleguide", at: () => "/admin/styleguide", may: ["admin", "coordination"] },
  { route: "GET /offline", at: () => "/offline", may: anyone },
]
