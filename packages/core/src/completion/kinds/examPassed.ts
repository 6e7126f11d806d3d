import { choice, code, fields, integer, number } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import type { RecordedExam } from "../TrainingRecord.ts"
import { nothing, readingOf } from "./Measure.ts"
import { orNothing, sift } from "./OnRecord.ts"

const params = fields(
  {
    exam: code({ label: "Exam" }),
    atLeast: number({ label: "Score" }),
    counts: choice(["best", "last"], { default: "best", label: "Of several attempts counts" }),
    outOf: number({ optional: true, label: "Highest score" }),
    attempts: integer({ optional: true, min: 1, label: "Attempts allowed" })
  },
  ({ atLeast, outOf = atLeast }) =>
    atLeast <= outOf ? [] : [{ path: ["atLeast"], expected: "a number up to `outOf`" }]
)

const numberOf = ({ attempt = 1 }: RecordedExam): number => attempt

/** By the attempt's number; where two have the same, by the day; of two on one day the worse one last. */
const byAttempt = (one: RecordedExam, other: RecordedExam): number =>
  numberOf(one) - numberOf(other) || (one.on === other.on ? other.score - one.score : one.on < other.on ? -1 : 1)

/**
 * An exam has been passed: R14 of the catalogue.
 *
 * - `exam`: which one. `atLeast`: the score that passes; `outOf`: the highest there is, so that scores above it, which
 *   must be of another scale, are passed over. `attempts`: how many are allowed, by the number that an attempt itself has:
 *   so one reported late displaces no other. `counts`: the `best` attempt (unless stated), or the `last`.
 * - An attempt after the last day does not count, and is used up.
 * - Now: 1 if the attempt that counts has passed. Lower: the same for the best, since nothing takes it back; for the last
 *   one only once no other can follow. Upper: 1 until `evidenceUntil`, or until all attempts are used up. Two records of
 *   one attempt are a correction, of which the same counts as of two attempts.
 * - Undetermined never: an attempt has a full date.
 * - Requires of an edition nothing.
 *
 * Laws: another attempt never undoes the best one; the order of the record does not matter.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const exams = [{ id: "x1", exam: "final", on: "2019-09-10", score: 55 }, { id: "x2", exam: "final", on: "2019-09-17", score: 72, attempt: 2 }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", exams }
 * const allowed = (attempts) => {
 *   const rule = rules.exam({ exam: "final", atLeast: 60, attempts })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-18" })).status
 * }
 * allowed(2) // => "secured"
 * allowed(1) // => "unreachable"
 */
export const examPassed = defineRuleKind({
  kind: "comity/exam-passed",
  params,
  reads: ["exams"],
  evaluate: ({ atLeast, attempts = Number.POSITIVE_INFINITY, counts, exam, outOf }, view) => {
    const { closed, ended, evidenceUntil, period } = view
    const used = new Set<number>()
    const taken = sift(view.exams, view, (attempt) => {
      if (attempt.exam !== exam) return undefined
      if (outOf !== undefined && attempt.score > outOf) return "otherScale"
      if (numberOf(attempt) > attempts) return "tooManyAttempts"
      used.add(numberOf(attempt))
      return attempt.on > period.to ? "afterLastDay" : "counts"
    })
    const graded = counts === "last" ? taken.counted.toSorted(byAttempt).slice(-1) : taken.counted
    const passed = graded.filter(({ score }) => score >= atLeast)
    const now = Math.min(passed.length, 1)
    const isSettled =
      closed || used.size === attempts || (counts === "last" && graded.some((it) => numberOf(it) === attempts))
    const others = taken.counted
      .filter((attempt) => !passed.includes(attempt))
      .map((attempt) => ({ id: attempt.id, why: graded.includes(attempt) ? "belowScore" : "superseded" }))
    const lower = isSettled || counts === "best" ? now : 0
    // After the last day none can be taken any more; one that was taken in time can be recorded.
    const whose = ended ? { by: ["programOffice"] } : { by: ["trainee"], until: period.to }
    return readingOf(
      {
        required: 1,
        unit: "exams",
        least: now,
        most: now,
        lower,
        upper: isSettled ? now : 1,
        until: isSettled || lower === 1 ? undefined : evidenceUntil
      },
      {
        counted: passed.map(({ id }) => id),
        passedOver: orNothing([...taken.passedOver, ...others]),
        missing: now === 1 || used.size === attempts ? nothing : [{ code: "exam", values: { exam, atLeast }, ...whose }]
      }
    )
  },
  requires: () => ({ required: 1, available: 1, unit: "exams", takes: [] })
})
