/** What one trainee reads, word for word; and what is shown where Kyrgyz has no words. Nobody here is a real person. */
import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { assess, createComity, memory, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ru } from "@comity/i18n/ru"
import kyrgyz, { ky } from "../src/index.ts"

const ruleSet = rules.set(
  "issyk-kul-2026",
  1,
  rules.all(
    rules.attendance({ atLeast: "80%" }),
    rules.atLeast(1, rules.hostSignOff(), rules.deliverable({ kind: "report", due: "2026-09-17" })),
    rules.ceremony()
  )
)
const days = ["2026-09-07", "2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11"]
const record = {
  enrolment: "e1",
  period: "2026-09-07/2026-09-18",
  placements: [{ id: "p1", host: "cholpon-ata", period: "2026-09-07/2026-09-18" }],
  placementsComplete: true,
  sessions: [
    ...days.map((on, index) => ({
      id: `s${index}`,
      on,
      mark: index === 0 ? ("absent" as const) : ("present" as const)
    })),
    { id: "s5", on: "2026-09-15" },
    { id: "s6", on: "2026-09-16" }
  ],
  activities: [{ id: "a1", kind: "ceremony", on: "2026-09-18" }]
}
const assessment = assess(ruleSet, record, { asOf: "2026-09-11" })

// #region chain
const open = () => createComity({ store: memory(), languages: [ru, en], plugins: [kyrgyz] })
/** The chain is the host's: what Kyrgyz lacks is in Russian, and what Russian lacks in English. The text says so. */
const chain = ["ky", "ru", "en"]
// #endregion chain

/** How a date is written is the platform's, and may change with it: the golden text has `{2026-09-11}`. */
const dates = new Intl.DateTimeFormat("ky", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" })
const golden = (name: string): string =>
  readFileSync(new URL(`golden/${name}`, import.meta.url), "utf8")
    .trimEnd()
    .replaceAll(/\{(\d{4}-\d\d-\d\d)\}/g, (_, day: string) => dates.format(new Date(day)))

test("an explanation is in Kyrgyz from the first word to the last", async () => {
  const comity = await open()
  const { draft, fellBack, language, text } = comity.explain(assessment, chain)
  assert.deepEqual([language, draft, fellBack], ["ky", true, []])
  assert.equal(text, golden("explanation.ky.txt"))
  await comity.close()
})

test("what a trainee does not read is in Russian, and the text says so", async () => {
  const comity = await open()
  const { fellBack, text } = comity.explain({ code: "edition/rulesUnknown", values: {} }, chain)
  assert.deepEqual(fellBack, [{ code: "edition/rulesUnknown", language: "ru", because: "noMessage" }])
  assert.match(text, /Башка тилде көрсөтүлдү: орусча/)
  await comity.close()
})

test("a number has its form", () => {
  const enough = ky.compile(ky.messages["help.enough"] ?? "", "ky")
  const said = (count: number) => enough({ count }, () => undefined)
  assert.deepEqual([said(1), said(2)], ["1 кадам жетиштүү.", "Бирге алганда 2 кадам жетиштүү."])
})

test("there are at least as many messages as a trainee reads, and none stands twice under one text by mistake", () => {
  const messages = Object.entries(ky.messages)
  assert.ok(messages.length >= 120)
  const statuses = messages.filter(([code]) => code.startsWith("status.") || code.startsWith("state.enrolment."))
  assert.equal(new Set(statuses.map(([, text]) => text)).size, statuses.length)
})
