/** Laws of time: what is settled stays settled as evidence and days come in, and in the end all is settled. */
import { deepStrictEqual, equal, ok } from "node:assert/strict"
import type { Status } from "../../src/completion/Assessment.ts"
import type { RuleSet } from "../../src/completion/Rule.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { between, oneOf } from "../seeded.ts"
import { type Case, evidenceUntil, findings, isLeaf, law, note, one } from "./law.ts"
import { behind, chance, day, lastDay, reportedOn, veil } from "./randomRecord.ts"

/**
 * Where unverified entries count until they are rejected, a rejection takes one away again. That is a correction, and no
 * more evidence: here it comes with the entry.
 */
const withoutCorrections = ({ rule }: RuleSet, full: TrainingRecord): TrainingRecord =>
  JSON.stringify(rule).includes('"verified":false')
    ? {
        ...full,
        procedures: (full.procedures ?? []).map((entry) =>
          entry.verification === "rejected" ? { ...entry, verifiedOn: entry.on } : entry
        )
      }
    : full

/** One trainee twice: earlier, with some things unknown, and later, when fewer of them are. */
const twice = ({ completion, full, next, rules, seen }: Case): readonly [Status, Status] => {
  const history = withoutCorrections(rules, full)
  const [first = 0, second = 0] = [between(next, -4, lastDay + 25), between(next, -4, lastDay + 25)].sort(
    (a, b) => a - b
  )
  const rejected = new Set(history === full ? [] : (full.procedures ?? []).map(({ id }) => id))
  const before = veil(next, oneOf(next, [0.2, 0.5]))
  const hidden = (name: string) => before(name) && !rejected.has(name)
  const after = veil(next, 0.3)
  // What was unknown on the first day was reported after it, if at all.
  const reported = reportedOn(day(first + 1), hidden, history)
  const earlier = completion.assess(behind(hidden, history), {
    asOf: day(first),
    ...(chance(next, 0.3) && history === full ? { knownOn: day(first) } : {})
  })
  const later = completion.assess(
    behind((name) => hidden(name) && after(name), reported),
    { asOf: day(second) }
  )
  note(seen, earlier)
  note(seen, later)
  one(seen.settledEarly, earlier.status)
  return [earlier.status, later.status]
}

export const secured = law("What is secured stays secured as evidence and time come in", 2, (on) => {
  const [earlier, later] = twice(on)
  if (earlier === "secured") equal(later, "secured")
})

export const unreachable = law("What is unreachable is not revived by what is recorded late", 3, (on) => {
  const [earlier, later] = twice(on)
  if (earlier === "unreachable") equal(later, "unreachable")
})

export const final = law("At evidenceUntil `now` is the final status, and nothing is open any more", 4, (on) => {
  const { completion, full, next, seen } = on
  const last = evidenceUntil(full)
  const end = completion.assess(full, { asOf: last, knownOn: last })
  equal(completion.assess(full, { asOf: day(lastDay + between(next, 31, 90)) }).status, end.status)
  for (const { reading, rule, status } of findings(note(seen, end)).filter(isLeaf)) {
    ok(status !== "open" && status !== "metAtRisk", `${rule.kind} is ${status} at evidenceUntil`)
    if (reading?.now === undefined) continue
    deepStrictEqual([reading.lower, reading.upper], [reading.now, reading.now])
    const isMet = reading.direction === "atLeast" ? reading.now >= reading.required : reading.now <= reading.required
    ok(isMet ? status === "secured" || status === "waived" : status === "unreachable")
  }
})
