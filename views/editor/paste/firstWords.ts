/** Puts words at the beginning of those of an element, inside whatever holds them. */
export function firstWords(element: Element, words: string): void {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (walker.currentNode.textContent!.trim() === "") continue
    walker.currentNode.textContent = words + walker.currentNode.textContent!.trimStart()
    return
  }
}
