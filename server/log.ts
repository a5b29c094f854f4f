import { pino } from "pino"
import { config } from "./config.ts"

/** The log: what happened for whoever runs the machine; never a password, a token or the text of a mail. */
export const log = pino({
  level: config.logLevel,
  base: null,
  redact: ["password", "token", "*.password", "*.token", "req.headers.cookie"],
})
