/** Whether it is the disk that has no room left; the number is how the database says it. */
export const isFull = (error: unknown): boolean =>
  ["ENOSPC", "EDQUOT", 14031].includes((error as { code?: string | number } | null | undefined)?.code ?? "")
