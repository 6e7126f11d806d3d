import { expect, test } from "vitest"
import { widthOf, wrapped } from "../src/letters.ts"
import { oddStrings } from "./oddStrings.ts"

test("lines fit, and together are the text", () => {
  const texts = [
    "Gyeonggi Global Hospital Management Academy",
    "министерство здравоохранения региона",
    "경기 글로벌 병원경영 아카데미",
    "x".repeat(200)
  ]
  for (const text of [...texts, ...oddStrings]) {
    for (const width of [60, 150, 300]) {
      const lines = wrapped(text, 12, width, 1000)
      expect(lines.filter((line) => widthOf(line, 12) > width && [...line].length > 1)).toEqual([])
      expect(lines.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""))
    }
  }
})

test("what needs more lines than there is room for ends with an ellipsis, and fits", () => {
  const lines = wrapped("one two three four five six seven eight nine ten", 12, 60, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]?.endsWith("…")).toBe(true)
  expect(Math.max(...lines.map((line) => widthOf(line, 12)))).toBeLessThanOrEqual(60)
})
