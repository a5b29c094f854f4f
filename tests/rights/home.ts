import { everyone, type Row } from "./types.ts"

export const rows: Row[] = [{ route: "GET /", at: () => "/", may: everyone }]
