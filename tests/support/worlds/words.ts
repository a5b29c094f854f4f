import type { Fields } from "../../../models/concerns/parts.ts"
import { type Became } from "./site.ts"

const isWord = (text: string) => /^w\d+x$/.test(text)

/** The words of a world: each is written once, by one page; and what somebody was told of them. */
export class Words {
  readonly #told = new Map<string, string>()
  readonly #writers = new Map<string, string>()
  readonly #takenOut = new Set<string>()
  readonly #stands = new Map<string, Fields | null>()

  fresh(page: string): string {
    const word = `w${this.#writers.size + 1}x`
    this.#writers.set(word, page)
    return word
  }

  /**
   * Somebody takes words out with her own hand: those that this page wrote, nobody looks for. What another person or
   * device wrote stays in the versions.
   */
  takeOut(page: string, words: readonly string[]): void {
    for (const word of words.filter((each) => this.#writers.get(each) === page)) {
      this.#told.delete(word)
      this.#takenOut.add(word)
    }
  }

  /** Somebody had these words in front of her, whoever wrote them, and chose that they go. */
  drop(words: readonly string[]): void {
    for (const word of words) {
      this.#told.delete(word)
      this.#takenOut.add(word)
    }
  }

  /** What was said to somebody: these words are kept. */
  say(words: Iterable<string>, why: string): void {
    for (const word of words) if (isWord(word) && !this.#takenOut.has(word)) this.#told.set(word, why)
  }

  /** How each part of a saving stands now, as the site says. */
  stand(became: readonly Became[]): void {
    for (const { name, kind, saved } of became)
      if (kind === "saved" || kind === "met") this.#stands.set(name, saved && saved.fields)
  }

  /** Nobody knows how these stand: whoever saved them was killed, or others saved at the same moment. */
  doubt(isDoubtful: (name: string) => boolean): void {
    for (const name of this.#stands.keys()) if (isDoubtful(name)) this.#stands.delete(name)
  }

  /** Each word that was said to be kept and is nowhere; each part that does not stand as was said last. */
  lost({ words, parts }: { words: string; parts: readonly { name: string; fields: Fields }[] }): string[] {
    const now = new Map(parts.map(({ name, fields }) => [name, JSON.stringify(Object.entries(fields).sort())]))
    const nowhere = [...this.#told]
      .filter(([word]) => !words.includes(word))
      .map(([word, why]) => `${word} (${why}) is nowhere`)
    const other = [...this.#stands]
      .filter(([name, said]) => (said ? JSON.stringify(Object.entries(said).sort()) : undefined) !== now.get(name))
      .map(
        ([name, said]) => `${name} stands as ${now.get(name) ?? "nothing"}, and was said to be ${JSON.stringify(said)}`,
      )
    return [...nowhere, ...other]
  }
}
