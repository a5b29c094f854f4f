// Keeps on this device what somebody writes in a form, until the server has acknowledged it: through a session that
// ends, a lost connection, a tab that the phone killed, a reload. Each text is kept under its person, its thing (the
// form's address) and its part ([data-part], else the whole form); it is put back only to that person, with the mark of
// the text that she had in front of her, and forgotten at signing out, before another person's first page, and after a
// week. A form that saves itself says « sending » and « acknowledged » with the names of the parts; any other one is
// acknowledged by a cookie that names what was sent.
const week = 7 * 24 * 3600_000
/** How long typing rests before it is kept; how old an open page's text must be to be believed lost: milliseconds. */
const times = { rest: 300, lost: 120_000 }
const prefix = "keep:"
const reader = document.body.dataset.reader ?? ""
const newId = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("")

// One tab, through its reloads. A copy of a tab has the same: it finds its name held, and takes another.
let tab = sessionStorage.getItem("tab") ?? newId()
sessionStorage.setItem("tab", tab)

const storage = {
  keys: () => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
  read(key) {
    try { return JSON.parse(localStorage.getItem(key)) } catch { return null }
  },
  // A full or closed store leaves the page as it is: it still asks before it is left.
  write(key, kept) {
    try { localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() })) } catch { return }
  },
  forget: (key) => localStorage.removeItem(key),
}

const keyOf = (thing) => `${prefix}${reader}:${tab}:${thing}`
const ownerOf = (key) => key.slice(prefix.length).split(":")[0]
const tabOf = (key) => key.slice(prefix.length).split(":")[1]
const thingOf = (key) => key.slice(prefix.length).split(":").slice(2).join(":")

function tidy() {
  for (const key of storage.keys()) {
    const kept = storage.read(key)
    if (!kept || Date.now() - kept.at > week || (reader && ownerOf(key) !== reader)) storage.forget(key)
  }
  if (reader) localStorage.setItem("reader", reader)
}

// Another person signed in on this browser while this page stayed open: nothing of it may stay behind for her.
const mayKeep = () => reader !== "" && [null, reader].includes(localStorage.getItem("reader"))

/** The texts of pages that are gone: their tab was closed or killed, or it shows another page now. */
async function lostKeys() {
  const held = await navigator.locks?.query().then(({ held }) => held.map(({ name }) => name))
  const isGone = (key) => tabOf(key) === tab || (held ? !held.includes(prefix + tabOf(key)) : Date.now() - storage.read(key).at > times.lost)
  return storage.keys().filter((key) => ownerOf(key) === reader && isGone(key))
}

function holdTab(forms) {
  navigator.locks?.request(prefix + tab, { ifAvailable: true }, (lock) => {
    if (lock) return new Promise(() => {})
    const old = forms.map(({ thing }) => keyOf(thing))
    tab = newId()
    sessionStorage.setItem("tab", tab)
    forms.forEach((form, index) => storage.forget(old[index]) ?? form.save())
    return holdTab(forms)
  })
}

function settleSent() {
  const [, id] = /(?:^|; )kept=([0-9a-f]{24})(?:;|$)/.exec(document.cookie) ?? []
  if (!id) return
  document.cookie = "kept=; path=/; max-age=0"
  for (const key of storage.keys()) if (storage.read(key)?.id === id) storage.forget(key)
}
