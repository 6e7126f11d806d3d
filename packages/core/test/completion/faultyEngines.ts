/** Engines with one fault each: in a part of the engine, in a kind, or in how it is asked. */
import * as Result from "effect/Result"
import { Cut } from "../../src/completion/Cut.ts"
import { engineOf } from "../../src/completion/Engine.ts"
import * as Kleene from "../../src/completion/Kleene.ts"
import { attendanceShare } from "../../src/completion/kinds/attendanceShare.ts"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import { type Parts, parts } from "../../src/completion/Parts.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { RecordView } from "../../src/completion/RecordView.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import type { RuleKind } from "../../src/completion/RuleKind.ts"
import { addDays, type CalendarDate } from "../../src/values/CalendarDate.ts"
import type { Engine } from "./law.ts"
import type { laws } from "./laws.ts"

const made = (changed: Partial<Parts>): Engine => ({ compile: engineOf({ ...parts, ...changed }) })
const later = (date: string, days: number): string => addDays(date as CalendarDate, days)

/** Of several alternatives only the first is looked at. */
const firstOnly = (rule: Rule): Rule => {
  const { of, ...params } = rule.params as { readonly of?: ReadonlyArray<Rule> }
  return of === undefined
    ? rule
    : { ...rule, params: { ...params, of: (rule.kind === "any" ? of.slice(0, 1) : of).map(firstOnly) } }
}

const forgetful = (): Engine => {
  let calls = 0
  return made({ rankOf: (reading) => (++calls % 50 === 0 ? Kleene.OPEN : Kleene.rankOf(reading)) })
}

const undated = <A>(value: A): A =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === "recordedOn" ? undefined : inner)))

/** The kinds of the core, with a fault in one of them, or in all. */
const withFaulty = (
  change: (reading: Reading, view: RecordView) => Partial<Reading>,
  faulty: RuleKind | "all" = attendanceShare
): Engine => ({
  compile: engineOf(parts),
  kinds: standardKinds.map((kind) =>
    faulty === "all" || kind === faulty
      ? {
          ...kind,
          evaluate: (params: never, view) => {
            const reading = kind.evaluate(params, view)
            return { ...reading, ...change(reading, view) }
          }
        }
      : kind
  )
})

/** Each with the law that has to catch it. */
export const faults: ReadonlyArray<readonly [law: keyof typeof laws, fault: string, engine: Engine]> = [
  [
    "order",
    "only the first alternative is looked at",
    {
      compile: (given, kinds) => {
        const rules = given as { readonly rule: Rule }
        return engineOf(parts)({ ...rules, rule: firstOnly(rules.rule) }, kinds)
      }
    }
  ],
  [
    "secured",
    "what is met now counts as secured",
    made({
      rankOf: (reading) =>
        Math.max(Kleene.rankOf(reading) === Kleene.AT_RISK ? Kleene.SECURED : 0, Kleene.rankOf(reading))
    })
  ],
  ["kleene", "placements that nobody has told of are overlooked", made({ withUnknownPlacements: (rank) => rank })],
  [
    "secured",
    "a kind takes it that what lies ahead is attended",
    withFaulty(({ now, upper }) => ({ lower: now ?? upper, now: now ?? upper }))
  ],
  [
    "unreachable",
    "what is not met now counts as unreachable",
    made({
      rankOf: (reading) => (Kleene.rankOf(reading) === Kleene.OPEN ? Kleene.UNREACHABLE : Kleene.rankOf(reading))
    })
  ],
  [
    "unreachable",
    "what is unreported counts as missed before evidenceUntil",
    withFaulty(({ lower, now = lower, upper }, { ended }) => ({ upper: ended ? now : upper }), "all")
  ],
  [
    "final",
    "evidence is never closed",
    made({ cut: (record, asOf, knownOn) => new Cut({ ...record, evidenceUntil: "9999-12-31" }, asOf, knownOn) })
  ],
  [
    "final",
    "evidence is taken after evidenceUntil as well",
    made({ cut: (record, asOf, knownOn) => new Cut(knownOn === undefined ? undated(record) : record, asOf, knownOn) })
  ],
  ["purity", "one reading in fifty is forgotten", forgetful()],
  [
    "decision",
    "the short answer is of the day before",
    {
      compile: (rules, kinds) =>
        Result.map(engineOf(parts)(rules, kinds), (completion) => ({
          ...completion,
          decide: (record, on) => completion.assess(record, { ...on, asOf: later(on.asOf, -1) }).outcome
        }))
    }
  ],
  [
    "decision",
    "the short answer overlooks waivers",
    {
      compile: (rules, kinds) =>
        Result.map(engineOf(parts)(rules, kinds), (completion) => ({
          ...completion,
          decide: (record, on) => completion.decide({ ...record, waivers: [] }, on)
        }))
    }
  ],
  [
    "kleene",
    "not turns doubt into certainty",
    made({ mirror: Kleene.mirror.with(Kleene.UNDETERMINED, Kleene.SECURED) })
  ],
  [
    "kleene",
    "not takes the worst case for the worst case",
    made({ mirror: Kleene.mirror.with(Kleene.OPEN, Kleene.OPEN).with(Kleene.AT_RISK, Kleene.AT_RISK) })
  ],
  ["kleene", "one rule fewer is enough", made({ nthBest: (n, ...of) => Kleene.nthBest(Math.max(0, n - 1), ...of) })],
  [
    "kleene",
    "a waived rule counts as secured",
    made({ nthBest: (n, secured, waived, ...of) => Kleene.nthBest(n, secured + waived, 0, ...of) })
  ],
  [
    "kleene",
    "an unsettled condition does not apply",
    made({
      underCondition: (condition, rule) =>
        condition === Kleene.UNDETERMINED || condition === Kleene.OPEN
          ? Kleene.NOT_APPLICABLE
          : Kleene.underCondition(condition, rule)
    })
  ],
  [
    "future",
    "three days more are seen",
    made({ cut: (record, asOf, knownOn) => new Cut(record, later(asOf, 3), knownOn) })
  ],
  ["knowledge", "all that is recorded is seen", made({ cut: (record, asOf) => new Cut(record, asOf) })],
  [
    "totality",
    "a kind divides by the number of its sessions",
    withFaulty(({ lower }, { held }) => ({ lower: (lower * held.length) / held.length }))
  ],
  [
    "final",
    "kinds that go on hoping are not closed",
    {
      ...withFaulty(({ now }) => (now === undefined ? {} : { lower: now - 1, upper: now + 1 }), "all"),
      compile: engineOf({ ...parts, closed: (reading) => reading })
    }
  ],
  ["harmless", "every kind is handed the record itself", made({ evaluationOf: ({ evaluate }) => evaluate })],
  [
    "waivers",
    "whoever grants a waiver, it counts",
    made({ honour: (waivers) => ({ honoured: waivers, refused: [] }) })
  ],
  [
    "waivers",
    "as many waivers count as there are",
    made({
      honour: (waivers, terms, asOf, knownOn) =>
        parts.honour(waivers, { ...terms, maximum: Number.POSITIVE_INFINITY }, asOf, knownOn)
    })
  ]
]
