/** A page as the content files write it; its text is in light markup (headings, lists, tables, links). */
export type PageRow = {
  slug: string
  /** The French page that a Dutch one translates. */
  page?: string
  /** The chapter of a Dutch page that has no French one. */
  chapter?: number
  title: string, lead: string, who: string, address: string, phone: string, hours: string, forWhom: string
  toBring: string[], owners: string[]
  /** How many days ago its first owner checked it. */
  checked: number
  text: string
}
