import { resolve } from "node:path"
import { root } from "./paths.ts"

export class ConfigError extends Error {}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"]

function integer(name: string, value: string | undefined, fallback: number, [min, max]: [number, number]): number {
  if (value === undefined || value === "") return fallback
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < min || number > max)
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}; it is ${JSON.stringify(value)}.`)
  return number
}

function address(name: string, value: string | undefined, schemes: string[]): string | undefined {
  if (value === undefined || value === "") return undefined
  // A replica set's address lists several hosts, which URL refuses: a scheme and something after it is all that is asked.
  if (!schemes.some((known) => value.startsWith(`${known}://`) && value.length > `${known}://`.length))
    throw new ConfigError(
      `${name} must start with ${schemes.map((known) => `${known}://`).join(" or ")} and name a host.`,
    )
  return value
}

/** What people type: no folder, since every link of every page begins with a slash. */
function origin(name: string, value: string | undefined, schemes: string[]): string | undefined {
  const given = address(name, value, schemes)
  if (given === undefined) return undefined
  const { protocol, host, pathname, search, hash } = url(name, given)
  if (pathname !== "/" || search || hash)
    throw new ConfigError(
      `${name} must end after the host and the port, as ${protocol}//${host} does; it is ${JSON.stringify(given)}.`,
    )
  return `${protocol}//${host}`
}

function mailServer(name: string, value: string | undefined): string | undefined {
  const given = address(name, value, ["smtp", "smtps"])
  if (given !== undefined) url(name, given)
  return given
}

// It may hold a password, so the line does not repeat it.
function url(name: string, value: string): URL {
  if (!URL.canParse(value) || !new URL(value).host) throw new ConfigError(`${name} is no address that can be read.`)
  return new URL(value)
}

/** An address alone, or a name and an address between < and >. */
function sender(name: string, value: string | undefined, fallback: string): string {
  if (!value) return fallback
  if (!/^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value.trim()))
    throw new ConfigError(
      `${name} must be an e-mail address, as in Maillage <maillage@network.example>; it is ${JSON.stringify(value)}.`,
    )
  return value.trim()
}

function oneOf(name: string, value: string | undefined, fallback: string, choices: string[]): string {
  if (value === undefined || value === "") return fallback
  if (!choices.includes(value))
    throw new ConfigError(`${name} must be one of ${choices.join(", ")}; it is ${JSON.stringify(value)}.`)
  return value
}

/** Where the data lie, unless DATA_DIR says otherwise: beside the program. */
export const usualDataDir = resolve(root, "data")

/** Reads every setting of the installation; a wrong value throws a ConfigError whose message is the one line to print. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const port = integer("PORT", env["PORT"], 3000, [0, 65535])
  const baseUrl = origin("BASE_URL", env["BASE_URL"], ["http", "https"]) ?? `http://localhost:${port}`
  const sessionSecret = env["SESSION_SECRET"] || undefined
  if (sessionSecret !== undefined && sessionSecret.length < 32)
    throw new ConfigError("SESSION_SECRET must have at least 32 characters.")
  return {
    port,
    host: env["HOST"] || "127.0.0.1",
    baseUrl,
    secure: baseUrl.startsWith("https:"),
    dataDir: resolve(root, env["DATA_DIR"] || usualDataDir),
    mongodbUri: address("MONGODB_URI", env["MONGODB_URI"], ["mongodb", "mongodb+srv"]),
    smtpUrl: mailServer("SMTP_URL", env["SMTP_URL"]),
    mailFrom: sender("MAIL_FROM", env["MAIL_FROM"], "Maillage <maillage@localhost>"),
    sessionSecret,
    trustProxy: integer("TRUST_PROXY", env["TRUST_PROXY"], 0, [0, 10]),
    logLevel: oneOf("LOG_LEVEL", env["LOG_LEVEL"], "info", logLevels),
    workers: integer("WORKERS", env["WORKERS"], 1, [1, 64]),
    production: env["NODE_ENV"] === "production",
  }
}

export type Config = ReturnType<typeof readConfig>

function readOrStop(): Config {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

/** The settings of this process, which ends with one line when one of them is wrong. */
export const config: Config = readOrStop()
