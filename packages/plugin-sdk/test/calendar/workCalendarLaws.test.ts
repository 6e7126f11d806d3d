import { runLaws, workCalendarLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it, test } from "vitest"
import { calendarGround } from "./ground.ts"

describe("a calendar of three years", () => {
  runLaws(workCalendarLaws, calendarGround.sound, it)
})

test("a year that was forgotten is named", async () => {
  const { calendar } = calendarGround.sound
  const law = workCalendarLaws.find(({ name }) => name.startsWith("it has a holiday"))
  await expect(law?.check({ calendar, years: [2018, 2022] })).rejects.toThrow("found none in 2018, 2022")
})
