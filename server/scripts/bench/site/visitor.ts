/** Somebody with a browser at the site: what she gets, and what she sends. */
export async function signIn(address: string, email: string) {
  const answer = await fetch(`${address}/session`, {
    method: "POST",
    redirect: "manual",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ email, password: "demonstration" }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ")
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
  const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin" }

  async function get(path: string) {
    const page = await fetch(address + path, { headers })
    if (!page.ok) throw new Error(`${path} answers ${page.status}`)
    return { html: await page.text(), tag: page.headers.get("ETag") ?? "" }
  }

  async function send(path: string, fields: Record<string, string>) {
    const answer = await fetch(address + path, {
      method: "POST",
      redirect: "manual",
      headers,
      body: new URLSearchParams(fields),
    })
    if (answer.status !== 303) throw new Error(`POST ${path} answers ${answer.status}`)
  }

  /** Saves as a page does that saves by itself. */
  async function patch(path: string, fields: Record<string, string>) {
    const answer = await fetch(address + path, {
      method: "POST",
      headers: { ...headers, Accept: "application/json" },
      body: new URLSearchParams({ ...fields, _method: "PATCH" }),
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`PATCH ${path} answers ${answer.status}: ${said.slice(0, 200)}`)
  }

  /** The first link of a page whose address looks like this. */
  async function linkOn(path: string, pattern: RegExp) {
    const { html } = await get(path)
    const link = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!).find((href) => pattern.test(href))
    if (!link) throw new Error(`${path} links to nothing like ${String(pattern)}`)
    return link
  }
  return { headers, get, send, patch, linkOn }
}
