import { config } from "./config.ts"

type Failure = Error & { code?: string | number; syscall?: string }

const notWritable = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT"]

/** Why the site cannot start, in one line that names the setting and says what to do. */
export function startFailure(error: Failure): string {
  const what = error.message.split("\n")[0]!.trim()
  if (error.syscall === "listen" || error.syscall === "bind" || error.syscall === "getaddrinfo")
    return listening(error.code, what)
  if (error.name.startsWith("Mongo"))
    return `MONGODB_URI: ${what}. Check the address, and that the server runs and lets this machine in.`
  if (error.code === "ENOSPC") return `The disk of DATA_DIR (${config.dataDir}) is full: make room and start again.`
  if (notWritable.includes(String(error.code)))
    return `DATA_DIR (${config.dataDir}) cannot be written: ${what}. Give this account the right to write, or name another folder.`
  return what
}

function listening(code: Failure["code"], what: string): string {
  const { port, host } = config
  if (code === "EADDRINUSE")
    return `PORT ${port} of ${host} is taken, by another Maillage perhaps: end that program or set another PORT.`
  if (code === "EACCES") return `PORT ${port} is not open to this account: set one above 1023.`
  return `HOST "${host}" is no address of this machine (${what}): set 127.0.0.1, or 0.0.0.0 for the whole network.`
}
