const FULL = 512

/** A sorted set of strings in small buckets, so that adding one moves few others. */
export class SortedKeys {
  private readonly buckets: string[][] = [[]]

  add(key: string) {
    const position = this.bucketOf(key)
    const bucket = this.buckets[position]!
    const place = lowerBound(bucket, key)
    if (bucket[place] === key) return
    bucket.splice(place, 0, key)
    if (bucket.length > FULL) this.buckets.splice(position + 1, 0, bucket.splice(FULL / 2))
  }

  /** From `start` up to, not including, `end`. */
  *forward(start: string, end: string): Generator<string> {
    let position = this.bucketOf(start)
    let place = lowerBound(this.buckets[position]!, start)
    for (; position < this.buckets.length; position++, place = 0) {
      const bucket = this.buckets[position]!
      for (; place < bucket.length; place++) {
        if (bucket[place]! >= end) return
        yield bucket[place]!
      }
    }
  }

  *backward(start: string, end: string): Generator<string> {
    let position = this.bucketOf(end)
    let place = lowerBound(this.buckets[position]!, end) - 1
    for (; position >= 0; position--, place = (this.buckets[position]?.length ?? 0) - 1) {
      const bucket = this.buckets[position]!
      for (; place >= 0; place--) {
        if (bucket[place]! < start) return
        yield bucket[place]!
      }
    }
  }

  /** The last bucket that begins at or before the key. */
  private bucketOf(key: string) {
    let low = 0
    let high = this.buckets.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.buckets[middle]![0]! <= key) low = middle
      else high = middle - 1
    }
    return low
  }
}

function lowerBound(keys: readonly string[], key: string) {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}
