/** A transaction that is open: after which commit it began, and the documents that it has written. */
type Open = { began: number; wrote: Set<string> }

/** Which transactions meet, by MongoDB's rule: whoever writes a document second is refused, and nobody waits. */
export class Conflicts {
  readonly #open = new Map<string, Open>()
  readonly #committed = new Map<string, number>()
  #commits = 0
  refusals = 0

  begin(transaction: string): void {
    this.#open.set(transaction, { began: this.#commits, wrote: new Set() })
  }

  /** Whether a transaction may write these documents; where it may not, it is over. */
  mayWrite(transaction: string, documents: string[]): boolean {
    const own = this.#open.get(transaction)
    if (!own) return true
    const others = [...this.#open.values()].filter((each) => each !== own)
    const isTaken = (document: string) =>
      others.some(({ wrote }) => wrote.has(document)) || (this.#committed.get(document) ?? 0) > own.began
    if (documents.some(isTaken)) {
      this.refusals += 1
      this.#open.delete(transaction)
      return false
    }
    for (const document of documents) own.wrote.add(document)
    return true
  }

  commit(transaction: string): void {
    this.wrote([...(this.#open.get(transaction)?.wrote ?? [])])
    this.#open.delete(transaction)
  }

  abort(transaction: string): void {
    this.#open.delete(transaction)
  }

  /** What was written outside of transactions counts as committed. */
  wrote(documents: string[]): void {
    this.#commits += 1
    for (const document of documents) this.#committed.set(document, this.#commits)
  }
}
