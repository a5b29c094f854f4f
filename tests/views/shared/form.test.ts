import { expect } from "chai"
import { newForm } from "../../../server/forms.ts"
import { renderTemplate } from "../../../views/engine.ts"

const site = { language: "fr" }
const draw = (partial: string, locals: object) => renderTemplate(`shared/${partial}`, { site, ...locals })

const whole = {
  form: null,
  question: null,
  value: "",
  error: null,
  help: null,
  type: "text",
  optional: false,
  limit: null,
  width: null,
  autocomplete: null,
  inputmode: null,
  min: null,
  max: null,
  step: null,
  list: null,
  choices: null,
  focus: false,
  id: null,
  asks: null,
  grows: false,
}

describe("a field", () => {
  it("ties its label, its help and its error to what is typed", () => {
    const html = draw("field", { ...whole, name: "place", label: "Lieu", help: "Où venir.", error: "Donnez un lieu." })
    expect(html).to.match(/<label for="place">Lieu<\/label>/)
    expect(html).to.include(`<p class="help" id="place-help">Où venir.</p>`)
    expect(html).to.include(`<p class="error" id="place-error">Donnez un lieu.</p>`)
    expect(html).to.include(`aria-describedby="place-error place-help" aria-invalid="true"`)
  })

  it("says nothing of help and error when there are none", () => {
    const html = draw("field", { ...whole, name: "place", label: "Lieu" })
    expect(html).not.to.include("aria-describedby").and.not.include("aria-invalid")
  })

  it("takes what was typed and what is wrong from its form, and escapes both", () => {
    const form = newForm({ place: `<b> "ici"` })
    form.errors["place"] = "Trop court."
    const html = draw("field", { ...whole, form, name: "place", label: "Lieu" })
    expect(html).to.include(`value="&lt;b&gt; &quot;ici&quot;"`).and.include("Trop court.")
  })

  it("refuses a name that its form does not have", () => {
    expect(() => draw("field", { ...whole, form: newForm({ place: "" }), name: "palce", label: "Lieu" })).to.throw(
      "palce",
    )
  })

  it("shows the whole of one that may be long, and keeps no line end that was not typed", () => {
    const html = draw("field", {
      ...whole,
      grows: true,
      name: "title",
      label: "Titre",
      value: "Le <logement>",
      error: "Trop long.",
    })
    expect(html).to.match(
      /<textarea id="title" name="title" rows="1" data-line[^>]*aria-invalid="true">\nLe &lt;logement&gt;<\/textarea>/,
    )
  })

  it("tells the greatest length", () => {
    expect(draw("field", { ...whole, name: "title", label: "Titre", limit: 200 })).to.include(
      "200\u00a0caractères au plus.",
    )
  })
})

describe("a field of several lines", () => {
  it("keeps the lines as they were typed, also a first empty one", () => {
    const text = "\nun\n  deux"
    const html = draw("textarea", { ...whole, name: "text", label: "Texte", rows: 4, wide: false, value: text })
    expect(html).to.include(`>\n${text}</textarea>`)
  })
})

describe("choices", () => {
  const options = [
    { value: 1, text: "Un", help: null },
    { value: 2, text: "Deux", help: "Le double." },
  ]
  const choice = { ...whole, name: "number", legend: "Combien ?", options, inline: false, multiple: false, value: null }

  it("tick what was chosen, whether a number or its digits", () => {
    const html = draw("choices", { ...choice, value: "2" })
    expect([...html.matchAll(/value="(\d)" checked/g)].map((match) => match[1])).to.deep.equal(["2"])
    expect(html).to.include(`type="radio"`).and.include(`aria-describedby="number-1-help"`)
  })

  it("tick several", () => {
    const html = draw("choices", { ...choice, multiple: true, value: ["1", "2"] })
    expect(html.match(/checked/g)).to.have.length(2)
    expect(html).to.include(`type="checkbox"`)
  })

  it("give the first one the name as its id, where the summary of errors leads", () => {
    expect(draw("choices", choice)).to.include(`id="number" name="number" value="1"`)
  })
})

describe("the summary of errors", () => {
  it("counts them, leads to each field and takes the focus", () => {
    const form = newForm({ day: "", place: "" })
    form.summary.push({ field: "day", text: "Donnez un jour." }, { field: "place", text: "Donnez un lieu." })
    const html = draw("errors", { form, focus: true, kept: true })
    expect(html).to.include("2 points sont à revoir").and.include(`<a href="#place">Donnez un lieu.</a>`)
    expect(html).to.match(/role="alert" tabindex="-1" autofocus/)
  })

  it("is not there when all is well", () => {
    expect(draw("errors", { form: newForm({ day: "" }), focus: true }).trim()).to.equal("")
  })
})
