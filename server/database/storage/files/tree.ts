import { closeSync, fstatSync, openSync, readSync } from "node:fs"

/*
 * LMDB maps its file into memory and trusts every number in it: a wrong one ends the process. So before it is opened,
 * the two meta pages and the pages of the trees are read as plain bytes and each number is checked against the file.
 * The layout is that of LMDB 1.0 (lmdb-js) on 64-bit little-endian machines: mdb.c, MDB_meta, MDB_page, MDB_node.
 */

export interface Problem {
  reason: "damaged" | "truncated"
  detail: string
}

const MAGIC = 0xbeefc0de
const VERSION = 2
const HEADER = 24
const META = 1 << 3
const BRANCH = 1
const LEAF = 2
const NODE_HEADER = 8
const OVERFLOW_NODE = 1
const OVERFLOW_LENGTH = 24
const NO_PAGE = 0xffff_ffff_ffff_ffffn
const SMALLEST_META = 168

interface Meta {
  pageSize: number
  transaction: number
  lastPage: number
  trees: { depth: number; root: bigint }[]
}

class Damage extends Error {
  constructor(
    readonly reason: Problem["reason"],
    message: string,
  ) {
    super(message)
  }
}

/** The first thing in the file that LMDB would stumble over; undefined when there is none. */
export function checkTree(path: string): Problem | undefined {
  if (!["x64", "arm64"].includes(process.arch)) return undefined
  const file = openSync(path, "r")
  try {
    new Reader(file).check()
    return undefined
  } catch (error) {
    if (!(error instanceof Damage)) throw error
    return { reason: error.reason, detail: error.message }
  } finally {
    closeSync(file)
  }
}

class Reader {
  private readonly size: number
  private pageSize = 0
  private lastPage = 0
  private pagesRead = 0
  /** One per level: reading a large file must not fill the memory with pages. */
  private readonly buffers: Buffer[] = []

  constructor(private readonly file: number) {
    this.size = fstatSync(file).size
  }

  check() {
    const meta = this.newestMeta()
    for (const { depth, root } of meta.trees) {
      if (root !== NO_PAGE) this.checkPage(root, depth)
    }
  }

  private newestMeta(): Meta {
    const first = this.meta(0)
    const second = this.meta(first.pageSize)
    const newest = second.transaction > first.transaction ? second : first
    this.pageSize = newest.pageSize
    this.lastPage = newest.lastPage
    return newest
  }

  private meta(offset: number): Meta {
    const bytes = this.bytes(offset, SMALLEST_META)
    if ((bytes.readUInt16LE(18) & META) === 0 || bytes.readUInt32LE(HEADER) !== MAGIC) {
      throw new Damage("damaged", `no LMDB header at byte ${offset}`)
    }
    const version = bytes.readUInt32LE(HEADER + 4) & 0xffff
    if (version !== VERSION) throw new Damage("damaged", `version ${version} of LMDB's format instead of ${VERSION}`)
    const pageSize = bytes.readUInt32LE(HEADER + 24)
    if (pageSize < 512 || pageSize > 65536 || (pageSize & (pageSize - 1)) !== 0) {
      throw new Damage("damaged", `pages of ${pageSize} bytes`)
    }
    const trees = [HEADER + 24, HEADER + 72].map((at) => ({
      depth: bytes.readUInt16LE(at + 6),
      root: bytes.readBigUInt64LE(at + 40),
    }))
    const [lastPage, transaction] = [HEADER + 120, HEADER + 128].map((at) => Number(bytes.readBigUInt64LE(at)))
    return { pageSize, trees, lastPage: lastPage!, transaction: transaction! }
  }

  /** `levels` is how many pages lie between here and the leaves, this one and the leaf counted. */
  private checkPage(number: bigint, levels: number) {
    this.pagesRead += 1
    if (this.pagesRead * this.pageSize > this.size) throw new Damage("damaged", "pages that lead in a circle")
    const page = this.page(number, levels)
    const isLeaf = levels === 1
    const flags = page.readUInt16LE(18)
    if (page.readBigUInt64LE(0) !== number || (flags & (BRANCH | LEAF)) !== (isLeaf ? LEAF : BRANCH)) {
      throw new Damage("damaged", `page ${number} is not what it should be`)
    }
    for (const node of this.nodes(page, number)) {
      if (isLeaf) this.checkLeafNode(page, node, number)
      else this.checkPage(childOf(page, node), levels - 1)
    }
  }

  private nodes(page: Buffer, number: bigint): number[] {
    const lower = page.readUInt16LE(20)
    const upper = page.readUInt16LE(22)
    if (lower > upper || HEADER + upper > this.pageSize) throw new Damage("damaged", `page ${number} overflows`)
    const nodes = Array.from({ length: lower >> 1 }, (_, i) => page.readUInt16LE(HEADER + i * 2) + HEADER)
    if (nodes.some((node) => node < HEADER + lower || !this.fits(page, node))) {
      throw new Damage("damaged", `page ${number} points outside itself`)
    }
    return nodes
  }

  private fits(page: Buffer, node: number) {
    return node + NODE_HEADER <= this.pageSize && node + NODE_HEADER + keyLength(page, node) <= this.pageSize
  }

  private checkLeafNode(page: Buffer, node: number, number: bigint) {
    const data = node + NODE_HEADER + keyLength(page, node)
    const length = page.readUInt32LE(node)
    const flags = page.readUInt16LE(node + 4)
    const isOutside = flags === OVERFLOW_NODE
    if ((flags !== 0 && !isOutside) || data + (isOutside ? OVERFLOW_LENGTH : length) > this.pageSize) {
      throw new Damage("damaged", `page ${number} holds more than it can`)
    }
    if (!isOutside) return
    const outside = page.readBigUInt64LE(data)
    if (outside > this.lastPage) throw new Damage("damaged", `page ${outside} of ${this.lastPage}`)
    const start = Number(outside) * this.pageSize
    if (start + HEADER + length > this.size) throw new Damage("truncated", this.shortage(start + HEADER + length))
  }

  private page(number: bigint, level: number): Buffer {
    if (number > this.lastPage) throw new Damage("damaged", `page ${number} of ${this.lastPage}`)
    this.buffers[level] ??= Buffer.allocUnsafe(this.pageSize)
    return this.bytes(Number(number) * this.pageSize, this.pageSize, this.buffers[level])
  }

  private bytes(offset: number, length: number, bytes: Buffer = Buffer.allocUnsafe(length)): Buffer {
    if (offset + length > this.size) throw new Damage("truncated", this.shortage(offset + length))
    readSync(this.file, bytes, 0, length, offset)
    return bytes
  }

  private shortage(needed: number) {
    return `${this.size} bytes, but at least ${needed} are needed`
  }
}

function keyLength(page: Buffer, node: number) {
  return page.readUInt16LE(node + 6)
}

/** Page numbers take 48 bits of a node's header. */
function childOf(page: Buffer, node: number): bigint {
  return BigInt(page.readUInt32LE(node)) | (BigInt(page.readUInt16LE(node + 4)) << 32n)
}
