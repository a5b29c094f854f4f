/** The longest address that mail can be sent to, in characters (RFC 5321, section 4.5.3.1.3, without its brackets). */
export const longestAddress = 254

/** What has no place in an address, and would end a header or a list of addresses. */
const refused = /[\s@<>,;:"()]/

/** Whether a text can be somebody's address: one @, and a point inside what follows; only a mail server knows more. */
export function isAddress(text: string): boolean {
  const at = text.indexOf("@")
  if (at < 1 || text.length > longestAddress) return false
  const [name, host] = [text.slice(0, at), text.slice(at + 1)]
  return !refused.test(name) && !refused.test(host) && host.slice(1, -1).includes(".")
}

/** The check of a schema field that may stay empty. */
export const isAddressOrEmpty = (text: string): boolean => text === "" || isAddress(text)

/** An address as it was typed or pasted, without the signs that nobody sees and the point of the end of a sentence. */
export function cleanAddress(typed: string): string {
  let address = typed.replace(/\p{Cf}/gu, "").trim()
  while (address.endsWith(".")) address = address.slice(0, -1).trimEnd()
  return address
}

/** Whether any mail server takes it: accents before the @ need an extension that few have (RFC 6531). */
export const isWritable = (text: string): boolean =>
  /^[\x21-\x7e]*$/.test(text.slice(0, Math.max(0, text.indexOf("@"))))

/** The checks of a schema field: `wrong` is the sentence for what is no address; it may stay empty. */
export const addressChecks = (wrong: string): [(text: string) => boolean, string][] => [
  [isAddressOrEmpty, wrong],
  [isWritable, "common.errors.addressLetters"],
]
