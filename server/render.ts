import type { Request, Response } from "express"
import { takeFlash } from "./flash.ts"
import { nameReader } from "./readerOfForms.ts"

type Page = {
  title: string
  section?: string | null
  crumbs?: { text: string; href: string }[]
  /** The same page in the other language, where the switch of languages leads. */
  sister?: { language: string; href: string } | null
}

export type Locals = { page: Page; [name: string]: unknown }

/** What app.ts hands down: templates and sentences live above the machine room. */
export type Pages = { renderPage(view: string, layout: string, locals: object): string }

/**
 * Answers with a page: `page` says its title, the section of the navigation and where it is; everything else is what
 * the template reads. `layout` is "main", or "plain" for pages with one field and one button.
 */
export function render(req: Request, res: Response, view: string, locals: Locals, layout = "main"): void {
  const pages = req.app.locals["pages"] as Pages
  const flash = takeFlash(req, res)
  const site = { ...res.locals.site, flash }
  // What a form sent and is not saved comes back on the page that answers it.
  const page = { section: null, crumbs: [], returned: !["GET", "HEAD"].includes(req.method), ...locals.page }
  const html = pages.renderPage(view, layout, { ...locals, site, page })
  res.type("html").send(req.user ? nameReader(html, req.user.person) : html)
}
