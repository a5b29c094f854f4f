/** The signs that a TrueType face draws: its "cmap" table (OpenType 1.9), of format 12 or else 4. */
export function signsOf(face: Buffer): (code: number) => boolean {
  const tables = face.readUInt16BE(4)
  let cmap = 0
  for (let index = 0; index < tables; index++) {
    const entry = 12 + index * 16
    if (face.toString("latin1", entry, entry + 4) === "cmap") cmap = face.readUInt32BE(entry + 8)
  }
  const subtables = Array.from(
    { length: face.readUInt16BE(cmap + 2) },
    (_, index) => cmap + face.readUInt32BE(cmap + 8 + index * 8),
  )
  const withFormat = (format: number) => subtables.find((at) => face.readUInt16BE(at) === format)
  const [long, short] = [withFormat(12), withFormat(4)]
  const ranges = long !== undefined ? longRanges(face, long) : short !== undefined ? shortRanges(face, short) : []
  return (code) => ranges.some(([first, last]) => code >= first && code <= last)
}

type Range = [first: number, last: number]

const longRanges = (face: Buffer, at: number): Range[] =>
  Array.from({ length: face.readUInt32BE(at + 12) }, (_, index) => [
    face.readUInt32BE(at + 16 + index * 12),
    face.readUInt32BE(at + 20 + index * 12),
  ])

function shortRanges(face: Buffer, at: number): Range[] {
  const count = face.readUInt16BE(at + 6) / 2
  return Array.from({ length: count - 1 }, (_, index) => [
    face.readUInt16BE(at + 16 + count * 2 + index * 2),
    face.readUInt16BE(at + 14 + index * 2),
  ])
}
