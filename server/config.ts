import { resolve } from "node:path"
import { root } from "./paths.ts"

export class ConfigError extends Error {}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"]

function integer(name: string, value: string | undefined, fallback: number, [min, max]: [number, number]): number {
  if (value === undefined || value === "") return fallback
  const number = Number(value)
  if (!Number.isInteger(number) || number < min || number > max)
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}; it is "${value}".`)
  return number
}

function address(name: string, value: string | undefined, schemes: string[]): string | undefined {
  if (value === undefined || value === "") return undefined
  const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : ""
  // A replica set's address lists several hosts, which URL refuses: only its scheme is checked here.
  if (!schemes.includes(scheme) && !schemes.some((known) => value.startsWith(`${known}://`)))
    throw new ConfigError(`${name} must start with ${schemes.map((known) => `${known}://`).join(" or ")}.`)
  return value
}

function oneOf(name: string, value: string | undefined, fallback: string, choices: string[]): string {
  if (value === undefined || value === "") return fallback
  if (!choices.includes(value)) throw new ConfigError(`${name} must be one of ${choices.join(", ")}; it is "${value}".`)
  return value
}

/** Reads every setting of the installation; a wrong value throws a ConfigError whose message is the one line to print. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const port = integer("PORT", env["PORT"], 3000, [0, 65535])
  const baseUrl = (address("BASE_URL", env["BASE_URL"], ["http", "https"]) ?? `http://localhost:${port}`)
    .replace(/\/$/, "")
  const sessionSecret = env["SESSION_SECRET"]
  if (sessionSecret !== undefined && sessionSecret.length < 32)
    throw new ConfigError("SESSION_SECRET must have at least 32 characters.")
  return {
    port,
    host: env["HOST"] || "127.0.0.1",
    baseUrl,
    secure: baseUrl.startsWith("https:"),
    dataDir: resolve(root, env["DATA_DIR"] || "data"),
    mongodbUri: address("MONGODB_URI", env["MONGODB_URI"], ["mongodb", "mongodb+srv"]),
    smtpUrl: address("SMTP_URL", env["SMTP_URL"], ["smtp", "smtps"]),
    mailFrom: env["MAIL_FROM"] || "Maillage <maillage@localhost>",
    sessionSecret,
    trustProxy: integer("TRUST_PROXY", env["TRUST_PROXY"], 0, [0, 10]),
    logLevel: oneOf("LOG_LEVEL", env["LOG_LEVEL"], "info", logLevels),
    workers: integer("WORKERS", env["WORKERS"], 1, [1, 64]),
    production: env["NODE_ENV"] === "production",
  }
}

export type Config = ReturnType<typeof readConfig>

/** The settings of this process. */
export const config: Config = readConfig(process.env)
