import type { AddressInfo, Socket } from "node:net"
import { SMTPServer } from "smtp-server"

/** Where a mail server is in taking a letter. */
export type Moment = "connect" | "from" | "to" | "data" | "taken"

type Refusal = { code: number; text: string } | "hang up" | null

type Options = {
  /** What the server says at each moment; nothing means yes. */
  answer?: (moment: Moment, address: string) => Refusal | Promise<Refusal>
  port?: number
  /** With a certificate that nobody knows, as a fresh installation has it: offered, or asked for from the first word. */
  encrypted?: "offered" | "always"
  /** Takes nothing from who has not signed in. */
  signIn?: boolean
}

/** A real mail server that may refuse, be slow or hang up; `letters` are those that it took, as they arrived. */
export async function openMailServer({ answer = () => null, port = 0, encrypted, signIn = false }: Options = {}) {
  const letters: { to: string; messageId: string; raw: string }[] = []
  const greetings: string[] = []
  const sockets = new Set<Socket>()

  async function say(moment: Moment, address: string, done: (error?: Error | null) => void) {
    const said = await answer(moment, address)
    if (said === "hang up") for (const socket of sockets) socket.destroy()
    else done(said ? Object.assign(new Error(said.text), { responseCode: said.code }) : null)
  }

  const server = new SMTPServer({
    authOptional: !signIn,
    disabledCommands: encrypted === "offered" ? [] : ["STARTTLS"],
    secure: encrypted === "always",
    logger: false,
    closeTimeout: 100,
    onConnect: (_session, done) => void say("connect", "", done),
    onMailFrom({ address }, session, done) {
      greetings.push(session.hostNameAppearsAs)
      void say("from", address, done)
    },
    onRcptTo: ({ address }, _session, done) => void say("to", address, done),
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]!.address
      const chunks: Buffer[] = []
      void answer("data", to)
      stream.on("data", (chunk: Buffer) => chunks.push(chunk))
      stream.on(
        "end",
        () =>
          void say("taken", to, (refused) => {
            const raw = Buffer.concat(chunks).toString()
            if (!refused) letters.push({ to, raw, messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1] ?? "" })
            done(refused)
          }),
      )
    },
  })
  server.on("error", () => {})
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket)
    socket.on("error", () => {}).on("close", () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve)
  })
  const address = server.server.address() as AddressInfo
  return {
    letters,
    greetings,
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => {
        server.close(resolve)
      })
    },
  }
}
