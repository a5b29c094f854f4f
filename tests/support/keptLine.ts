import { readdirSync, readFileSync, readlinkSync } from "node:fs"
import { Agent, request } from "node:http"
import type { Socket } from "node:net"

export type Reply = { status: number; text: string; location: string; retryAfter: string }
type Asked = { method?: "GET" | "POST"; form?: Record<string, string> }

/**
 * One connection to a site that is kept from one request to the next, so that one and the same of its processes
 * answers. It keeps cookies as a browser does.
 */
export function keptLine(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookies = new Map<string, string>()
  let socket: Socket | undefined

  function ask(path: string, { method = "GET", form }: Asked = {}): Promise<Reply> {
    const body = new URLSearchParams(form).toString()
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          host: "127.0.0.1",
          port,
          path,
          method,
          headers: {
            Host: `localhost:${port}`,
            "Sec-Fetch-Site": "same-origin",
            Cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
            ...(form && {
              "Content-Type": "application/x-www-form-urlencoded",
              "Content-Length": Buffer.byteLength(body),
            }),
          },
        },
        (answer) => {
          for (const cookie of answer.headers["set-cookie"] ?? []) {
            const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
            cookies.set(name, value)
          }
          let text = ""
          answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk))
          answer.on("end", () =>
            resolve({
              status: answer.statusCode!,
              text,
              location: answer.headers.location ?? "",
              retryAfter: answer.headers["retry-after"] ?? "",
            }),
          )
        },
      )
      sent.on("socket", (used) => (socket = used))
      sent.on("error", reject)
      sent.end(form ? body : undefined)
    })
  }

  return {
    cookies,
    get: (path: string) => ask(path),
    post: (path: string, form: Record<string, string>) => ask(path, { method: "POST", form }),
    /** The process at the other end of this line, among these; Linux alone tells. */
    answeredBy: (processes: number[]) => processes.find((pid) => holds(pid, port, socket!.localPort!)),
    close: () => agent.destroy(),
  }
}

/** The processes that a process has started. */
export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number)
}

function holds(pid: number, port: number, from: number): boolean {
  const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, "0")
  const line = readFileSync("/proc/net/tcp", "utf8")
    .split("\n")
    .find((each) => new RegExp(`^\\s*\\d+: [0-9A-F]+:${hex(port)} [0-9A-F]+:${hex(from)} `).test(each))
  const inode = line?.trim().split(/\s+/)[9]
  return readdirSync(`/proc/${pid}/fd`).some((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`
    } catch {
      // Closed while we looked.
      return false
    }
  })
}
