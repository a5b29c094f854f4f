import type { Page } from "playwright-core"

type Plan = { body: string; day: string; start: string; end: string; point?: string }

/** Plans a meeting with one point on its agenda, as a coordinator or a secretary does it; gives its address. */
export async function plan(page: Page, { body, day, start, end, point = "Un point" }: Plan): Promise<string> {
  await page.goto(`/meetings/new?body=${body}`)
  await page.getByLabel("Date", { exact: true }).fill(day)
  await page.getByLabel("Début").fill(start)
  await page.getByLabel("Fin").fill(end)
  await page.getByRole("button", { name: "Planifier la réunion" }).click()
  await page.waitForURL(/\/meetings\/[0-9a-f]{24}/)
  // A meeting of the past is shown first: its minutes are what comes next.
  if (!page.url().endsWith("/agenda")) await page.goto(`${page.url()}/agenda`)
  await page.getByLabel("Intitulé du point").fill(point)
  await page.getByLabel("Minutes").fill("20")
  await page.getByLabel("Échange").check()
  await page.getByRole("button", { name: "Ajouter ce point" }).click()
  await page.getByRole("link", { name: point, exact: true }).waitFor()
  return new URL(page.url()).pathname.replace(/\/agenda.*/, "")
}

/** Convokes whom a meeting invites; gives how many they are. */
export async function convoke(page: Page, path: string): Promise<number> {
  await page.goto(`${path}/convocation/new`)
  const button = page.getByRole("button", { name: /^Envoyer la convocation à \d+ personnes/ })
  const count = Number(/\d+/.exec((await button.textContent())!)![0])
  await button.click()
  await page.waitForURL(`**${path}`)
  return count
}
