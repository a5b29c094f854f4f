import type { NextFunction, Request, Response } from "express"

const methods = ["PATCH", "DELETE", "PUT"]

/** Plain forms know GET and POST: a hidden field `_method` says what a POST means. Not read in forms with files. */
export function methodOverride(req: Request, _res: Response, next: NextFunction): void {
  const body = req.body as { _method?: unknown } | undefined
  const asked = typeof body?._method === "string" ? body._method.toUpperCase() : ""
  if (req.method === "POST" && methods.includes(asked)) {
    req.method = asked
    delete body!._method
  }
  next()
}
