import type { Request, Response } from "express"

/** A part of some bytes, `end` not included. */
export type Part = { start: number; end: number }

/** Bytes, by what tells them from all others, and who keeps them; without, the reader's own browser, and asks each time. */
type Bytes = { tag: string; size: number; cache?: string }

/**
 * Heads the answer that gives bytes which never change, whole or the one part that was asked for (RFC 9110, sections
 * 13.1.5 and 14): a phone on a bad line goes on where it stopped. Null when there is nothing to give: the reader has
 * them already (304), or asks for what lies beyond their end (416). Several parts at once are answered by the whole.
 */
export function headPart(res: Response, { tag, size, cache = "private, no-cache" }: Bytes): Part | null {
  const { req } = res
  // A proxy that packs what it passes on would change what the numbers count.
  res.set({ ETag: `"${tag}"`, "Accept-Ranges": "bytes", "Cache-Control": `${cache}, no-transform` })
  if (req.fresh) {
    res.removeHeader("Content-Type")
    res.removeHeader("Content-Disposition")
    res.status(304).end()
    return null
  }
  const asked = partAsked(req, `"${tag}"`, size)
  if (asked === "beyond") {
    res.removeHeader("Content-Disposition")
    res.status(416).set("Content-Range", `bytes */${size}`).end()
    return null
  }
  const part = asked ?? { start: 0, end: size }
  res.set("Content-Length", String(part.end - part.start))
  if (asked) res.status(206).set("Content-Range", `bytes ${part.start}-${part.end - 1}/${size}`)
  return part
}

function partAsked(req: Request, tag: string, size: number): Part | "beyond" | null {
  const condition = req.get("If-Range")
  if (!/^bytes=[\d\s,-]+$/i.test(req.get("Range") ?? "")) return null
  if (req.method !== "GET" || (condition !== undefined && condition !== tag)) return null
  const ranges = req.range(size, { combine: true })
  if (ranges === -1) return "beyond"
  if (ranges === undefined || ranges === -2 || ranges.length !== 1) return null
  const [{ start, end }] = ranges as unknown as [{ start: number; end: number }]
  return { start, end: end + 1 }
}
