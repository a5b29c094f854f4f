/**
 * Lets each form of a page say for whom the page was drawn: `data-once` marks those that save something. That of
 * signing out and that of the language do what they say for whoever presses them.
 */
export function nameReader(html: string, person: string): string {
  return html.replace(/<form [^<>]*>/g, (tag) =>
    tag.includes(" data-once") ? `${tag}<input type="hidden" name="reader" value="${person}">` : tag,
  )
}
