import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from "node:crypto"

/** The one name that may sign in where a password is set. */
export const userName = "maillage"

const iterations = 15_000
const hash = "sha256"

/** What the server keeps of a password (RFC 5802, section 3): enough to check it, not to use it. */
export interface Credentials {
  salt: Buffer
  storedKey: Buffer
  serverKey: Buffer
}

export function credentialsFor(password: string): Credentials {
  const salt = randomBytes(28)
  const salted = pbkdf2Sync(password.normalize("NFKC"), salt, iterations, 32, hash)
  return { salt, storedKey: digest(hmac(salted, "Client Key")), serverKey: hmac(salted, "Server Key") }
}

/** One exchange of SCRAM-SHA-256 (RFC 7677), from the server's side. Both steps throw a SignInError. */
export class Conversation {
  private readonly first: string
  private readonly clientFirst: string
  private readonly nonce: string

  /** Takes the client's first message. */
  constructor(
    private readonly credentials: Credentials,
    message: string,
  ) {
    const match = /^n,[^,]*,(n=([^,]*),r=([^,]+))$/.exec(message)
    if (!match || match[2] !== userName) throw new SignInError()
    this.clientFirst = match[1]!
    this.nonce = match[3]! + randomBytes(24).toString("base64")
    this.first = `r=${this.nonce},s=${credentials.salt.toString("base64")},i=${iterations}`
  }

  /** The answer to it. */
  get challenge() {
    return this.first
  }

  /** Checks the client's proof and gives the server's own. */
  finish(message: string): string {
    const match = /^(c=biws,r=([^,]+)),p=([^,]+)$/.exec(message)
    if (!match || match[2] !== this.nonce) throw new SignInError()
    const signed = `${this.clientFirst},${this.first},${match[1]}`
    const proof = Buffer.from(match[3]!, "base64")
    const signature = hmac(this.credentials.storedKey, signed)
    if (proof.length !== signature.length) throw new SignInError()
    const clientKey = proof.map((byte, index) => byte ^ signature[index]!)
    if (!timingSafeEqual(digest(clientKey), this.credentials.storedKey)) throw new SignInError()
    return `v=${hmac(this.credentials.serverKey, signed).toString("base64")}`
  }
}

export class SignInError extends Error {}

const hmac = (key: Uint8Array, text: string) => createHmac(hash, key).update(text).digest()
const digest = (bytes: Uint8Array) => createHash(hash).update(bytes).digest()
