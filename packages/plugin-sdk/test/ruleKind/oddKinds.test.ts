/** Kinds that are unlike the others and right all the same: no law may break on one of them. */
import { defineRuleKind, fields, number, paramsOf, type Reading, type RuleKind, text } from "@comity/plugin-sdk"
import { ruleKindLaws, runLaws } from "@comity/plugin-sdk/conformance"
import * as Schema from "effect/Schema"
import { describe, it } from "vitest"

const isAttended = ({ mark }: { readonly mark: string }): boolean => mark === "present" || mark === "late"
const isSilent = ({ mark }: { readonly mark: string }): boolean => mark === "unreported"
const nothing = { counted: [], passedOver: [], missing: [] }

/** Where things stand: doubtful where it depends on what nobody has reported. */
const standing = (sure: number, possible: number, isMet: (n: number) => boolean): Pick<Reading, "now"> | object =>
  isMet(sure) === isMet(possible) ? { now: sure } : { undeterminedBecause: "unreported" }

const absences = defineRuleKind({
  kind: "odd/absences",
  evidence: "closed",
  reads: ["sessions"],
  params: fields({ atMost: number({ min: 0, label: "Absences" }) }),
  evaluate: ({ atMost }, { ahead, closed, held }) => {
    const absent = held.filter(({ mark }) => mark === "absent")
    const known = absent.length + held.filter(isSilent).length
    const lower = closed ? known : absent.length
    return {
      ...{ direction: "atMost", required: atMost, unit: "sessions", ...nothing },
      ...{ ...standing(lower, known, (n) => n <= atMost), lower, upper: known + ahead.length },
      counted: absent.map(({ id }) => id)
    } as Reading
  }
})

const points = defineRuleKind({
  kind: "odd/points",
  reads: ["sessions", "credits"],
  params: fields({ atLeast: number({ min: 0.1, label: "Points" }), scheme: text({ label: "Scheme" }) }),
  evaluate: ({ atLeast, scheme }, { ahead, closed, credits, held }) => {
    const own = credits.filter((credit) => credit.scheme === scheme)
    const attended = held.filter(isAttended)
    const lower = attended.length / 2 + own.reduce((sum, { amount }) => sum + amount, 0)
    // Nobody knows what credits may still come in.
    const upper = closed ? lower : lower + (held.filter(isSilent).length + ahead.length) / 2 + 1000
    const counted = [...attended, ...own].map(({ id }) => id)
    return { direction: "atLeast", required: atLeast, unit: "points", ...nothing, now: lower, lower, upper, counted }
  }
})

const share = defineRuleKind({
  kind: "odd/share",
  evidence: "closed",
  reads: ["sessions"],
  params: fields({ module: text({ label: "Module" }), percent: number({ min: 1, max: 100, label: "Per cent" }) }),
  evaluate: ({ module, percent }, { ahead, closed, held }) => {
    const theirs = held.filter((session) => session.module === module)
    const next = ahead.filter((session) => session.module === module).length
    const all = theirs.length + next
    const of = (n: number) => (all === 0 ? 100 : (100 * n) / all)
    const attended = theirs.filter(isAttended).length
    const known = attended + (closed ? 0 : theirs.filter(isSilent).length)
    return {
      ...{ direction: "atLeast", required: percent, unit: "percent", ...nothing },
      ...{ ...standing(of(attended), of(known), (n) => n >= percent), lower: of(attended), upper: of(known + next) }
    } as Reading
  }
})

/** At least so many sessions of those that are looked for. */
const sessions = (required: number, isTheirs: (session: { readonly supervisor?: string }) => boolean) =>
  (({ ahead, closed, held }) => {
    const theirs = held.filter(isTheirs)
    const attended = theirs.filter(isAttended).length
    const known = attended + (closed ? 0 : theirs.filter(isSilent).length)
    return {
      ...{ direction: "atLeast", required, unit: "sessions", ...nothing },
      ...standing(attended, known, (n) => n >= required),
      ...{ lower: attended, upper: known + ahead.filter(isTheirs).length }
    }
  }) as (view: Parameters<RuleKind["evaluate"]>[1]) => Reading

const bySchema = defineRuleKind({
  kind: "odd/by-schema",
  evidence: "closed",
  params: paramsOf(Schema.Struct({ supervisors: Schema.Array(Schema.String), atLeast: Schema.Natural })),
  evaluate: ({ atLeast, supervisors }, view) =>
    sessions(atLeast, ({ supervisor = "" }) => supervisors.includes(supervisor))(view)
})

const either = defineRuleKind({
  kind: "odd/either",
  evidence: "closed",
  params: fields(
    {
      few: number({ optional: true, min: 1, label: "A few" }),
      dozens: number({ optional: true, min: 1, label: "Dozens" })
    },
    ({ dozens, few }) =>
      dozens === undefined && few === undefined ? [{ path: ["few"], expected: "few or dozens" }] : []
  ),
  evaluate: ({ dozens = 0, few = 0 }, view) => sessions(few + 12 * dozens, () => true)(view)
})

const draw = { seed: 1, runs: 5 }
describe.each<readonly [what: string, kind: RuleKind, params: ReadonlyArray<unknown>]>([
  ["a cap", absences, [{ atMost: 2 }, { atMost: 0 }]],
  ["points for several things", points, [{ atLeast: 4, scheme: "cme" }]],
  ["a share of what is planned", share, [{ module: "ethics", percent: 80 }]],
  ["parameters read by a schema", bySchema, [{ supervisors: ["kim"], atLeast: 3 }]],
  ["parameters of which one of two is asked for", either, [{ few: 3 }, { dozens: 1 }]]
])("%s", (_, kind, params) => {
  runLaws(ruleKindLaws, { kind, params }, it, draw)
})
