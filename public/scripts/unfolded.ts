// <details data-unfolded="chapter">: the address names the one that is open, so that Back finds it open again.
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return
    const name = target.dataset["unfolded"]
    if (!name) return
    const address = new URL(location.href)
    if (target.open) address.searchParams.set(name, target.id)
    else if (address.searchParams.get(name) === target.id) address.searchParams.delete(name)
    if (address.href !== location.href) history.replaceState(history.state, "", address)
  },
  true,
)
