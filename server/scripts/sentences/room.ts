/**
 * How many characters a sentence may have at most, by what it is: a button or a heading that runs on breaks the page on a
 * phone. The subject of a mail is a line of RFC 5322, section 2.1.1.
 */
export const room = { button: 80, label: 80, link: 80, heading: 80, subject: 78, text: 400 } as const
export type Place = keyof typeof room

const places: [Place, RegExp][] = [
  ["button", /<button\b[^<]*$|\b(?:button|submit|action)=\($/],
  ["label", /<(?:label|legend|dt|th)\b[^<]*$|\b(?:label|legend)=\($/],
  ["heading", /<(?:h[1-6]|title|caption)\b[^<]*$|\btitle=\($/],
  ["link", /<a\b[^<]*$/],
]

/** What a template makes of the sentence that it names after these signs. */
export function placeAfter(before: string): Place {
  // What another tag closed, or a call that stands in an attribute, is none of it.
  const near = before.slice(-300)
  return places.find(([, pattern]) => pattern.test(near))?.[0] ?? "text"
}

/** What the key alone says of a sentence. */
export const placeOf = (key: string): Place => (key.endsWith(".subject") ? "subject" : "text")
