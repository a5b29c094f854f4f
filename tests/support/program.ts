import { spawn } from "node:child_process"
import { root } from "../../server/paths.ts"
import { builtProgram } from "./built.ts"

type End = {
  code: number | null
  /** All that it has printed, how far it was meanwhile included. */
  said: string
  /** What it has printed as an error: why it refused. */
  refusal: string
}
export type Program = {
  /** What it has printed so far. */
  said: () => string
  kill: (signal?: NodeJS.Signals) => void
  end: Promise<End>
}

/** A program of the project in a process of its own, as whoever runs the machine starts it. */
export function startProgram(
  name: string,
  dataDir: string,
  args: string[] = [],
  settings: Record<string, string> = {},
): Program {
  const child = spawn(process.execPath, [builtProgram(name), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "",
      MONGODB_URI: "",
      SESSION_SECRET: "",
      SMTP_URL: "",
      PORT: "0",
      DATA_DIR: dataDir,
      ...settings,
    },
  })
  let said = ""
  let refusal = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString()
    })
  child.stderr.on("data", (chunk: Buffer) => {
    refusal += chunk.toString()
  })
  const end = new Promise<number | null>((resolve) => {
    child.once("close", resolve)
  }).then((code) => ({ code, said: said.trim(), refusal: refusal.trim() }))
  return { said: () => said, kill: (signal = "SIGKILL") => child.kill(signal), end }
}

/** The same, run to its end. */
export const runProgram = (...given: Parameters<typeof startProgram>): Promise<End> => startProgram(...given).end
