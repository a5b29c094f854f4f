import { MongoError } from "../errors.ts"
import { expired } from "../writerLock.ts"

/** The longest limit that a command may set, as in MongoDB. */
export const maxTimeLimit = 2 ** 31 - 1

/** The maxTimeMS of a command. It runs while the command is at work, not while its cursor waits for the client. */
export class TimeLimit {
  /** Milliseconds since the epoch; undefined without a limit. */
  deadline: number | undefined
  private left: number | undefined

  constructor(milliseconds: number | undefined) {
    if (milliseconds !== undefined && milliseconds > maxTimeLimit) {
      throw new MongoError("BadValue", `maxTimeMS value ${milliseconds} is out of range [0, ${maxTimeLimit}]`)
    }
    this.left = milliseconds || undefined
    this.resume()
  }

  /** Ends a command whose time is over. */
  check() {
    if (this.deadline !== undefined && Date.now() > this.deadline) throw expired()
  }

  pause() {
    if (this.deadline !== undefined) this.left = this.deadline - Date.now()
  }

  resume() {
    if (this.left !== undefined) this.deadline = Date.now() + this.left
  }
}
