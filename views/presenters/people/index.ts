import { today } from "../../../models/concerns/day.ts"
import { nameIn } from "../../../models/concerns/localName.ts"
import { collegeOn } from "../../../models/organisation/colleges.ts"
import { type Initial, type ListedPerson, peoplePerPage } from "../../../models/person/reading.ts"
import { canKeepPeople } from "../../../models/policies/person.ts"
import type { Reader } from "../../../models/reader.ts"
import { registers, type Speaking } from "../network/words.ts"
import { dialled } from "../telephone.ts"
import { presentPagination } from "../pagination.ts"
import type { Paged } from "../../../server/pages.ts"

type List = Paged & { words: string; people: ListedPerson[]; initials: Initial[]; count: number }

/** One page of the people of the network, letter by letter. */
export function presentPeople(list: List, reader: Reader, speaking: Speaking) {
  const { words, people, initials, count } = list
  const { t } = speaking
  return {
    page: { title: t("people.title"), section: "network" },
    registers: registers("people", speaking),
    words,
    isNarrowed: words !== "",
    count,
    letters: lettersOf(initials, words),
    groups: groupsOf(people, speaking),
    empty: words ? null : count === 0,
    pagination: presentPagination(list, (page) => address(words, page), t),
    may: { add: canKeepPeople(reader) },
  }
}

function address(words: string, page: number): string {
  const asked = { ...(words ? { q: words } : {}), ...(page > 1 ? { page: String(page) } : {}) }
  const query = new URLSearchParams(asked).toString()
  return query ? `/people?${query}` : "/people"
}

const initialOf = (sortKey: string) => sortKey.slice(0, 1).toUpperCase()

// Each letter leads to the page on which it begins.
function lettersOf(initials: Initial[], words: string) {
  let before = 0
  return initials.map(({ _id, count }) => {
    const href = `${address(words, Math.floor(before / peoplePerPage) + 1)}#${anchor(_id)}`
    before += count
    return { letter: initialOf(_id), href }
  })
}

const anchor = (initial: string) => `letter-${initialOf(initial)}`

function groupsOf(people: ListedPerson[], speaking: Speaking) {
  const letters = [...new Set(people.map(({ sortKey }) => initialOf(sortKey)))]
  return letters.map((letter) => ({
    letter,
    id: anchor(letter),
    people: people.filter(({ sortKey }) => initialOf(sortKey) === letter).map((person) => lineOf(person, speaking)),
  }))
}

function lineOf({ _id, givenName, familyName, phone, posts }: ListedPerson, { language }: Speaking) {
  const post = posts[0]
  return {
    href: `/people/${String(_id)}`,
    givenName,
    familyName,
    post: post ? [post.title, nameIn(post.organisation.name, language)].filter(Boolean).join(", ") : null,
    college: post ? collegeOn(post.organisation, today()) : null,
    phone: phone ? { text: phone, href: dialled(phone) } : null,
  }
}
