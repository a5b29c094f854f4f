import { guideChapter, guidePage, guideReport } from "../support/makers/guide.ts"
import { everyone, type Row } from "./types.ts"

const coordination = ["coordination"] as const
const owners = ["coordination", "healthMember"] as const
const at =
  (below = "") =>
  async () =>
    `/guide/${(await guidePage()).slug}${below}`
const binned = async () => `/guide/${(await guidePage({ binned: true })).slug}`
const text = { title: "Une fiche", markdown: "Un texte." }

export const rows: Row[] = [
  { route: "GET /guide", at: () => "/guide", may: everyone },
  {
    route: "GET /guide/new",
    at: async () => {
      await guidePage()
      return "/guide/new"
    },
    may: owners,
  },
  {
    route: "POST /guide",
    at: () => "/guide",
    may: owners,
    body: async () => ({ ...text, chapter: (await guideChapter()).id as string, language: "fr" }),
  },
  { route: "GET /guide/:slug", at: at(), may: everyone },
  { route: "GET /guide/:slug", at: binned, may: owners, others: 404 },
  { route: "GET /guide/:slug/edit", at: at("/edit"), may: owners },
  { route: "PATCH /guide/:slug", at: at(), may: owners, body: () => ({ ...text, was: "{}" }) },
  { route: "DELETE /guide/:slug", at: at(), may: owners },
  { route: "POST /guide/:slug/check", at: at("/check"), may: owners },
  { route: "GET /guide/:slug/owners/edit", at: at("/owners/edit"), may: owners },
  { route: "PATCH /guide/:slug/owners", at: at("/owners"), may: owners },
  { route: "GET /guide/:slug/chapter/edit", at: at("/chapter/edit"), may: owners },
  { route: "PATCH /guide/:slug/chapter", at: at("/chapter"), may: owners },
  { route: "POST /guide/:slug/restoration", at: async () => `${await binned()}/restoration`, may: owners, others: 404 },
  { route: "GET /guide/:slug/versions", at: at("/versions"), may: everyone },
  { route: "GET /guide/:slug/versions/:number", at: at("/versions/1"), may: everyone },
  { route: "POST /guide/:slug/writings", at: at("/writings"), may: owners, body: () => ({ part: "title" }) },
  { route: "GET /guide/:slug/reports", at: at("/reports"), may: owners },
  { route: "GET /guide/:slug/reports/new", at: at("/reports/new"), may: everyone },
  {
    route: "POST /guide/:slug/reports",
    at: at("/reports"),
    may: everyone,
    body: () => ({ text: "Ce numéro ne répond plus." }),
  },
  {
    route: "PATCH /guide/:slug/reports/:reportId",
    may: owners,
    body: () => ({ answer: "Corrigé." }),
    at: async () => {
      const page = await guidePage()
      return `/guide/${page.slug}/reports/${(await guideReport(page)).id as string}`
    },
  },
  { route: "GET /guide/chapters", at: () => "/guide/chapters", may: coordination },
  { route: "GET /guide/chapters/new", at: () => "/guide/chapters/new", may: coordination },
  {
    route: "POST /guide/chapters",
    at: () => "/guide/chapters",
    may: coordination,
    body: () => ({ number: "", nameFr: "" }),
  },
  {
    route: "GET /guide/chapters/:chapterId/edit",
    at: async () => `/guide/chapters/${(await guideChapter()).id as string}/edit`,
    may: coordination,
  },
  {
    route: "PATCH /guide/chapters/:chapterId",
    at: async () => `/guide/chapters/${(await guideChapter()).id as string}`,
    may: coordination,
    body: () => ({ number: "", nameFr: "" }),
  },
]
