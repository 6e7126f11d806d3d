import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Edition from "../../src/model/Edition.ts"
import { stories, worlds } from "./Edition.worlds.ts"
import { clock, day, enrolment, hospital, period, programOffice } from "./sample.ts"

const { circumstances, states } = worlds
const story = (name: string) => given(Edition, circumstances, ...(states[name] ?? []))

test("a postponed edition goes back to where it was", () => {
  const before = ["planned", "announced", "nominationsOpen", "nominationsClosed", "selected"] as const
  for (const status of before)
    story(status)
      .when({ by: programOffice, does: { _tag: "Postpone", reason: "An epidemic." } })
      .becomes({ status: "postponed", postponedFrom: status })
      .when({ by: programOffice, does: { _tag: "Resume" } })
      .becomes({ status, postponedFrom: undefined })
})

test("a revision changes what it names and leaves the state", () => {
  const revised = story("running")
    .when({
      by: programOffice,
      does: { _tag: "Revise", changes: { hosts: [hospital] }, reason: "A hospital joined." }
    })
    .becomes({ status: "running", hosts: [hospital], period: period("2019-08-26/2019-09-20") })
  expect(revised.journal.at(-1)).toMatchObject({ _tag: "Revised", to: "running" })
})

test("the office closes nominations when it wants, the clock when the last day has passed", () => {
  const open = story("nominationsOpen")
  const early = { today: day("2019-07-01") }
  open.when({ by: clock, does: { _tag: "CloseNominations" }, when: early }).isRefused("edition/nominationsStillOpen")
  open
    .when({ by: programOffice, does: { _tag: "CloseNominations" }, when: early })
    .becomes({ status: "nominationsClosed" })
})

test("a reported count is enough to begin: a cohort may be known before its names", () => {
  const count = {
    by: programOffice,
    does: { _tag: "Revise", changes: { reportedCount: 9 }, reason: "As reported." }
  } as const
  const nobody = { enrolments: 0 }
  const selected = story("selected")
  selected.when({ by: clock, does: { _tag: "Run" }, when: nobody }).isRefused("edition/nobodyEnrolled")
  selected
    .when(count)
    .becomes({ reportedCount: 9 })
    .when({ by: clock, does: { _tag: "Run" }, when: nobody })
    .becomes({
      status: "running"
    })
})

test("concluded too early, it runs again and forgets when it was concluded and whom it excepted", () => {
  story("running")
    .when({
      by: programOffice,
      does: { _tag: "Conclude", concludedOn: day("2019-09-19"), exceptions: [enrolment] },
      when: { activeEnrolments: [enrolment] }
    })
    .becomes({ status: "concluded", exceptions: [enrolment] })
    .when({ by: programOffice, does: { _tag: "Reopen", reason: "One day was left." } })
    .becomes({ status: "running", concludedOn: undefined, exceptions: undefined })
})

const planned = (said: Partial<Edition.Edition>): Edition.Edition => {
  const { document } = story("planned")
  const { period: _, ...rest } = document as Edition.Edition
  return { ...rest, ...said }
}

test("evidence is taken for thirty days after the last day, unless the edition says otherwise", () => {
  expect(Edition.evidenceUntil(planned({ period: period("2019-08-26/2019-09-20") }))).toBe("2019-10-20")
  // Of a month the last day may be meant.
  expect(Edition.evidenceUntil(planned({ period: period("2019-08/2019-09") }))).toBe("2019-10-30")
  const longer = { period: period("2019-08-26/2019-09-20"), actualPeriod: period("2019-08-26/2019-10-04") }
  expect(Edition.evidenceUntil(planned(longer))).toBe("2019-11-03")
  const stated = { period: period("2019-08-26/2019-09-20"), evidenceUntil: day("2019-12-31") }
  expect(Edition.evidenceUntil(planned(stated))).toBe("2019-12-31")
})

test("one enrolment may be given more time for evidence than the others, and never less", () => {
  const edition = planned({ period: period("2019-08-26/2019-09-20") })
  expect(Edition.evidenceUntil(edition, day("2019-11-15"))).toBe("2019-11-15")
  expect(Edition.evidenceUntil(edition, day("2019-10-01"))).toBe("2019-10-20")
})

test("an edition keeps every version by which it was held, and until when", () => {
  const { nextRules, rules } = stories
  const back = { ...rules, version: 3 }
  const adopt = (next: Edition.PinnedRules, today: string) =>
    ({
      by: programOffice,
      does: { _tag: "AdoptRules", rules: next, reason: "Two days of the course were cancelled." },
      when: { rules: { hash: next.hash, unmeetable: [] }, today: day(today) }
    }) as const
  const { document } = story("running")
    .when(adopt(nextRules, "2019-09-05"))
    .becomes({ status: "running", rules: nextRules })
    .when(adopt(back, "2019-09-10"))
    .becomes({ rules: back })
  const edition = document as Edition.Edition
  expect(edition.earlierRules).toEqual([
    { ...rules, until: "2019-09-05" },
    { ...nextRules, until: "2019-09-10" }
  ])
  expect(["2019-08-26", "2019-09-05", "2019-09-10"].map((on) => Edition.rulesOn(edition, on)?.version)).toEqual([
    1, 2, 3
  ])
  story("planned").when(adopt(nextRules, "2019-07-01")).isRefused("lifecycle/not-yet")
  story("reported").when(adopt(nextRules, "2019-09-21")).isRefused("lifecycle/not-any-more")
})

test("without a last day nobody knows until when evidence is taken", () => {
  expect(Edition.evidenceUntil(planned({}))).toBeUndefined()
  expect(Edition.evidenceUntil(planned({ period: period("2011/..") }))).toBeUndefined()
  expect(Edition.evidenceUntil(planned({ period: period("2011/.."), evidenceUntil: day("2019-12-31") }))).toBe(
    "2019-12-31"
  )
})
