/**
 * One of these values, `fallback` where a document says nothing. What is sent that is none of them is refused with a
 * sentence: an enumeration alone lets null by, which no page has words for.
 */
export function choice<T extends string>(values: readonly T[], fallback: T, message = "common.errors.format") {
  return {
    type: String,
    enum: { values: [...values], message },
    default: fallback,
    required: [true, message] as [true, string],
  }
}
