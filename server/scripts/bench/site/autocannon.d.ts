declare module "autocannon" {
  export type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
  export type Request = Sent & { setupRequest?: (request: Sent) => Sent }
  export type Result = {
    requests: { total: number; average: number }
    latency: { p99: number }
    duration: number
    errors: number
    timeouts: number
    "2xx": number
    "3xx": number
    "4xx": number
    "5xx": number
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    requests: Request[]
  }): Promise<Result>
}
