// What others write changes the page above and below what somebody is looking at: that stays where it is on her screen.

const isInView = ({ top, bottom, height }: DOMRect) => height > 0 && bottom > 0 && top < innerHeight

/** What she may be looking at: the line of her caret, then the field that she is in, then the first part on her screen. */
function lookedAt(form: HTMLElement): Element[] {
  const active = document.activeElement
  const caret = active instanceof HTMLElement && active.isContentEditable ? getSelection()?.focusNode : null
  const line = caret instanceof Element ? caret : caret?.parentElement
  return [line, active === document.body ? null : active, ...form.querySelectorAll("[data-part]")]
    .filter((each): each is Element => Boolean(each && isInView(each.getBoundingClientRect())))
    .slice(0, 3)
}

/** Changes the page, and moves it so that what she looks at stands where it stood. */
export function still(form: HTMLElement, change: () => void): void {
  const anchors = lookedAt(form).map((each) => ({ each, top: each.getBoundingClientRect().top }))
  change()
  const anchor = anchors.find(({ each }) => each.isConnected)
  const moved = anchor ? anchor.each.getBoundingClientRect().top - anchor.top : 0
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" })
}

/** Where the caret goes when another text takes the place of the one that it is in: before the same words as before. */
export function caretAfter(before: string, after: string, caret: number): number {
  const most = Math.min(before.length, after.length)
  let same = 0
  while (same < most && before[same] === after[same]) same += 1
  if (caret <= same) return caret
  let sameEnd = 0
  while (sameEnd < most - same && before[before.length - 1 - sameEnd] === after[after.length - 1 - sameEnd])
    sameEnd += 1
  return before.length - caret <= sameEnd ? after.length - (before.length - caret) : after.length - sameEnd
}
