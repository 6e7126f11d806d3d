import { join } from "node:path"
import type { Standing } from "@comity/pages"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Account } from "../src/account.ts"
import { preface, printAccount } from "../src/print.ts"
import { documentsOf, dumpOf, endOfJournal } from "./dump.ts"
import { type Reopened, reopen, type Told, tell, temporary } from "./told.ts"

const { folder, remove } = temporary()
const path = join(folder, "story.db")
let first: Told
let told: Reopened
let account: Account

beforeAll(async () => {
  first = await tell(path)
  told = await reopen(path)
  account = await told.account()
})
afterAll(async () => {
  await told.comity.close()
  remove()
})

/** The column of one evening, by enrolment. */
const column = (on: string, cell: (standing: Standing) => string): Readonly<Record<string, string>> => {
  const evening = account.evenings.find((one) => one.on === on)
  return Object.fromEntries((evening?.standings ?? []).map((standing) => [standing.enrolment, cell(standing)]))
}
const attendance = ({ attendance: status, attended, held }: Standing) => `${attended}/${held} ${status}`
const whole = ({ whole: status }: Standing) => status
const nine = ["R19-01", "R19-02", "R19-03", "R19-04", "R19-05", "R19-06", "R19-07", "R19-08", "R19-09"]
const all = (status: string) => Object.fromEntries(nine.map((enrolment) => [enrolment, status]))

test("twelve sessions are behind on the evening of the 10th, fifteen on the 17th, sixteen on the 18th, all on the 20th", () => {
  expect(account.evenings.map(({ on, sessionsHeld }) => [on, sessionsHeld])).toEqual([
    ["2019-09-10", 12],
    ["2019-09-17", 15],
    ["2019-09-18", 16],
    ["2019-09-20", 18]
  ])
})

test("there is one session on each of the eighteen working days, none on a weekend or at Chuseok", () => {
  expect(account.sessions).toHaveLength(18)
  expect(account.sessions.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([])
  expect(account.sessions.filter((day) => day === "2019-09-12" || day === "2019-09-13")).toEqual([])
})

test("on the 10th attendance is at risk for all but the one with three absences, which is open", () => {
  expect(column("2019-09-10", attendance)).toEqual({
    "R19-01": "12/12 metAtRisk",
    "R19-02": "11/12 metAtRisk",
    "R19-03": "12/12 metAtRisk",
    "R19-04": "10/12 metAtRisk",
    "R19-05": "12/12 metAtRisk",
    "R19-06": "9/12 open",
    "R19-07": "11/12 metAtRisk",
    "R19-08": "12/12 metAtRisk",
    "R19-09": "11/12 metAtRisk"
  })
})

test("on the 17th the one with three absences has what is asked, and can still lose it", () => {
  expect(column("2019-09-17", attendance)["R19-06"]).toBe("12/15 metAtRisk")
})

test("on the 18th attendance is secured with one absence or none, and at risk with two or three", () => {
  expect(column("2019-09-18", attendance)).toEqual({
    "R19-01": "16/16 secured",
    "R19-02": "15/16 secured",
    "R19-03": "16/16 secured",
    "R19-04": "14/16 metAtRisk",
    "R19-05": "16/16 secured",
    "R19-06": "13/16 metAtRisk",
    "R19-07": "15/16 secured",
    "R19-08": "16/16 secured",
    "R19-09": "15/16 secured"
  })
})

test("on the 20th attendance is secured for all, with fifteen of eighteen for the one with three absences", () => {
  expect(Object.values(column("2019-09-20", ({ attendance: status }) => status))).toEqual(nine.map(() => "secured"))
  expect(column("2019-09-20", attendance)["R19-06"]).toBe("15/18 secured")
})

test("the whole is open for all until the ceremony", () => {
  expect(column("2019-09-10", whole)).toEqual(all("open"))
  expect(column("2019-09-17", whole)).toEqual(all("open"))
})

test("on the evening of the ceremony some are secured, one is waived, others wait for sessions, a review or a sign-off", () => {
  expect(column("2019-09-18", whole)).toEqual({
    ...all("secured"),
    "R19-04": "metAtRisk",
    "R19-05": "undetermined",
    "R19-06": "metAtRisk",
    "R19-07": "waived",
    "R19-08": "open"
  })
})

test("on the 20th the whole is secured for all, and by a waiver for one", () => {
  expect(column("2019-09-20", whole)).toEqual({ ...all("secured"), "R19-07": "waived" })
})

test("four were completed on condition on the 18th, and all nine are completed by the 20th", () => {
  const { decisions } = account
  expect(decisions.map(({ completion }) => completion)).toEqual(nine.map(() => "completed"))
  const settled = decisions.filter(({ conditionalOn }) => conditionalOn !== undefined)
  expect(settled.map(({ conditionalOn, decidedOn, enrolment }) => [enrolment, conditionalOn, decidedOn])).toEqual(
    ["R19-04", "R19-05", "R19-06", "R19-08"].map((enrolment) => [enrolment, "2019-09-18", "2019-09-20"])
  )
  expect(decisions.filter(({ decidedOn }) => decidedOn === "2019-09-18")).toHaveLength(5)
})

test("each decision cites an assessment that comes out the same today", () => {
  expect(account.decisions.map(({ reproduced }) => reproduced)).toEqual(nine.map(() => true))
})

test("who asked for the waiver did not grant it", async () => {
  const { grantedAs, grantedBy, requestedBy, rule, status } = await told.offices.program.waivers.get("waiver-R19-07")
  expect({ grantedAs, requestedBy, rule, status }).toEqual({
    grantedAs: "waiverAuthority",
    requestedBy: "synthetic-trainee-7",
    rule: "procedures",
    status: "granted"
  })
  expect(grantedBy).not.toBe(requestedBy)
})

test("the twenty working days are refused with what is required and what there is", () => {
  const [draft] = first.lived.refusals
  const reason = (draft?.because as { readonly reason: object } | undefined)?.reason
  expect(reason).toMatchObject({
    code: "lifecycle/refused",
    children: [
      {
        code: "edition/rulesCannotBeMet",
        children: [
          { code: "obstacle.comity/minimum-duration", values: { required: 20, available: 18, unit: "workingDays" } },
          { code: "satisfiability/because" }
        ]
      }
    ]
  })
})

test("of what was refused, nothing is stored", async () => {
  const { items: editions } = await told.offices.program.editions.find()
  expect(editions.map(({ id }) => id)).toEqual(["2019-russia"])
  const evidence = await told.offices.program.evidence.of("R19-01")
  const levels = evidence.flatMap((part) => ("items" in part && part.kind === "log" ? part.items : []))
  expect(new Set(levels.map(({ level }) => level))).toEqual(new Set(["observed"]))
})

test("on the evening of the ceremony the program office may complete five, and is told why not the others", () => {
  const complete = (first.lived.agenda ?? []).filter(({ transition }) => transition === "Complete")
  expect(complete.filter(({ blockedBy }) => blockedBy.length === 0).map(({ id }) => id)).toEqual([
    "R19-01",
    "R19-02",
    "R19-03",
    "R19-07",
    "R19-09"
  ])
  const blocked = complete.filter(({ blockedBy }) => blockedBy.length > 0)
  expect(blocked.map(({ blockedBy, id }) => [id, ...blockedBy.map(({ values }) => values["status"])])).toEqual([
    ["R19-04", "metAtRisk"],
    ["R19-05", "undetermined"],
    ["R19-06", "metAtRisk"],
    ["R19-08", "open"]
  ])
})

test("everybody is synthetic but the one person whom the release names", async () => {
  const { items } = await told.offices.program.persons.find({ limit: 500 })
  expect(items.filter(({ synthetic }) => !synthetic).map(({ id }) => id)).toEqual(["gennadi-aldaranov"])
})

test("a second telling writes nothing but that it was refused again: journal and documents are the same, byte for byte", async () => {
  const before = dumpOf(path)
  const end = endOfJournal(path)
  const second = await tell(path)
  expect(second.written).toEqual({ commits: 0, entries: 0 })
  expect(second.progress).toEqual(first.progress)
  expect(endOfJournal(path)).toBe(end)
  expect(dumpOf(path)).toEqual(before)
})

test("two tellings to two stores write the same bytes", async () => {
  const other = join(folder, "other.db")
  const { written } = await tell(other)
  expect(written).toEqual(first.written)
  expect(dumpOf(other)).toEqual(dumpOf(path))
})

test("a telling that was broken off is taken up where it stopped", async () => {
  const broken = join(folder, "broken.db")
  await expect(tell(broken, undefined, "Held the ceremony")).rejects.toThrow("broken off")
  const { written } = await tell(broken)
  expect(written.commits).toBeGreaterThan(0)
  expect(written.commits).toBeLessThan(first.written.commits)
  expect(documentsOf(broken)).toEqual(documentsOf(path))
})

test("the print-out is as it was last read by a person", async () => {
  const text = [preface, "", ...first.progress, printAccount(told.comity, account, first.lived), ""].join("\n")
  await expect(text).toMatchFileSnapshot("golden/printout.txt")
})

for (const language of ["en", "ko", "ru"])
  test(`the explanation in ${language} is as it was last read by a person`, async () => {
    const { assessment, context } = account.explained
    const { fellBack, text } = told.comity.explain(assessment, language, { context })
    expect(fellBack).toEqual([])
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/explanation.${language}.txt`)
  })
