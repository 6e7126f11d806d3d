import { explain } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { expect, test } from "vitest"
import { assessment, inKorean, inKoreanOrEnglish } from "./explained.ts"
import { uk } from "./ukrainian.ts"

test("the page's example explains in Korean, and Korean lacks nothing", () => {
  expect(inKorean).toMatch(/^아직 수료 기준을/)
  expect(inKoreanOrEnglish).toBe(inKorean)
})

test("a language that is not complete is helped out by the next one, and says so", () => {
  const { fellBack, language, text } = explain({ code: "status.waived", values: {} }, [uk, en])
  expect([text, language, fellBack]).toEqual(["Звільнено.", "uk", []])
  const explained = explain(assessment, [uk, en])
  expect(explained.text.split("\n").at(-1)).toMatch(
    /^Shown in another language: English \(no text in this one: Ukrainian\)\. Messages: \d+\.$/
  )
  expect(explained.fellBack.length).toBeGreaterThan(5)
})
