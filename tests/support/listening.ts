import type { AddressInfo } from "node:net"
import { stepsEnded } from "../../server/inOneStep.ts"
import { testApp } from "./app.ts"
import { beforeTestDatabaseCloses } from "./database.ts"
import type { Someone } from "./cast.ts"
import { afterEachFile } from "./run.ts"

let listening: Promise<string> | undefined

/** The address of the site of this run, listening for a browser until the run ends. */
export function listeningSite(): Promise<string> {
  listening ??= testApp().then(async (app) => {
    const server = app.listen(0, "127.0.0.1")
    await new Promise((resolve) => server.once("listening", resolve))
    beforeTestDatabaseCloses(async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      // What a closed page was still saving.
      await stepsEnded()
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  return listening
}

const cookies = new Map<string, string>()
afterEachFile(() => cookies.clear())

/** The value of the cookie of someone who has signed in at this address. */
export async function sessionOf(site: string, someone: Pick<Someone, "email" | "password">): Promise<string> {
  const key = `${site} ${someone.email}`
  const known = cookies.get(key)
  if (known) return known
  const answer = await fetch(`${site}/session`, {
    method: "POST",
    redirect: "manual",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ email: someone.email, password: someone.password }),
  })
  const value = /(?:^|\s)session=([^;]+)/.exec(answer.headers.getSetCookie().join(" "))?.[1]
  if (answer.status !== 303 || !value) throw new Error(`${someone.email} could not sign in: ${answer.status}`)
  cookies.set(key, value)
  return value
}
