import { choice, fields, flag, integer } from "../../values/Fields.ts"
import type { RecordView } from "../RecordView.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { type Tally, tallyOf } from "../Tally.ts"
import { untilOf } from "./Attendance.ts"
import { readingOf } from "./Measure.ts"
import { Notes } from "./Notes.ts"
import { taking } from "./SessionDays.ts"

const params = fields({
  atMost: integer({ min: 0, label: "Absences allowed" }),
  consecutive: flag({ default: false, label: "Only those in a row" }),
  excused: choice(["counted", "notCounted"], { default: "notCounted", label: "Excused absences are" })
})

type Excused = "counted" | "notCounted"

/** Absences as marked; with what is unreported; with all that is left; and how many of those left have to be attended. */
interface Absences {
  readonly least: number
  readonly most: number
  readonly upper: number
  readonly wanted: number
}

const inAll = ({ absent, ahead, excused, unreported }: Tally, atMost: number, as: Excused): Absences => {
  const least = absent + (as === "counted" ? excused : 0)
  const most = least + unreported
  const upper = most + ahead
  // All but as many as may still be missed.
  return { least, most, upper, wanted: upper - atMost }
}

/** The longest rows of them. */
const inARow = ({ ahead, held }: RecordView, atMost: number, excused: Excused): Absences => {
  let marked = 0
  let possible = 0
  let least = 0
  let most = 0
  for (const { mark } of held) {
    if (mark === "present" || mark === "late") marked = possible = 0
    else if (mark !== "excused" || excused === "counted") {
      marked = mark === "unreported" ? 0 : marked + 1
      possible++
      least = Math.max(least, marked)
      most = Math.max(most, possible)
    }
  }
  const last = possible + ahead.length
  // Every so many-th has to be attended.
  return { least, most, upper: Math.max(most, last), wanted: Math.floor(last / (atMost + 1)) }
}

const noteAbsences = ({ held }: RecordView, excused: Excused, notes: Notes): void => {
  for (const { id, mark } of held) {
    if (mark === "unreported" || (mark === "excused" && excused === "notCounted")) notes.passOver(id, mark)
    else if (mark === "absent" || mark === "excused") notes.count(id)
  }
}

/**
 * At most so many absences, or so many in a row: R2 of the catalogue.
 *
 * - `atMost`: how many are allowed. `consecutive`: the longest row of sessions missed counts instead of all absences; an
 *   excused session that is not counted neither adds to a row nor ends it. `excused`: whether excused absences count.
 * - A cap, so the bounds change places: lower are the absences marked, upper those if everything unreported was missed
 *   and everything ahead is. It is secured once not even missing all the rest would exceed it.
 * - Undetermined where the unreported sessions decide. At `evidenceUntil` they count as absences.
 * - Requires nothing of an edition.
 *
 * Law: a mark of presence never raises, a mark of absence never lowers the count.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const sessions = [{ id: "s1", on: "2019-09-02", mark: "absent" }, { id: "s2", on: "2019-09-03", mark: "excused" }, { id: "s3", on: "2019-09-04" }]
 * const record = { enrolment: "e1", period: "2019-09-02/2019-09-04", sessions }
 * const on = (atMost) => Result.getOrThrow(assess(rules.set("demo", 1, rules.absenceCap({ atMost })), record, { asOf: "2019-09-03" })).status
 * on(2) // => "secured"
 * on(1) // => "metAtRisk"
 * on(0) // => "unreachable"
 */
export const absenceCap = defineRuleKind({
  kind: "comity/absence-cap",
  params,
  evidence: "closed",
  reads: ["sessions"],
  evaluate: ({ atMost, consecutive, excused }, view, notes = new Notes()) => {
    const { closed } = view
    if (notes.areTaken) noteAbsences(view, excused, notes)
    const tally = tallyOf(view)
    const { ahead, lastAhead, unreported } = tally
    const { least, most, upper, wanted } = consecutive ? inARow(view, atMost, excused) : inAll(tally, atMost, excused)
    if (notes.areTaken && least <= atMost && wanted > 0 && ahead > 0) {
      notes.lack({ code: "sessionsToAttend", values: { count: Math.min(wanted, ahead) }, by: ["trainee"] })
    }
    if (notes.areTaken && unreported > 0 && !closed) {
      const values = { count: unreported }
      notes.lack({ code: "attendanceUnreported", values, by: ["hostCoordinator", "supervisor"] })
    }
    return readingOf(
      {
        direction: "atMost",
        required: atMost,
        unit: consecutive ? "absencesInARow" : "absences",
        least: closed ? most : least,
        most,
        because: "unreported",
        lower: closed ? most : least,
        upper,
        until: untilOf(lastAhead, view, unreported),
        sessionsAhead: ahead
      },
      notes
    )
  },
  // Whoever may be excused need not come, and whoever is placed elsewhere misses nothing: only that it takes nothing is said.
  requires: ({ atMost, excused }, { sessions = [] }) => {
    const isFree =
      excused === "notCounted" || sessions.length <= atMost || sessions.every(({ host }) => host === undefined)
    return taking({ direction: "atMost", required: atMost, available: 0, unit: "absences" }, isFree ? [] : undefined)
  }
})
