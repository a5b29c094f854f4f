import type { Range } from "../zip.ts"

// Compound files (MS-CFB): the old formats of Office, a mail that Outlook saved, a document behind a password.

const signature = Buffer.from("d0cf11e0a1b11ae1", "hex")

export const isCompound = (head: Buffer): boolean => head.subarray(0, 8).equals(signature)

/** How much of its directory is read: 64 entries of 128 bytes. */
const directoryLength = 8192

const named = (name: string) => Buffer.from(name, "utf16le")
const kinds: [name: string, told: "protected" | "mail"][] = [
  ["EncryptedPackage", "protected"],
  ["__nameid_version1.0", "mail"],
  ["__properties_version1.0", "mail"],
  ["__substg1.0_", "mail"],
]

/** What a compound file is, by the names of its parts. */
export async function tellCompound(
  head: Buffer,
  size: number,
  read: Range,
): Promise<"protected" | "mail" | "oldOffice"> {
  if (head.length < 76) return "oldOffice"
  // The sectors' size is a power of two; the first one comes after a header of that size (MS-CFB, 2.2).
  const sector = 2 ** Math.min(12, head.readUInt16LE(30))
  const start = (head.readUInt32LE(48) + 1) * sector
  if (start >= size) return "oldOffice"
  const directory = await read(start, Math.min(size, start + directoryLength))
  return kinds.find(([name]) => directory.includes(named(name)))?.[1] ?? "oldOffice"
}
