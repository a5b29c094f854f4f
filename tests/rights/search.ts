import { everyone, type Row } from "./types.ts"

export const rows: Row[] = [{ route: "GET /search", at: () => "/search?q=logement", may: everyone }]
