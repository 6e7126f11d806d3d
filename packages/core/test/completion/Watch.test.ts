import { deepStrictEqual } from "node:assert/strict"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { type Completion, compile, engineOf } from "../../src/completion/Engine.ts"
import { attendanceShare } from "../../src/completion/kinds/attendanceShare.ts"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import { parts } from "../../src/completion/Parts.ts"
import type { RecordView } from "../../src/completion/RecordView.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import type { RecordPart, RuleKind } from "../../src/completion/RuleKind.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { watch } from "../../src/completion/Watch.ts"
import { between, random } from "../seeded.ts"
import { recordOf, setOf } from "./asking.ts"
import { chance, day, lastDay, type Next } from "./chance.ts"
import { counts, type Engine, law, partly, sometime, waived } from "./law.ts"
import { history } from "./randomRecord.ts"
import { ruleSet } from "./randomRules.ts"

/** The part of a record that each member of a view shows; the others belong to no part. */
const partOf: Readonly<Partial<Record<keyof RecordView, RecordPart>>> = {
  held: "sessions",
  ahead: "sessions",
  placements: "placements",
  placementsComplete: "placements",
  procedures: "procedures",
  evaluations: "evaluations",
  exams: "exams",
  entrustments: "entrustments",
  deliverables: "deliverables",
  signOffs: "signOffs",
  activities: "activities",
  documents: "documents",
  credits: "credits",
  surveys: "surveys",
  confirmations: "confirmations",
  conductCases: "conductCases",
  languageProofs: "languageProofs",
  permission: "permission"
}

/** The same kinds, noting whatever they read without having said so. */
const watched = (undeclared: Set<string>): ReadonlyArray<RuleKind> =>
  standardKinds.map((kind) => ({
    ...kind,
    evaluate: (params: never, view: RecordView) =>
      kind.evaluate(
        params,
        new Proxy(view, {
          get: (target, name) => {
            const part = partOf[name as keyof RecordView]
            if (part !== undefined && !kind.reads?.includes(part)) undeclared.add(`${kind.kind} reads ${part}`)
            return Reflect.get(target, name, target)
          }
        })
      )
  }))

test("every kind of the core says what it reads, and reads nothing else", () => {
  const undeclared = new Set<string>()
  const kinds = watched(undeclared)
  const next = random(3)
  const asked = new Set<string>()
  for (let run = 0; run < 1500; run++) {
    const rules = ruleSet(next)
    for (const { kind } of standardKinds) if (JSON.stringify(rules).includes(`"${kind}"`)) asked.add(kind)
    const completion = Result.getOrThrow(engineOf(parts)(rules, kinds))
    completion.assess(waived(next, partly(next, history(next))), sometime(next))
  }
  expect([...undeclared]).toEqual([])
  expect([...asked].sort()).toEqual(standardKinds.map(({ kind }) => kind).sort())
  expect(standardKinds.filter(({ reads }) => reads === undefined)).toEqual([])
})

/** Another record in some respects, some of them slight. */
const altered = (next: Next, record: TrainingRecord): TrainingRecord => {
  const other = waived(next, partly(next, history(next)))
  const names = Object.keys(other) as Array<keyof TrainingRecord>
  const taken = names.filter(() => chance(next, 0.15))
  const changed = Object.fromEntries(taken.map((name) => [name, other[name]]))
  const late = { id: "late", on: day(between(next, 0, lastDay)), recordedOn: day(lastDay + between(next, 0, 60)) }
  const signOff = { id: "late", placement: "p1", role: "clerk", signedOn: day(lastDay + between(next, 0, 60)) }
  return {
    ...structuredClone(record),
    ...changed,
    ...(chance(next, 0.2) ? { credits: [{ ...late, scheme: "cme", amount: 1 }] } : {}),
    ...(chance(next, 0.2) ? { signOffs: [signOff] } : {})
  }
}

let unchanged = 0
const sameAssessment = law("What may not change is assessed alike", 17, ({ completion, full, next }) => {
  const record = waived(next, partly(next, full))
  const { mayChange } = watch(completion)
  for (let run = 0; run < 5; run++) {
    const after = altered(next, record)
    if (mayChange(record, after)) continue
    unchanged++
    for (let day = 0; day < 3; day++) {
      const on = sometime(next)
      deepStrictEqual(completion.assess(after, on), completion.assess(record, on))
    }
  }
})

const engine: Engine = { compile: engineOf(parts) }
test("what may not change is assessed alike, whatever else differs", () => {
  sameAssessment.check(engine, 400, counts())
  expect(unchanged).toBeGreaterThan(100)
})

test("a kind that does not say all that it reads is caught", () => {
  const kinds = standardKinds.map((kind) => (kind === attendanceShare ? { ...kind, reads: [] } : kind))
  expect(() => sameAssessment.check({ ...engine, kinds }, 400, counts())).toThrow("does not hold")
})

const timely = law("An assessment holds until the day said, and no longer", 19, ({ completion, full, next }) => {
  const record = waived(next, partly(next, full))
  const on = sometime(next)
  const last = watch(completion).holdsUntil(record, on)
  const { asOf: _, ...now } = completion.assess(record, on)
  for (let n = -10; n < lastDay + 90; n++) {
    if (day(n) <= on.asOf) continue
    const { asOf, ...then } = completion.assess(record, { ...on, asOf: day(n) })
    if (last !== undefined && asOf > last) {
      expect(then).not.toEqual(now)
      break
    }
    deepStrictEqual(then, now)
  }
})
test("until the day said nothing changes by time alone, and on the next day something does", () => {
  timely.check(engine, 120, counts())
})

const cohort = law("A cohort assessed anew only where it may change stands as if all were", 23, (on) => {
  const { completion, full, next } = on
  const { holdsUntil, mayChange } = watch(completion)
  const people = Array.from({ length: 4 }, () => waived(next, partly(next, full)))
  const assessed = people.map((record) => ({
    asOf: day(-5),
    until: "",
    assessment: completion.assess(record, { asOf: day(-5) })
  }))
  for (let n = -4; n < lastDay + 45; n++) {
    const asOf = day(n)
    people.forEach((record, i) => {
      const news = chance(next, 0.15) ? altered(next, record) : record
      people[i] = news
      const before = assessed[i]
      if (before === undefined || before.until < asOf || mayChange(record, news)) {
        const assessment = completion.assess(news, { asOf })
        assessed[i] = { asOf, until: holdsUntil(news, { asOf }) ?? "9999-12-31", assessment }
        anew++
      } else saved++
      deepStrictEqual({ ...assessed[i]?.assessment, asOf }, completion.assess(news, { asOf }))
    })
  }
})
let anew = 0
let saved = 0
test("a cohort that is assessed anew only where something may have changed stands as if everybody was", () => {
  cohort.check(engine, 30, counts())
  expect(saved).toBeGreaterThan(anew / 3)
})

describe("which parts matter", () => {
  const compiled = (...given: Parameters<typeof setOf>): Completion => Result.getOrThrow(compile(setOf(...given)))
  const read = (...given: Parameters<typeof setOf>) =>
    watch(compiled(...given)).parts.filter((part) => !["enrolment", "historical", "period"].includes(part))
  const frame = ["evidenceUntil", "place", "calendars", "specialties", "waivers"]

  test("those that the kinds read, and placements where the rule is asked for each", () => {
    expect(read(rules.all(rules.ceremony(), rules.modules({ modules: ["robotics"] })))).toEqual([
      ...frame,
      "sessions",
      "activities"
    ])
    expect(read(rules.scoped("host", rules.absenceCap({ atMost: 1 })))).toEqual([
      ...frame,
      "sessions",
      "placements",
      "placementsComplete"
    ])
  })

  test("all of them for a kind that does not say what it reads", () => {
    const silent: RuleKind = { ...attendanceShare, kind: "test/silent", reads: undefined }
    const rule = { kind: "test/silent", params: { atLeast: 80 } }
    const { parts } = watch(Result.getOrThrow(compile(setOf(rule), [silent])))
    expect(parts).toContain("languageProofs")
    expect(parts).toContain("permission")
  })

  test("evidence that came too late matters wherever it is, since the assessment names it", () => {
    const completion = compiled(rules.ceremony())
    const record = recordOf()
    const report = (recordedOn: string) =>
      recordOf({ deliverables: [{ id: "d1", kind: "report", submittedOn: "2019-09-16", recordedOn }] })
    expect(watch(completion).mayChange(record, report("2019-10-01"))).toBe(false)
    expect(watch(completion).mayChange(record, report("2019-11-01"))).toBe(true)
    expect(completion.assess(report("2019-11-01"), { asOf: "2019-11-02" }).tooLate).toEqual(["d1"])
  })

  test("what is settled for good holds for good, but for a waiver that ends", () => {
    const completion = compiled({ ...rules.ceremony(), id: "ceremony", waivableBy: ["director"] })
    const activities = [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }] as const
    const at = { asOf: "2020-01-01" }
    expect(watch(completion).holdsUntil(recordOf({ activities }), at)).toBeUndefined()
    const by = { id: "lee", role: "director", party: "gyeonggi" }
    const waivers = [{ id: "w1", rule: "ceremony", by, on: "2019-09-16", until: "2020-02-01", reason: "Illness." }]
    expect(watch(completion).holdsUntil(recordOf({ waivers }), at)).toBe("2020-02-01")
  })
})
