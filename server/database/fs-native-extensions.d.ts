declare module "fs-native-extensions" {
  const locks: {
    /** Locks a whole open file for this opening of it; false where another opening has it. */
    tryLock(file: number): boolean
  }
  export default locks
}
