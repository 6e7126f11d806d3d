/**
 * What a developer would write by hand for one rule set, one edition and one day, to be as fast as it can be: it builds
 * the same explanation as Comity, and can do nothing else. Thresholds, texts and dates stand in the code; a partial date,
 * a second edition or a rule more would be another function.
 */
import type { Assessment, Finding, FoundRule, PassedOver, Status, TrainingRecord } from "@comity/core"

/** What never changes from one trainee to the next, in the order of the rule set. */
export interface Constants {
  readonly ruleSet: Assessment["ruleSet"]
  readonly rules: {
    readonly all: FoundRule
    readonly attendance: FoundRule
    readonly absences: FoundRule
    readonly duration: FoundRule
    readonly some: FoundRule
    readonly signOff: FoundRule
    readonly report: FoundRule
    readonly procedures: FoundRule
    readonly ceremony: FoundRule
  }
}

const asOf = "2019-09-18"
const lastDay = "2019-09-20"
const evidenceUntil = "2019-10-20"
const none: ReadonlyArray<never> = []

const atLeast = (lower: number, now: number | undefined, upper: number, required: number): Status =>
  lower >= required
    ? "secured"
    : upper < required
      ? "unreachable"
      : now === undefined
        ? "undetermined"
        : now >= required
          ? "metAtRisk"
          : "open"

const order: Readonly<Record<string, number>> = {
  unreachable: 0,
  open: 1,
  undetermined: 2,
  metAtRisk: 3,
  waived: 4,
  secured: 5
}
const outcomeOf: Readonly<Record<string, Assessment["outcome"]>> = {
  unreachable: "failed",
  open: "pending",
  undetermined: "pending",
  metAtRisk: "pending",
  secured: "satisfied"
}

/** Working days from 26 August to a day of the period: 12 and 13 September are holidays. */
const workingDaysUntil = (day: string): number => {
  let days = 0
  for (let one = Date.UTC(2019, 7, 26); one <= Date.parse(day); one += 86_400_000) {
    const date = new Date(one)
    const isHoliday = date.getUTCMonth() === 8 && (date.getUTCDate() === 12 || date.getUTCDate() === 13)
    if (date.getUTCDay() % 6 !== 0 && !isHoliday) days++
  }
  return days
}
const workedBySep18 = workingDaysUntil(asOf)
const workedBySep20 = workingDaysUntil(lastDay)

/** Both rules over the sessions in one pass. */
const overSessions = ({ sessions = none }: TrainingRecord, { absences, attendance }: Constants["rules"]) => {
  const attended: Array<string> = []
  const missed: Array<string> = []
  const notAttended: Array<PassedOver> = []
  const notCounted: Array<PassedOver> = []
  let unreported = 0
  let ahead = 0
  for (let i = 0; i < sessions.length; i++) {
    const { id, mark, on } = sessions[i] as (typeof sessions)[number]
    if (on > asOf) ahead++
    else if (mark === "present" || mark === "late") attended.push(id)
    else if (mark === "absent") {
      missed.push(id)
      notAttended.push({ id, why: "absent" })
    } else if (mark === "excused") {
      notAttended.push({ id, why: "excused" })
      notCounted.push({ id, why: "excused" })
    } else {
      unreported++
      notAttended.push({ id, why: "unreported" })
      notCounted.push({ id, why: "unreported" })
    }
  }
  const present = attended.length
  const absent = missed.length
  const held = present + absent + unreported
  const all = held + ahead
  const least = (100 * present) / held
  const most = (100 * (present + unreported)) / held
  const lower = (100 * present) / all
  const upper = (100 * (present + unreported + ahead)) / all
  const share = least < 80 && most >= 80 ? undefined : (100 * present) / (present + absent)
  const wanted = Math.ceil((80 * all) / 100 - present - 1e-9)
  const report =
    unreported === 0
      ? undefined
      : { code: "attendanceUnreported", values: { count: unreported }, by: ["hostCoordinator", "supervisor"] }
  const toAttend =
    wanted > 0 && wanted <= ahead ? { code: "sessionsToAttend", values: { count: wanted }, by: ["trainee"] } : undefined
  const missing =
    toAttend === undefined
      ? report === undefined
        ? none
        : [report]
      : report === undefined
        ? [toAttend]
        : [toAttend, report]
  const shared = { required: 80, unit: "percent" }
  const share80: Finding = {
    status: atLeast(lower, share, upper, 80),
    rule: attendance,
    reading:
      share === undefined
        ? {
            direction: "atLeast",
            ...shared,
            undeterminedBecause: "unreported",
            lower,
            upper,
            counted: attended,
            passedOver: notAttended,
            missing,
            until: lastDay,
            sessionsAhead: ahead
          }
        : {
            direction: "atLeast",
            required: 80,
            unit: "percent",
            now: share,
            lower,
            upper,
            counted: attended,
            passedOver: notAttended,
            missing,
            until: lastDay,
            sessionsAhead: ahead
          }
  }
  const mostMissed = absent + unreported
  const allMissed = mostMissed + ahead
  const decided = !(absent <= 4 && mostMissed > 4)
  const spare = Math.min(allMissed - 4, ahead)
  const toCome =
    absent <= 4 && spare > 0 ? { code: "sessionsToAttend", values: { count: spare }, by: ["trainee"] } : undefined
  const missingCap =
    toCome === undefined ? (report === undefined ? none : [report]) : report === undefined ? [toCome] : [toCome, report]
  const cap: Finding = {
    status: allMissed <= 4 ? "secured" : absent > 4 ? "unreachable" : decided ? "metAtRisk" : "undetermined",
    rule: absences,
    reading: decided
      ? {
          direction: "atMost",
          required: 4,
          unit: "absences",
          now: absent,
          lower: absent,
          upper: allMissed,
          counted: missed,
          passedOver: notCounted,
          missing: missingCap,
          until: lastDay,
          sessionsAhead: ahead
        }
      : {
          direction: "atMost",
          required: 4,
          unit: "absences",
          undeterminedBecause: "unreported",
          lower: absent,
          upper: allMissed,
          counted: missed,
          passedOver: notCounted,
          missing: missingCap,
          until: lastDay,
          sessionsAhead: ahead
        }
  }
  return { share80, cap, ahead }
}

const overPlacements = (
  { placements = none, signOffs = none }: TrainingRecord,
  { duration, signOff }: Constants["rules"]
) => {
  const { host, id } = placements[0] as (typeof placements)[number]
  const stay: Finding = {
    status: atLeast(workedBySep18, workedBySep18, workedBySep20, 15),
    rule: duration,
    reading: {
      direction: "atLeast",
      required: 15,
      unit: "workingDays",
      now: workedBySep18,
      lower: workedBySep18,
      upper: workedBySep20,
      counted: [id],
      passedOver: none,
      missing: none,
      until: lastDay
    }
  }
  let signed: string | undefined
  for (let i = 0; i < signOffs.length && signed === undefined; i++) {
    const one = signOffs[i] as (typeof signOffs)[number]
    if (one.placement === id && one.signedOn <= asOf && (one.role === "supervisor" || one.role === "hostCoordinator")) {
      signed = one.id
    }
  }
  const sign: Finding =
    signed === undefined
      ? {
          status: "open",
          rule: signOff,
          reading: {
            direction: "atLeast",
            required: 1,
            unit: "signOffs",
            now: 0,
            lower: 0,
            upper: 1,
            counted: none,
            passedOver: none,
            missing: [{ code: "signOff", values: { host, placement: id }, by: ["supervisor", "hostCoordinator"] }],
            until: evidenceUntil
          }
        }
      : {
          status: "secured",
          rule: signOff,
          reading: {
            direction: "atLeast",
            required: 1,
            unit: "signOffs",
            now: 1,
            lower: 1,
            upper: 1,
            counted: [signed],
            passedOver: none,
            missing: none
          }
        }
  return { stay, sign }
}

const overDeliverables = ({ deliverables = none }: TrainingRecord, rule: FoundRule): Finding => {
  const counted: Array<string> = []
  const passedOver: Array<PassedOver> = []
  let waiting = 0
  for (let i = 0; i < deliverables.length; i++) {
    const { id, kind, reviewedOn, status, submittedOn } = deliverables[i] as (typeof deliverables)[number]
    if (kind !== "report" || submittedOn > asOf) continue
    const known = reviewedOn === undefined || reviewedOn <= asOf ? status : "submitted"
    if (known === "returned") passedOver.push({ id, why: "returned" })
    else if (known === "accepted") counted.push(id)
    else {
      passedOver.push({ id, why: "notReviewed" })
      waiting++
    }
  }
  const common = { required: 1, unit: "deliverables" } as const
  if (counted.length > 0) {
    const reading = { direction: "atLeast", ...common, now: 1, lower: 1, upper: 1, counted, passedOver, missing: none }
    return { status: "secured", rule, reading: reading as never }
  }
  const missing =
    waiting > 0
      ? [{ code: "review", values: { kind: "report" }, by: ["programOffice"] }]
      : [{ code: "deliverable", values: { kind: "report", due: "2019-09-19" }, by: ["trainee"] }]
  return waiting > 0
    ? {
        status: "undetermined",
        rule,
        reading: {
          direction: "atLeast",
          ...common,
          undeterminedBecause: "notReviewed",
          lower: 0,
          upper: 1,
          counted,
          passedOver,
          missing,
          until: evidenceUntil
        }
      }
    : {
        status: "open",
        rule,
        reading: {
          direction: "atLeast",
          ...common,
          now: 0,
          lower: 0,
          upper: 1,
          counted,
          passedOver,
          missing,
          until: evidenceUntil
        }
      }
}

const overProcedures = ({ procedures = none }: TrainingRecord, rule: FoundRule, ahead: number): Finding => {
  const counted: Array<string> = []
  const passedOver: Array<PassedOver> = []
  let waiting = 0
  for (let i = 0; i < procedures.length; i++) {
    const { code, id, on, verification, verifiedOn } = procedures[i] as (typeof procedures)[number]
    if ((code !== "robotic" && code !== "laparoscopic") || on > asOf) continue
    const known = verifiedOn === undefined || verifiedOn <= asOf ? verification : "waiting"
    if (known === "rejected") passedOver.push({ id, why: "rejected" })
    else if (known === "verified") counted.push(id)
    else {
      passedOver.push({ id, why: "unverified" })
      waiting++
    }
  }
  const now = counted.length
  const most = now + waiting
  const doubt = now < 5 && most >= 5
  const upper = Math.max(most, 5)
  const verify = { code: "verification", values: { count: waiting }, by: ["supervisor"] }
  const log = { code: "procedures", values: { count: 5 - most }, by: ["trainee"] }
  const missing = now >= 5 ? none : waiting === 0 ? [log] : most < 5 ? [verify, log] : [verify]
  return {
    status: atLeast(now, doubt ? undefined : now, upper, 5),
    rule,
    reading: doubt
      ? {
          direction: "atLeast",
          required: 5,
          unit: "procedures",
          undeterminedBecause: "unverified",
          lower: now,
          upper,
          counted,
          passedOver,
          missing,
          until: lastDay,
          sessionsAhead: ahead
        }
      : {
          direction: "atLeast",
          required: 5,
          unit: "procedures",
          now,
          lower: now,
          upper,
          counted,
          passedOver,
          missing,
          until: lastDay,
          sessionsAhead: ahead
        }
  }
}

const overCeremony = ({ activities = none }: TrainingRecord, rule: FoundRule): Finding => {
  const { id, mark } = activities[0] as (typeof activities)[number]
  const was = mark === "present" || mark === "late" || mark === "excused"
  const reading = {
    direction: "atLeast",
    required: 1,
    unit: "activities",
    now: was ? 1 : 0,
    lower: was ? 1 : 0,
    upper: was ? 1 : 0,
    counted: was ? [id] : none,
    passedOver: was ? none : [{ id, why: "absent" }],
    missing: none
  } as const
  return { status: was ? "secured" : "unreachable", rule, reading }
}

export const byHand =
  ({ ruleSet, rules }: Constants) =>
  (record: TrainingRecord): Assessment => {
    const { ahead, cap, share80 } = overSessions(record, rules)
    const { sign, stay } = overPlacements(record, rules)
    const report = overDeliverables(record, rules.report)
    const either = (order[sign.status] as number) > (order[report.status] as number) ? sign.status : report.status
    const eitherIs = outcomeOf[either]
    const [signIs, reportIs] = [outcomeOf[sign.status], outcomeOf[report.status]]
    const some: Finding = {
      status: either,
      rule: rules.some,
      tally: {
        satisfied: Number(signIs === "satisfied") + Number(reportIs === "satisfied"),
        pending: Number(signIs === "pending") + Number(reportIs === "pending"),
        failed: 0,
        required: 1
      },
      children: [sign, report]
    }
    const children = [
      share80,
      cap,
      stay,
      some,
      overProcedures(record, rules.procedures, ahead),
      overCeremony(record, rules.ceremony)
    ]
    let worst: Status = "secured"
    let satisfied = 0
    let failed = 0
    for (let i = 0; i < children.length; i++) {
      const { status } = children[i] as Finding
      if ((order[status] as number) < (order[worst] as number)) worst = status
      const is = status === either ? eitherIs : outcomeOf[status]
      if (is === "satisfied") satisfied++
      else if (is === "failed") failed++
    }
    const explanation: Finding = {
      status: worst,
      rule: rules.all,
      tally: { satisfied, pending: 6 - satisfied - failed, failed, required: 6 },
      children
    }
    return {
      ruleSet,
      enrolment: record.enrolment,
      asOf,
      evidenceUntil,
      status: worst,
      outcome: outcomeOf[worst] as Assessment["outcome"],
      explanation,
      faults: none,
      refusedWaivers: none
    }
  }
