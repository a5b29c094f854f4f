/** How many pages, and how many bytes of them, a process keeps to answer again without rendering. */
const limits = { pages: 500, bytes: 20_000_000 }

type Copy = { html: string; until: Date | null }

/** The most recently used pages; Map keeps the order of insertion. */
export class KeptPages {
  readonly #copies = new Map<string, Copy>()
  #bytes = 0

  get(tag: string): Copy | undefined {
    const copy = this.#copies.get(tag)
    if (copy) {
      this.#copies.delete(tag)
      this.#copies.set(tag, copy)
    }
    return copy
  }

  keep(tag: string, html: string, until: Date | null): void {
    // One that has ended is kept anew under its tag.
    this.#bytes += html.length - (this.#copies.get(tag)?.html.length ?? 0)
    this.#copies.delete(tag)
    this.#copies.set(tag, { html, until })
    for (const [oldest, copy] of this.#copies) {
      if (this.#copies.size <= limits.pages && this.#bytes <= limits.bytes) break
      this.#copies.delete(oldest)
      this.#bytes -= copy.html.length
    }
  }
}
