import type { Transaction, View } from "./storage/index.ts"

/** A transaction between its first command and its end. It holds the right to write; its end lets go of it. */
export class OpenTransaction {
  /** The connection that carried its latest command: when that one dies, so does the transaction. */
  connection: object | undefined
  private over = false
  private readonly timer: NodeJS.Timeout

  constructor(
    readonly number: bigint,
    private readonly writes: Transaction,
    lifetime: number,
    private readonly ended: () => void,
  ) {
    this.timer = setTimeout(() => this.abort(), lifetime)
  }

  run<T>(action: (view: View) => T): T {
    return this.writes.run(action)
  }

  /** Makes everything last. It is over in any case: when this throws, nothing of it was kept. */
  commit() {
    try {
      this.writes.commit()
    } finally {
      this.finish()
    }
  }

  abort() {
    if (this.over) return
    this.writes.abort()
    this.finish()
  }

  private finish() {
    this.over = true
    clearTimeout(this.timer)
    this.ended()
  }
}
