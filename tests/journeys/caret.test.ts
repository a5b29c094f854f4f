import { expect } from "chai"
import type { Page } from "playwright-core"
import { cast } from "../support/cast.ts"
import { aDraft } from "../support/makers/minutes.ts"
import { closeWriting, notes, writing } from "../support/writingBrowser.ts"

/** Where the caret, the buttons above the text and the bar that saves are on the screen. */
const places = (page: Page) =>
  page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0)
    const place = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement!
    const line = range.getClientRects()[0] ?? place.getBoundingClientRect()
    return {
      caret: line.bottom,
      bar: document.querySelector(".minutes-bar")!.getBoundingClientRect().top,
      toolbar: document.querySelector(".editor-toolbar")!.getBoundingClientRect().top,
    }
  })

// Where a page is moved smoothly, one would look at it on the way.
async function opened(viewport: { width: number; height: number }): Promise<Page> {
  const page = await writing(await aDraft(), await cast.secretary(), { viewport, deaf: true })
  await page.emulateMedia({ reducedMotion: "reduce" })
  return page
}

describe("the line that is being written", function () {
  this.timeout(120_000)
  afterEach(closeWriting)

  for (const viewport of [
    { width: 1280, height: 700 },
    { width: 360, height: 640 },
  ]) {
    it(`is never behind the bar that saves, at ${viewport.width} px`, async () => {
      const page = await opened(viewport)
      await notes(page, 0).click()
      for (let line = 0; line < 30; line += 1) {
        await page.keyboard.type(`Ligne ${line}`)
        await page.keyboard.press("Enter")
        const { caret, bar } = await places(page)
        expect(caret, `line ${line}`).to.be.at.most(bar)
      }
      const { toolbar } = await places(page)
      // On a phone the buttons would take half of what is left to write in.
      if (viewport.width > 1000) expect(toolbar, "the buttons stay above the text").to.be.within(0, 8)
      else expect(toolbar).to.be.below(0)
    })

    it(`is no more behind it in a field that one goes to by its key, at ${viewport.width} px`, async () => {
      const page = await opened(viewport)
      const fields = page.locator("main textarea:visible, main input:not([type=hidden]):visible")
      await fields.first().focus()
      const count = await fields.count()
      expect(count).to.be.above(5)
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press("Tab")
        const behind = await page.evaluate(() => {
          const field = document.activeElement!
          if (!field.matches("textarea, input, summary, .editor-text") || field.closest(".minutes-bar")) return null
          const bar = document.querySelector(".minutes-bar")!.getBoundingClientRect()
          // Of a text, the line where one goes on writing.
          const { top, bottom, height } = (
            field.matches(".editor-text") ? field.firstElementChild! : field
          ).getBoundingClientRect()
          return height < 200 && top < bar.bottom && bottom > bar.top + 1
            ? `${field.id}: ${top} to ${bottom}, the bar from ${bar.top}`
            : null
        })
        expect(behind).to.equal(null)
      }
    })
  }
})
