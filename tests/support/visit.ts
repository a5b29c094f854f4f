import request from "supertest"
import { testApp } from "./app.ts"
import type { Someone } from "./cast.ts"
import { showChanges } from "./writes.ts"

/** A browser of its own: it keeps its cookies from one page to the next, and sends what browsers send. */
export async function visit(someone: Pick<Someone, "email" | "password"> | null = null) {
  const agent = request.agent(await testApp())
  if (someone)
    await agent
      .post("/session")
      .type("form")
      .set("Sec-Fetch-Site", "same-origin")
      .send({ email: someone.email, password: someone.password })
  const fetched = async (test: request.Test) => {
    await showChanges()
    return test.set("Sec-Fetch-Site", "same-origin").redirects(0)
  }
  return {
    get: (path: string, headers: Record<string, string> = {}) => fetched(agent.get(path).set(headers)),
    post: (path: string, fields: object | string = {}) => fetched(agent.post(path).type("form").send(fields)),
    /** What a page that saves itself sends. */
    tell: (path: string, fields: object) =>
      fetched(agent.post(path).type("form").set("Accept", "application/json").send(fields)),
    /** What a form with files sends: each file in the field `files`, after its other fields. */
    send: (path: string, files: [name: string, content: Buffer][], fields: Record<string, string> = {}) => {
      const sent = agent.post(path)
      for (const [name, value] of Object.entries(fields)) sent.field(name, value)
      for (const [filename, content] of files) sent.attach("files", content, { filename })
      return fetched(sent)
    },
    remove: (path: string) => fetched(agent.post(path).type("form").send({ _method: "delete" })),
    /** The bytes of an address, as they come. */
    bytes: (path: string, headers: Record<string, string> = {}) =>
      fetched(
        agent
          .get(path)
          .set(headers)
          .buffer(true)
          .parse((response, done) => {
            const chunks: Buffer[] = []
            response
              .on("data", (chunk: Buffer) => chunks.push(chunk))
              .on("end", () => done(null, Buffer.concat(chunks)))
          }),
      ),
    /** Whether she is let in to her own page. */
    isIn: async () => (await fetched(agent.get("/account"))).status === 200,
  }
}

/** The address of ours that a mail gives to be opened, without the site's own. */
export function linkIn(text: string | undefined, path: string): string {
  const [found] = new RegExp(`/${path}/[\\w-]+`).exec(text ?? "") ?? []
  if (!found) throw new Error(`No link to /${path} in the mail: ${text}`)
  return found
}
