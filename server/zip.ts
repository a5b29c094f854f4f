import { inflateSync } from "fflate"

/** Reads a part of a file: from `start` up to but without `end`. */
export type Range = (start: number, end: number) => Promise<Buffer>

export type Zip = {
  names: string[]
  /** The text of one small entry, or null when there is none. */
  text(name: string): Promise<string | null>
}

type Entry = { name: string; method: number; packed: number; size: number; offset: number }

/** The greatest list of entries and the greatest entry that are read, in bytes: a zip that asks for more is no document of ours. */
const most = { directory: 2_000_000, entry: 1_000_000 }

const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 }

/**
 * The table of contents of a zip (APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16) without unpacking it; null when
 * it has none that can be trusted, or is encrypted or of the 64-bit kind.
 */
export async function readZip(size: number, read: Range): Promise<Zip | null> {
  const directory = await readDirectory(size, read)
  const entries = directory && parseEntries(directory.bytes, directory.count)
  if (!entries) return null
  return {
    names: entries.map(({ name }) => name),
    async text(name) {
      const entry = entries.find((each) => each.name === name)
      return entry ? readText(entry, read) : null
    },
  }
}

async function readDirectory(size: number, read: Range): Promise<{ bytes: Buffer; count: number } | null> {
  const tail = await read(Math.max(0, size - 65_557), size)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== signatures.end || tail.readUInt16LE(at + 20) !== tail.length - at - 22) continue
    const [count, length, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
    if (length > most.directory || start + length > size) return null
    return { bytes: await read(start, start + length), count }
  }
  return null
}

function parseEntries(bytes: Buffer, count: number): Entry[] | null {
  const entries: Entry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== signatures.central) return null
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    if (encrypted || at + 46 + name > bytes.length) return null
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

async function readText({ name, method, packed, size, offset }: Entry, read: Range): Promise<string | null> {
  if (packed > most.entry || size > most.entry) return null
  const header = await read(offset, offset + 30)
  if (header.length < 30 || header.readUInt32LE(0) !== signatures.local) return null
  const nameEnd = offset + 30 + header.readUInt16LE(26)
  // Two tables of contents that differ are how one file is two things.
  if ((await read(offset + 30, nameEnd)).toString("utf8") !== name) return null
  const start = nameEnd + header.readUInt16LE(28)
  const data = await read(start, start + packed)
  if (method === 0) return data.toString("utf8")
  if (method !== 8) return null
  try {
    return Buffer.from(inflateSync(data, { out: new Uint8Array(size) })).toString("utf8")
  } catch {
    return null
  }
}
