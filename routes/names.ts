import type { Router } from "express"

type Layer = { route?: { path: string } }

const pathsOf = ([path, router]: [string, Router]) =>
  (router.stack as unknown as Layer[]).map(({ route }) => `${path}${route?.path ?? ""}`)

/** The words that stand in the site map itself right below an address: "/guide" → new, chapters. */
export function namesBelow(below: string, siteMap: [path: string, router: Router][]): string[] {
  const next = siteMap
    .flatMap(pathsOf)
    .filter((path) => path.startsWith(`${below}/`))
    .map((path) => path.slice(below.length + 1).split("/")[0]!)
  return [...new Set(next.filter((word) => word !== "" && !word.startsWith(":")))]
}
