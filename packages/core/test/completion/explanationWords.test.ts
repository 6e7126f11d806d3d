/** The explanation of one trainee in words: in every language, short and whole, as text and as Markdown. */
import { describe, expect, test } from "vitest"
import { en } from "../../../i18n/src/en.ts"
import { ko } from "../../../i18n/src/ko.ts"
import { ru } from "../../../i18n/src/ru.ts"
import { explanationOf } from "../../src/completion/Explanation.ts"
import { render } from "../../src/ports/Language.ts"
import { markdownOf } from "../../src/ports/Markdown.ts"
import type { Reason } from "../../src/values/Reason.ts"
import { assessment, context } from "./explainedTrainee.ts"

const all = (reason: Reason): ReadonlyArray<Reason> => [reason, ...(reason.children ?? []).flatMap(all)]

describe.each([en, ko, ru])("in $locale", (language) => {
  const full = render(explanationOf(assessment, { context, languages: [language.locale] }), language)
  const short = render(explanationOf(assessment, { context, languages: [language.locale], form: "short" }), language)

  test("every sentence is there", () => {
    expect(full.fellBack).toEqual([])
    expect(full.text).not.toMatch(/\{\$|undefined|\d{4}-\d\d-\d\d/)
  })

  test("text and Markdown say the same lines, and are what they were", async () => {
    for (const [form, rendered] of Object.entries({ full, short })) {
      const markdown = markdownOf(rendered)
      const lines = markdown.split("\n").filter((line) => line !== "")
      expect(lines.map((line) => line.replace(/^(#{2,3} | *- )/, "").replaceAll(/\\(.)/g, "$1"))).toEqual(
        rendered.lines.map(({ text }) => text.replaceAll(/\p{Zs}/gu, " "))
      )
      await expect(`${rendered.text}\n`).toMatchFileSnapshot(`golden/explanation.${form}.${language.locale}.txt`)
      await expect(markdown).toMatchFileSnapshot(`golden/explanation.${form}.${language.locale}.md.txt`)
    }
  })

  test("the languages tell the same facts in the same order", () => {
    const facts = (tree: Reason): ReadonlyArray<string> => all(tree).map(({ code }) => code)
    const only = (list: ReadonlyArray<string>) =>
      list.filter((code) => !/^explanation\.(otherLanguage|trainee)$/.test(code))
    expect(only(facts(explanationOf(assessment, { context, languages: [language.locale] })))).toEqual(
      only(facts(explanationOf(assessment, { context, languages: ["en"] })))
    )
  })
})
