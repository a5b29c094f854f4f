/** What is measured, once for each way of doing it. */
export interface Work {
  byId: (n: number) => unknown
  byIndex: (n: number) => unknown
  insert: (n: number) => unknown
  update: (n: number, at: Date) => unknown
  /** Forty documents of a group in order, with the two people that each refers to. */
  page: (group: number) => unknown
  /** Through Mongoose, where that is another way. */
  modelById?: (n: number) => unknown
  close: () => Promise<void>
}
