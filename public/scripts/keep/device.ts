// Keeps on this device what somebody writes in a form, until the server has acknowledged it: through a session that
// ends, a lost connection, a tab that the phone killed, a reload. Each text is kept under its person, its thing (the
// form's address) and its part ([data-part], else the whole form); it is put back only to that person, with the mark of
// the text that she had in front of her, and forgotten at signing out, before another person's first page, and after a
// week. A form that saves itself says « sending » and « acknowledged » with the names of the parts; any other one is
// acknowledged by a cookie that names what was sent.
import type { Values } from "./fields.ts"

/** What is kept of a part: what it holds, the marks from which it goes on, and what was sent of it without an answer yet. */
export type KeptPart = { values: Values; marks: Values; sent: Values | null }
/** What is kept of a form: `id` names what was sent; `at` in milliseconds. */
export type Kept = { parts: Record<string, KeptPart>; id?: string; href: string; title: string; at: number }
type Holder = { thing: string; save: () => void }

const week = 7 * 24 * 3600_000
/** How long typing rests before it is kept; how old an open page's text must be to be believed lost: milliseconds. */
export const times = { rest: 300, lost: 120_000 }
const prefix = "keep:"
export const reader = document.body.dataset["reader"] ?? ""
export const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

// One tab, through its reloads. A copy of a tab has the same: it finds its name held, and takes another.
let tab = sessionStorage.getItem("tab") ?? newId()
sessionStorage.setItem("tab", tab)

export const storage = {
  keys: () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
  read(key: string): Kept | null {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null
    } catch {
      return null
    }
  },
  // A full or closed store leaves the page as it is: it still asks before it is left. Whether it was written.
  write(key: string, kept: Omit<Kept, "at">): boolean {
    try {
      localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() }))
    } catch {
      return false
    }
    return true
  },
  forget: (key: string) => localStorage.removeItem(key),
}

export const keyOf = (thing: string) => `${prefix}${reader}:${tab}:${thing}`
const ownerOf = (key: string) => key.slice(prefix.length).split(":")[0]
const tabOf = (key: string) => key.slice(prefix.length).split(":")[1]
export const thingOf = (key: string) => key.slice(prefix.length).split(":").slice(2).join(":")

export function tidy(): void {
  for (const key of storage.keys()) {
    const kept = storage.read(key)
    if (!kept || Date.now() - kept.at > week || (reader && ownerOf(key) !== reader)) storage.forget(key)
  }
  if (reader) localStorage.setItem("reader", reader)
}

// Another person signed in on this browser while this page stayed open: nothing of it may stay behind for her.
export const mayKeep = () => reader !== "" && [null, reader].includes(localStorage.getItem("reader"))

// Absent where the address is not a secure one.
const locks = "locks" in navigator ? navigator.locks : null

/** The texts of pages that are gone: their tab was closed or killed, or it shows another page now. */
export async function lostKeys(): Promise<string[]> {
  const held = await locks?.query().then(({ held = [] }) => held.map(({ name }) => name))
  const isOld = (key: string) => Date.now() - (storage.read(key)?.at ?? 0) > times.lost
  const isGone = (key: string) => tabOf(key) === tab || (held ? !held.includes(`${prefix}${tabOf(key)}`) : isOld(key))
  return storage.keys().filter((key) => ownerOf(key) === reader && isGone(key))
}

export function holdTab(forms: Holder[]): void {
  void locks?.request(prefix + tab, { ifAvailable: true }, (lock) => {
    if (lock) return new Promise<void>(() => {})
    const old = forms.map(({ thing }) => keyOf(thing))
    tab = newId()
    sessionStorage.setItem("tab", tab)
    old.forEach(storage.forget)
    for (const form of forms) form.save()
    return holdTab(forms)
  })
}

export function settleSent(): void {
  const [, id] = /(?:^|; )kept=([0-9a-f]{24})(?:;|$)/.exec(document.cookie) ?? []
  if (!id) return
  document.cookie = "kept=; path=/; max-age=0"
  for (const key of storage.keys()) if (storage.read(key)?.id === id) storage.forget(key)
}
