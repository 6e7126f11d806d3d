/** Editions so small that every stay of one person can be tried, and rule sets that ask for days of it. */
import * as Result from "effect/Result"
import type { PlannedEdition } from "../../src/completion/EditionView.ts"
import { compile } from "../../src/completion/Engine.ts"
import type { Rule, RuleSet } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { between, oneOf } from "../seeded.ts"
import { chance, type Next } from "./randomRecord.ts"

/** Thursday to Monday: with a weekend in it. */
export const days = ["2019-09-05", "2019-09-06", "2019-09-07", "2019-09-08", "2019-09-09"] as const
const hosts = ["sejong", "gsam", "wills"] as const
const modules = ["robotics", "imaging"] as const

/** Two places, of which one works on Saturdays and has other holidays. */
export const smallEdition = (next: Next): PlannedEdition => {
  const taking = hosts.slice(0, between(next, 1, 3))
  const concurrent = chance(next, 0.15)
  const length = concurrent ? 3 : between(next, 3, chance(next, 0.3) ? 5 : 4)
  return {
    period: `${days[0]}/${days[length - 1]}`,
    place: "korea",
    calendars: {
      korea: { weekend: [6, 7], holidays: chance(next, 0.3) ? [days[0]] : [] },
      elsewhere: { weekend: [7], holidays: chance(next, 0.3) ? [days[1]] : [] }
    },
    hosts: taking.map((id) => ({ id, ...(chance(next, 0.3) ? { place: "elsewhere" } : {}) })),
    sessions: Array.from({ length: between(next, 0, 4) }, () => ({
      on: days[between(next, 0, length - 1)] as string,
      module: oneOf(next, modules),
      hours: oneOf(next, [2, 3]),
      ...(chance(next, 0.7) ? { host: oneOf(next, taking as unknown as readonly [string]) } : {})
    })),
    ...(concurrent ? { concurrent } : {})
  }
}

const unit = (next: Next) => oneOf(next, ["calendarDays", "workingDays"] as const)
const leaf = (next: Next): Rule =>
  oneOf<() => Rule>(next, [
    () => rules.daysPerHost({ atLeast: between(next, 0, 3), unit: unit(next) }),
    () => rules.daysPerHost({ atLeast: between(next, 1, 4), unit: unit(next), host: oneOf(next, hosts) }),
    () => rules.daysPerHost({ atLeast: between(next, 1, 3), unit: unit(next), host: oneOf(next, hosts) }),
    () => rules.duration({ atLeast: between(next, 1, 5), unit: unit(next) }),
    () => rules.duration({ atLeast: between(next, 2, 8), unit: "hours" }),
    () =>
      rules.attendance({
        atLeast: oneOf(next, [1, 60, 100]),
        denominator: oneOf(next, ["sessions", "days", "hours"] as const),
        excused: oneOf(next, ["absent", "notCounted"] as const)
      }),
    () => rules.absenceCap({ atMost: between(next, 0, 2), excused: oneOf(next, ["counted", "notCounted"] as const) }),
    () => rules.distinctHosts({ atLeast: between(next, 1, 3) }),
    () =>
      rules.modules({
        modules: [oneOf(next, modules)],
        attended: oneOf(next, [50, 100]),
        excused: oneOf(next, ["absent", "notCounted"] as const)
      }),
    () => rules.scoped("host", rules.duration({ atLeast: between(next, 1, 3) }), { count: between(next, 1, 2) }),
    () => rules.scoped("host", rules.duration({ atLeast: between(next, 1, 3), unit: unit(next) }))
  ])()

/** Rules that ask for days, some of them only within a time, or one of several. */
export const smallRule = (next: Next, depth = 1): Rule => {
  if (depth === 0 || chance(next, 0.2)) {
    const one = leaf(next)
    return chance(next, 0.2)
      ? rules.within(days[between(next, 0, 1)] as string, days[between(next, 2, 4)] as string, one)
      : one
  }
  const of = Array.from({ length: between(next, 2, 3) }, () => smallRule(next, depth - 1))
  return oneOf<() => Rule>(next, [
    () => rules.all(...of),
    () => rules.all(...of),
    () => rules.all(...of),
    () => rules.any(...of),
    () => rules.atLeast(2, ...of)
  ])()
}

const datesOf = ({ period }: PlannedEdition): ReadonlyArray<string> => {
  const [from = "", to = ""] = period.split("/")
  return days.filter((day) => day >= from && day <= to)
}

/** Every stay of one person: at no host, at one, or, where that is allowed, at several on each day. */
function* staysOf(edition: PlannedEdition): Generator<ReadonlyArray<ReadonlyArray<string>>> {
  const ids = (edition.hosts ?? []).map(({ id }) => id)
  const ways = edition.concurrent
    ? Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, i) => (bits >> i) % 2 === 1))
    : [[], ...ids.map((id) => [id])]
  const dates = datesOf(edition)
  for (let n = 0; n < ways.length ** dates.length; n++) {
    yield dates.map((_, i) => ways[Math.floor(n / ways.length ** i) % ways.length] as ReadonlyArray<string>)
  }
}

/** The record of whoever stayed so, attended all that could be, and was excused from the rest. */
const recordOf = (edition: PlannedEdition, stay: ReadonlyArray<ReadonlyArray<string>>): TrainingRecord => {
  const dates = datesOf(edition)
  const placements = stay.flatMap((those, i) =>
    those.map((host) => {
      const place = edition.hosts?.find(({ id }) => id === host)?.place
      const on = dates[i] as string
      return { id: `${host}/${on}`, host, period: `${on}/${on}`, ...(place === undefined ? {} : { place }) }
    })
  )
  return {
    enrolment: "e1",
    period: edition.period,
    ...(edition.place === undefined ? {} : { place: edition.place }),
    ...(edition.calendars === undefined ? {} : { calendars: edition.calendars }),
    placements,
    placementsComplete: true,
    sessions: (edition.sessions ?? []).flatMap(({ host, ...session }, i) => {
      const its = placements.filter((placement) => placement.host === host)
      if (host !== undefined && its.length === 0) return []
      const there = its.find(({ id }) => id === `${host}/${session.on}`) ?? its[0]
      const isThere = host === undefined || there?.id === `${host}/${session.on}`
      return [
        {
          ...session,
          id: `s${i}`,
          mark: isThere ? ("present" as const) : ("excused" as const),
          ...(there === undefined ? {} : { placement: there.id })
        }
      ]
    })
  }
}

/** Whether some stay of one person meets the set, by trying them all with the engine that decides on completion. */
export const canReallyBeMet = (ruleSet: RuleSet, edition: PlannedEdition): boolean => {
  const completion = Result.getOrThrow(compile(ruleSet))
  for (const stay of staysOf(edition)) {
    const { outcome } = completion.assess(recordOf(edition, stay), { asOf: "2019-12-31" })
    if (outcome === "satisfied") return true
  }
  return false
}

/** The set without the rule at a path: nothing is asked there. */
export const withoutRule = (ruleSet: RuleSet, path: string): RuleSet => {
  const [, , ...steps] = path.split("/")
  const at = (json: unknown, left: ReadonlyArray<string>): unknown => {
    const [step, ...rest] = left
    if (step === undefined) return rules.all()
    return Array.isArray(json)
      ? json.map((item, i) => (i === Number(step) ? at(item, rest) : item))
      : { ...(json as object), [step]: at((json as Readonly<Record<string, unknown>>)[step], rest) }
  }
  return { ...ruleSet, rule: at(ruleSet.rule, steps) as Rule }
}
