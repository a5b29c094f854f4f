import type { Reader } from "../reader.ts"

type Page = { owners: readonly unknown[]; binned?: unknown }

const owns = (reader: Reader, page: Page): boolean => page.owners.some((owner) => String(owner) === reader.person)

/** Its owners and the coordination change a page, check it, name its owners and put it in the bin. */
export const canEditPage = (reader: Reader, page: Page): boolean => reader.coordinator || owns(reader, page)

/** Everyone reads the guide; a page in the bin only exists for those who may take it out again. */
export const canReadPage = (reader: Reader, page: Page): boolean => !page.binned || canEditPage(reader, page)

/** New pages come from the coordination, and from whoever owns a page already: they know how one is written. */
export const canAddPage = (reader: Reader, ownsOne: boolean): boolean => reader.coordinator || ownsOne

/** The order of the book. */
export const canArrangeGuide = (reader: Reader): boolean => reader.coordinator
