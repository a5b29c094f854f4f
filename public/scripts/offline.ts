// Says when the device has lost the site, and lets a page that cannot come say so in our words.
const words = document.body.dataset["offlineWords"] ?? ""
let note: HTMLElement | null = null

function tell() {
  if (navigator.onLine) {
    note?.remove()
    note = null
  } else if (!note) {
    note = document.createElement("p")
    note.className = "flash"
    note.setAttribute("role", "status")
    document.querySelector("main")?.prepend(note)
    note.textContent = words
  }
}

addEventListener("offline", tell)
addEventListener("online", tell)
tell()

// Absent where the address is not a secure one.
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/service-worker.js").catch(() => {})
