/**
 * Ten rules as a developer would write them by hand for this rule set: the answer alone, and an explanation with value,
 * need, status and evidence of each rule. Two states only; no bounds, nothing of what is missing, whole dates, one host.
 */
import { daysWithin, type TrainingRecord, type WorkCalendar } from "@comity/core"

type Whole = Required<TrainingRecord>
type Sessions = Whole["sessions"]

const isPresent = (mark: Sessions[number]["mark"]): boolean => mark === "present" || mark === "late"
const codes = ["robotic", "laparoscopic"]

const hasDone = ({ on, verification, verifiedOn = on }: Whole["procedures"][number], asOf: string): boolean =>
  on <= asOf && verification === "verified" && verifiedOn <= asOf

const daysUntil = ({ period }: Whole["placements"][number], asOf: string, calendar: WorkCalendar): number => {
  const to = period.slice(11)
  return daysWithin(period.slice(0, 10), to < asOf ? to : asOf, calendar)
}

/** Leaves off as soon as the answer is known. */
export const decideByHand = (record: TrainingRecord, asOf: string): boolean => {
  const { activities, calendars, deliverables, documents, place, placements, procedures, sessions, signOffs } =
    record as Whole
  let present = 0
  let absent = 0
  let unmarked = 0
  let left = 0
  for (const { mark, on } of sessions) {
    if (on > asOf) left++
    else if (isPresent(mark)) present++
    else if (mark === "absent") absent++
    else if (mark === undefined) unmarked++
  }
  const missed = absent + unmarked + left
  if (100 * present < 75 * (present + missed)) return false
  if (missed > 4) return false
  if (daysUntil(placements[0] as Whole["placements"][number], asOf, calendars[place] as WorkCalendar) < 15) return false
  let robotic = 0
  let any = 0
  for (const entry of procedures) {
    if (!codes.includes(entry.code) || !hasDone(entry, asOf)) continue
    any++
    if (entry.code === "robotic" && entry.level !== "observed") robotic++
  }
  const isInsured = () => documents.some(({ kind, receivedOn }) => kind === "insurance" && receivedOn <= asOf)
  if (robotic < 2 && (any < 5 || !isInsured())) return false
  return (
    activities.some(({ kind, mark, on }) => kind === "orientation" && on <= "2019-08-26" && isPresent(mark)) &&
    deliverables.some(
      ({ kind, reviewedOn = "", status, submittedOn }) =>
        kind === "report" && submittedOn <= asOf && status === "accepted" && reviewedOn <= asOf
    ) &&
    placements.every(({ id }) =>
      signOffs.some(({ placement, role, signedOn }) => placement === id && signedOn <= asOf && role === "supervisor")
    ) &&
    activities.some(
      ({ kind, mark, on }) => kind === "ceremony" && on <= asOf && (isPresent(mark) || mark === "excused")
    )
  )
}

export const explainByHand = (record: TrainingRecord, asOf: string) => {
  const { activities, calendars, deliverables, documents, place, placements, procedures, sessions, signOffs } =
    record as Whole
  const come: Array<string> = []
  const gone: Array<string> = []
  let unmarked = 0
  let left = 0
  for (const { id, mark, on } of sessions) {
    if (on > asOf) left++
    else if (isPresent(mark)) come.push(id)
    else if (mark === "absent") gone.push(id)
    else if (mark === undefined) unmarked++
  }
  const missed = gone.length + unmarked + left
  const all = come.length + missed
  const share = {
    rule: "attendance",
    status: 100 * come.length >= 75 * all,
    now: (100 * come.length) / all,
    required: 75,
    evidence: come
  }
  const cap = { rule: "absences", status: missed <= 4, now: gone.length, required: 4, evidence: gone }
  const placement = placements[0] as Whole["placements"][number]
  const days = daysUntil(placement, asOf, calendars[place] as WorkCalendar)
  const stay = { rule: "days", status: days >= 15, now: days, required: 15, evidence: [placement.id] }
  const robotic: Array<string> = []
  const done: Array<string> = []
  for (const entry of procedures) {
    if (!codes.includes(entry.code) || !hasDone(entry, asOf)) continue
    done.push(entry.id)
    if (entry.code === "robotic" && entry.level !== "observed") robotic.push(entry.id)
  }
  const insured: Array<string> = []
  for (const { id, kind, receivedOn } of documents) {
    if (kind === "insurance" && receivedOn <= asOf) insured.push(id)
  }
  const robots = { rule: "robotic", status: robotic.length >= 2, now: robotic.length, required: 2, evidence: robotic }
  const any = { rule: "procedures", status: done.length >= 5, now: done.length, required: 5, evidence: done }
  const paper = {
    rule: "insurance",
    status: insured.length > 0,
    now: insured.length,
    required: 1,
    evidence: insured
  }
  const both = {
    rule: "atLeast",
    status: any.status && paper.status,
    now: Number(any.status) + Number(paper.status),
    required: 2,
    children: [any, paper]
  }
  const either = {
    rule: "any",
    status: robots.status || both.status,
    now: Number(robots.status) + Number(both.status),
    required: 1,
    children: [robots, both]
  }
  const begun: Array<string> = []
  const seen: Array<string> = []
  for (const { id, kind, mark, on } of activities) {
    if (kind === "orientation" && on <= "2019-08-26" && isPresent(mark)) begun.push(id)
    else if (kind === "ceremony" && on <= asOf && (isPresent(mark) || mark === "excused")) seen.push(id)
  }
  const start = { rule: "orientation", status: begun.length > 0, now: begun.length, required: 1, evidence: begun }
  const accepted: Array<string> = []
  for (const { id, kind, reviewedOn = "", status, submittedOn } of deliverables) {
    if (kind === "report" && submittedOn <= asOf && status === "accepted" && reviewedOn <= asOf) accepted.push(id)
  }
  const report = { rule: "report", status: accepted.length > 0, now: accepted.length, required: 1, evidence: accepted }
  const signs: Array<string> = []
  for (const { id } of placements) {
    const sign = signOffs.find(
      ({ placement, role, signedOn }) => placement === id && signedOn <= asOf && role === "supervisor"
    )
    if (sign !== undefined) signs.push(sign.id)
  }
  const sign = {
    rule: "signOff",
    status: signs.length >= placements.length,
    now: signs.length,
    required: placements.length,
    evidence: signs
  }
  const there = { rule: "ceremony", status: seen.length > 0, now: seen.length, required: 1, evidence: seen }
  const children = [share, cap, stay, either, start, report, sign, there]
  let now = 0
  for (const { status } of children) if (status) now++
  return { rule: "all", status: now === children.length, now, required: children.length, children }
}
