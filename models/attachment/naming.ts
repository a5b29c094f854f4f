// A phone calls every photograph "image.jpg": the second one is "image (2).jpg", so that a list tells them apart.

const numbered = / \((\d{1,4})\)(?=\.[^.]*$)/

/** The name under which a file came, without the number that told it from another one. */
export const nameAsSent = (name: string): string => name.replace(numbered, "")

/** A name that none of these has, whatever the letters' size: itself, or with the first number that is free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const isTaken = (candidate: string) => taken.has(candidate.toLowerCase())
  if (!isTaken(name)) return name
  const [, stem = name, extension = ""] = /^(.+)(\.[^.]+)$/s.exec(nameAsSent(name)) ?? []
  let number = 2
  while (isTaken(`${stem} (${number})${extension}`)) number += 1
  return `${stem} (${number})${extension}`
}
