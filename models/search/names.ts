import { fold } from "./words.ts"

/** The longest word that a name begins with and that is also written in one with the next: d’, de, van, der, El. */
const longestParticle = 3

/** How many of them stand before a name. */
const mostParticles = 3

const word = /[\p{L}\p{N}\p{M}]+/gu

/** A name folded and in one: « D’Hondt » and "dhondt" are the same, « van der Elst » and "Vanderelst". */
export const inOne = (name: string): string => [...name.matchAll(word)].map(([each]) => fold(each)).join("")

/** Each word of a text in one with the small words before it: of « van der Elst » vanderelst and derelst; `of` are those words. */
export function* joinedNames(text: string): Generator<{ joined: string; of: string[] }> {
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

/** All words of a name, and in one with the small words before them, as they are looked for by their beginnings. */
export const wordsOfName = (name: string): string =>
  [...[...name.matchAll(word)].map(([each]) => fold(each)), ...[...joinedNames(name)].map(({ joined }) => joined)].join(
    " ",
  )

/** How many words of a name are looked for. */
const mostWords = 8

/** Each word of a name that is looked for, with the ways in which it may be written; all of them are to be found. */
export function askedNames(typed: string): string[][] {
  const joined = [...joinedNames(typed)]
  return [...typed.matchAll(word)]
    .slice(0, mostWords)
    .map(([each]) => fold(each))
    .map((each) => [each, ...joined.filter(({ of }) => of.includes(each)).map((name) => name.joined)])
}

/**
 * A person's name as it is put in order: « Élias Évrard » stands under E, « Jean D'Hondt » beside « Marie D’Hondt », and both
 * among the Dh; « De Smet » among the Desmet, as in the directories of this country.
 */
export const sortKeyOf = ({ familyName, givenName }: { familyName: string; givenName: string }): string =>
  `${inOne(familyName)} ${fold(givenName)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()}`.trim()
