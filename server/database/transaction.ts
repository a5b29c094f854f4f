import type { Transaction, View } from "./storage/index.ts"
import { abandoned, type Waiting, type WriterLock } from "./writerLock.ts"

/**
 * A transaction between its first command and its end. It reads one snapshot, without waiting for anybody; its first
 * write waits for the right to write, which its end lets go of.
 */
export class OpenTransaction {
  /** The connection that carried its latest command: when that one dies, so does the transaction. */
  connection: object | undefined
  /** What its first command declared of the Stable API. */
  api: string | undefined
  private own: Transaction | undefined
  private turn: Promise<void> | undefined
  private release = () => {}
  private holds = false
  private readonly over = new AbortController()
  private readonly timer: NodeJS.Timeout

  /** `begin` takes the snapshot; `ended` is told once, and whether it was committed. */
  constructor(
    readonly number: bigint,
    private readonly begin: () => Transaction,
    private readonly lock: WriterLock,
    lifetime: number,
    private readonly ended: (committed: boolean) => void,
  ) {
    this.timer = setTimeout(() => this.abort(), lifetime)
  }

  /** Whether it has written something, or waits to. */
  get isWriting() {
    return this.turn !== undefined
  }

  read<T>(action: (view: View) => T): T {
    return this.run(action)
  }

  /** When its first command writes, its snapshot is taken after the wait, and meets no conflict. */
  async write<T>(action: (view: View) => T, waiting: Waiting): Promise<T> {
    await (this.turn ??= this.takeTurn(waiting))
    return this.run(action)
  }

  private run<T>(action: (view: View) => T): T {
    try {
      return this.opened().run(action)
    } finally {
      if (this.holds) this.lock.used()
    }
  }

  /** Makes everything last. It is over in any case: when this throws, nothing of it was kept. */
  commit() {
    let committed = false
    try {
      this.own?.commit()
      committed = true
    } finally {
      this.finish(committed)
    }
  }

  abort() {
    if (this.over.signal.aborted) return
    this.own?.abort()
    this.finish(false)
  }

  private opened(): Transaction {
    if (this.over.signal.aborted) throw abandoned()
    return (this.own ??= this.begin())
  }

  private async takeTurn({ signals = [], deadline }: Waiting) {
    this.release = await this.lock.acquire({ signals: [this.over.signal, ...signals], deadline, conflicts: true })
    this.holds = true
    if (this.over.signal.aborted) this.release()
    else this.own?.catchUp()
  }

  private finish(committed: boolean) {
    clearTimeout(this.timer)
    this.over.abort()
    this.release()
    this.ended(committed)
  }
}
