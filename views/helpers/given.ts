import type { HelperOptions } from "handlebars"

/** {{#given hint}}…{{/given}}: for a partial's parameter that may be left out, where {{#if}} would refuse it. */
export function given(this: unknown, value: unknown, options: HelperOptions): string {
  const there = value !== undefined && value !== null && value !== false && value !== ""
  return there ? options.fn(this) : options.inverse(this)
}
