/** MongoDB's error codes that this database answers with: name → number (src/mongo/base/error_codes.yml, 7.0). */
export const codes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  WriteConcernFailed: 64,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  WriteConflict: 112,
  CommandNotSupported: 115,
  DocumentValidationFailure: 121,
  CommandNotSupportedOnView: 166,
  InvalidIndexSpecificationOption: 197,
  NoSuchTransaction: 251,
  OutOfDiskSpace: 14031,
  DuplicateKey: 11000,
} as const

export type CodeName = keyof typeof codes

/** A refusal as MongoDB would word it: `codeName` gives the number; `details` travel beside it in the answer. */
export class MongoError extends Error {
  readonly code: number

  constructor(
    readonly codeName: CodeName | (string & {}),
    message: string,
    readonly details: { code?: number; labels?: string[]; [field: string]: unknown } = {},
  ) {
    super(message)
    this.code = details.code ?? (codes as Record<string, number>)[codeName] ?? 1
  }
}
