import type { Reason } from "./outbox.ts"

/**
 * What the mail server said. later: it may take it another time · never: it will not · unknown: it did not say.
 * `wide`: it is about the server rather than the letter, and goes for every other one too.
 */
export type Fate =
  | { outcome: "sent"; answer: string }
  | { outcome: "later" | "never"; reason: Reason; answer: string; wide?: boolean }
  | { outcome: "unknown"; answer: string }

export type SmtpError = Error & {
  code?: string
  originalCode?: string
  responseCode?: number
  command?: string
  response?: string
}

/** What a server is asked about one letter; before that it has seen none. */
const aboutLetter = ["MAIL FROM", "RCPT TO", "DATA", "API"]

/** What a server answers to somebody who has not signed in, or not with what it wants (RFC 4954, section 6). */
const signInCodes = [530, 534, 535, 538]

/** RFC 5321, section 4.2.1: 4yz may be tried again, 5yz not; RFC 3463 says more about why. */
export function fateOf(error: SmtpError, whole: boolean): Fate {
  const answer = (error.response ?? error.message).slice(0, 500)
  const code = error.responseCode ?? 0
  if (code === 0 && whole) return { outcome: "unknown", answer }
  if (signInCodes.includes(code) || !aboutLetter.includes(error.command ?? ""))
    return { outcome: "later", reason: serverReason(error, code), answer, wide: true }
  if (code >= 500 && code !== 503) return { outcome: "never", reason: refusal(error, code, answer), answer }
  if (code >= 400)
    return { outcome: "later", reason: / 4\.2\.2\b|^452/.test(answer) ? "mailboxFull" : "serverBusy", answer }
  // No envelope can be made of such an address: no server was asked.
  if (error.code === "EENVELOPE") return { outcome: "never", reason: "badAddress", answer }
  if (error.code === "EMESSAGE" || error.code === "ESTREAM") return { outcome: "later", reason: "notReady", answer }
  return { outcome: "later", reason: "serverAway", answer, wide: true }
}

/** OpenSSL's names of what is wrong with a certificate (X509_V_ERR_…), as Node gives them. */
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)/

function serverReason({ code = "", originalCode = "" }: SmtpError, responseCode: number): Reason {
  if (["EAUTH", "ENOAUTH", "EOAUTH2"].includes(code) || signInCodes.includes(responseCode)) return "serverLogin"
  if (certificate.test(originalCode)) return "serverCertificate"
  if (code === "ETLS" || code === "EREQUIRETLS" || /^(?:ERR_SSL|ERR_TLS|EPROTO$)/.test(originalCode))
    return "serverEncryption"
  if (code === "EDNS") return "serverUnknown"
  if (responseCode >= 400 && responseCode < 500) return "serverBusy"
  return responseCode >= 500 || code === "EPROTOCOL" ? "serverStrange" : "serverAway"
}

function refusal({ command }: SmtpError, code: number, answer: string): Reason {
  if (command === "MAIL FROM") return "sender"
  if (/ 5\.2\.2\b/.test(answer) || code === 552) return /size|5\.3\.4/i.test(answer) ? "tooLong" : "mailboxFull"
  if (command === "RCPT TO") return / 5\.7\.\d/.test(answer) ? "refused" : "unknownAddress"
  return "refused"
}
