import type { Server } from "node:http"
import { setTimeout } from "node:timers/promises"
import { jobs, schedule } from "../models/jobs.ts"
import { renderMail } from "../views/presenters/mails/index.ts"
import { createApp } from "./app.ts"
import { config } from "./config.ts"
import { stepsEnded } from "./inOneStep.ts"
import { sessionSecret } from "./secret.ts"
import { startWork } from "./work.ts"

/** How long whoever is being answered when the site ends may take, in milliseconds. */
const lastAnswers = 20_000

/** Opens the pages, and what happens behind them, on a database that is ready. The answer closes both. */
export async function openSite(): Promise<() => Promise<void>> {
  const server = await listen(createApp({ sessionSecret: await sessionSecret() }))
  const stopWork = startWork({ jobs, schedule, renderMail })
  return async () => {
    await Promise.all([stopListening(server), stopWork()])
    await Promise.race([stepsEnded(), setTimeout(lastAnswers, null, { ref: false })])
  }
}

function listen(app: ReturnType<typeof createApp>): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(config.port, config.host, (error?: Error) => (error ? reject(error) : resolve(server)))
  })
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A browser keeps its lines: each is told that this answer is its last, or closed once it has nothing to say.
    server.prependListener("request", (_req, res) => res.setHeader("Connection", "close"))
    const closing = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearInterval(closing)
      resolve()
    })
    server.closeIdleConnections()
    void setTimeout(lastAnswers, null, { ref: false }).then(() => server.closeAllConnections())
  })
}
