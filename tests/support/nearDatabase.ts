import net, { type NetConnectOpts, type Socket } from "node:net"
import { Duplex } from "node:stream"
import { Connection } from "../../server/database/connection.ts"
import { Instance } from "../../server/database/instance.ts"
import { openStore } from "../../server/database/storage/index.ts"
import { addressOf } from "../../server/database/privateSocket.ts"

/** One end of a wire within this process: what is written here is read at the other end. */
class End extends Duplex {
  other!: End

  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    process.nextTick(() => this.other.push(chunk))
    done()
  }

  override _read() {}

  override _destroy(error: Error | null, done: (error: Error | null) => void) {
    process.nextTick(() => this.other.destroy())
    done(error)
  }

  // What both sides ask of a socket.
  setKeepAlive = () => this
  setNoDelay = () => this
  setTimeout = () => this
  ref = () => this
  unref = () => this
}

function wire(): { here: Socket; there: Socket } {
  const [here, there] = [new End(), new End()]
  here.other = there
  there.other = here
  process.nextTick(() => here.emit("connect"))
  return { here: here as unknown as Socket, there: there as unknown as Socket }
}

const path = "/within/this/process.sock"

/**
 * The embedded database of a folder within this very process, for those that ask it a hundred thousand times: a third of
 * their time goes into sockets and into waking each other. The driver finds it under an address that leads nowhere else.
 */
export function openNearDatabase(folder: string): { uri: string; close: () => Promise<void> } {
  const instance = new Instance(openStore(folder))
  const connect = net.createConnection.bind(net) as (options: NetConnectOpts) => Socket
  const near = (options: NetConnectOpts): Socket => {
    if (!("path" in options) || options.path !== path) return connect(options)
    const { here, there } = wire()
    new Connection(instance, there, path, undefined)
    return here
  }
  Object.assign(net, { createConnection: near })
  return {
    uri: addressOf(path),
    async close() {
      Object.assign(net, { createConnection: connect })
      await instance.close()
    },
  }
}
