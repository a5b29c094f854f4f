import type { Paged } from "../../server/pages.ts"
import type { Translate } from "../translate.ts"

/** What shared/pagination shows of a list: which page this is, and where the ones beside it are. */
export function presentPagination({ page, pages, beyond }: Paged, addressOf: (page: number) => string, t: Translate) {
  return {
    page,
    pages,
    previous: page > 1 ? addressOf(page - 1) : null,
    next: page < pages ? addressOf(page + 1) : null,
    beyond: beyond ? t("common.pagination.beyond", { count: pages }) : null,
  }
}
