import { fold } from "./words.ts"

/** The longest word that a name begins with and that is also written in one with the next: d’, de, van, der, El. */
const longestParticle = 3

/** How many of them stand before a name. */
const mostParticles = 3

const word = /[\p{L}\p{N}\p{M}]+/gu

/** A name folded and in one: « D’Hondt » and "dhondt" are the same, « van der Elst » and "Vanderelst". */
export const inOne = (name: string): string => [...name.matchAll(word)].map(([each]) => fold(each)).join("")

/** Each word of a text in one with the small words before it: of « van der Elst » vanderelst and derelst; `of` are those words. */
export function* joinedNames(text: string): Generator<{ joined: string, of: string[] }> {
  let particles: string[] = []
  for (const [each] of text.matchAll(word)) {
    const last = fold(each)
    for (const at of particles.keys()) {
      const of = [...particles.slice(at), last]
      yield { joined: of.join(""), of }
    }
    particles = last.length <= longestParticle ? [...particles, last].slice(-mostParticles) : []
  }
}
