/*
 * Where documents lie. In the order to read it: types.ts (what the commands call), keys/ (values and everything else as
 * ordered bytes), map/ (LMDB, and a transaction over it), view.ts and collection/ (documents and their index entries),
 * catalog/ (what is known of collections and indexes), planner/ (which index serves a question), files/ (the folder
 * before LMDB opens it), expire.ts and verify.ts.
 */
export { openStore } from "./store.ts"
export type * from "./types.ts"
