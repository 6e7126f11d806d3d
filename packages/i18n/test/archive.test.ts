/** What goes wrong with an export is told like everything else that goes wrong. */
import { ArchiveError } from "@comity/core/archive"
import { explain } from "@comity/core/promise"
import { describe, expect, it } from "vitest"
import { en } from "../src/en.ts"
import { ko } from "../src/ko.ts"
import { ru } from "../src/ru.ts"

describe("an error of the archive", () => {
  const error = new ArchiveError("archive/altered", { line: 7, position: 12 })
  it.each([en, ko, ru])("is explained in $locale, with its line and its position", (language) => {
    const { fellBack, text } = explain(error, language)
    expect(fellBack).toEqual([])
    expect(text).toContain("7")
    expect(text).toContain("12")
  })
})
