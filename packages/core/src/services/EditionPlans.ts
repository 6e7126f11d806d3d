/** The plan of an edition as rules are held against it: put together from everything that the store knows of it. */
import * as Effect from "effect/Effect"
import type { PlannedEdition, PlannedHost, PlannedTrainee } from "../completion/EditionView.ts"
import type { RuleSet } from "../completion/Rule.ts"
import { satisfiable } from "../completion/Satisfiability.ts"
import type { Satisfiability } from "../completion/Verdict.ts"
import type * as Edition from "../model/Edition.ts"
import { isNominated } from "../model/Nomination.ts"
import type { Actor } from "../values/Actor.ts"
import { InvalidInput, NotFound, type StoreFailure } from "../values/Failure.ts"
import { startOf } from "../values/Period.ts"
import type { Reason } from "../values/Reason.ts"
import { type Act, observe } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { editions, enrolments, nominations, type PublishedRules, parties } from "./Filing.ts"
import { broughtRules, pinnedRules } from "./Rules.ts"
import { getVisible, knowsStateOf } from "./Seen.ts"
import { editionRecord } from "./TrainingRecords.ts"

/** What is planned, and nothing of who takes part; undefined while the period is not known. */
const planOf = (act: Act, edition: Edition.Edition): Effect.Effect<PlannedEdition | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { calendars } = yield* Desk
    const period = edition.actualPeriod ?? edition.period
    if (period === undefined) return undefined
    const { concurrentPlacements, evidenceUntil, modules, place, quotas } = edition
    const planned = yield* editionRecord(act, edition.id)
    const hosts = yield* Effect.forEach(
      [...new Set(edition.hosts)],
      (id): Effect.Effect<PlannedHost, StoreFailure, Desk> =>
        Effect.map(act.read(parties, id), (host) => ({
          id,
          ...(host?.place === undefined ? {} : { place: host.place })
        }))
    )
    const activities = planned?.activities.map(({ kind, period: held }) => {
      const on = held && startOf(held)
      return { kind: kind as string, ...(on === undefined ? {} : { on: on as string }) }
    })
    return {
      period,
      calendars,
      ...(evidenceUntil === undefined ? {} : { evidenceUntil }),
      ...(place === undefined ? {} : { place }),
      // What is not planned yet is left out: nothing can be held against it.
      ...(hosts.length === 0 ? {} : { hosts }),
      ...(modules === undefined ? {} : { modules: modules.map(({ id }) => id) }),
      ...(planned === undefined || planned.sessions.length === 0 ? {} : { sessions: planned.sessions }),
      ...(activities === undefined || activities.length === 0 ? {} : { activities }),
      ...(quotas === undefined ? {} : { seats: seatsOf(quotas) }),
      ...(concurrentPlacements === undefined ? {} : { concurrent: concurrentPlacements })
    }
  })

/** The places of all quotas: of each body those it has in all, or, where only specialties have quotas, theirs. */
const seatsOf = (quotas: NonNullable<Edition.Edition["quotas"]>): number => {
  const places = (of: typeof quotas) => of.reduce((sum, quota) => sum + quota.places, 0)
  const bodies = new Set(quotas.map(({ nominatingBody }) => nominatingBody))
  const each = [...bodies].map((body) => {
    const its = quotas.filter(({ nominatingBody }) => nominatingBody === body)
    const whole = its.filter(({ specialty }) => specialty === undefined)
    return { body, places: places(whole.length > 0 ? whole : its) }
  })
  // What is set aside for everybody is no more than what the bodies have.
  const named = each.filter(({ body }) => body !== undefined)
  return (named.length > 0 ? named : each).reduce((sum, one) => sum + one.places, 0)
}

const gone = ["withdrawn", "terminated", "void"]

/** Who is enrolled or nominated, of those whose state the actor may know. */
const traineesOf = (act: Act, edition: string): Effect.Effect<ReadonlyArray<PlannedTrainee>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const enrolled = (yield* act.all(enrolments, { edition })).filter(
      (enrolment) => !gone.includes(enrolment.presence) && knowsStateOf(act.actor, enrolments.kind, enrolment)
    )
    const nominated = (yield* act.all(nominations, { edition })).filter(
      (nomination) => isNominated(nomination) && knowsStateOf(act.actor, nominations.kind, nomination)
    )
    const found = new Map<string, PlannedTrainee>()
    for (const { nominee, specialties } of nominated) {
      found.set(nominee, { id: nominee, ...(specialties === undefined ? {} : { specialties }) })
    }
    for (const { permission, specialties, trainee } of enrolled) {
      found.set(trainee, {
        id: trainee,
        ...(specialties === undefined ? {} : { specialties }),
        ...(permission === undefined ? {} : { permission })
      })
    }
    return [...found.values()]
  })

/**
 * The reasons why nobody could meet the rules in this edition, and how many rules that are; none if somebody can. Who takes
 * part is not asked: a permission may still be granted, and another be nominated.
 */
export const unmeetable = (
  act: Act,
  edition: Edition.Edition,
  { ruleSet }: PublishedRules
): Effect.Effect<
  { readonly reasons: ReadonlyArray<Reason>; readonly rules: number },
  InvalidInput | StoreFailure,
  Desk
> =>
  Effect.gen(function* () {
    const { ruleKinds } = yield* Desk
    const plan = yield* planOf(act, edition)
    if (plan === undefined) return { reasons: [], rules: 0 }
    const { because, obstacles } = yield* Effect.fromResult(satisfiable(ruleSet as RuleSet, plan, ruleKinds))
    return because === undefined
      ? { reasons: [], rules: 0 }
      : { reasons: [...obstacles, because.reason], rules: obstacles.length || because.rules.length }
  })

/** What is asked before an edition is announced or revised. */
export interface MeetingQuestion {
  readonly edition: string
  /** A rule set that is not published yet, or the name of one in a profile; the one that the edition is held to unless stated. */
  readonly completion?: RuleSet | string
  /** What the store does not know, or what might be: places and permissions of hosts, seats, other trainees. */
  readonly supposing?: Partial<PlannedEdition>
}

/** With what is supposed; of a host that is planned, what is supposed adds to it. It may be anything: it is read afterwards. */
const supposed = (plan: PlannedEdition, { hosts, ...more }: Partial<PlannedEdition>): PlannedEdition => {
  const known = (host: PlannedHost | null): PlannedHost | null =>
    typeof host === "object" && host !== null ? { ...plan.hosts?.find(({ id }) => id === host.id), ...host } : host
  return {
    ...plan,
    ...more,
    ...(hosts === undefined ? {} : { hosts: (Array.isArray(hosts) ? hosts.map(known) : hosts) as typeof hosts })
  }
}

const notPlanned: Satisfiability = {
  verdict: "unknown",
  obstacles: [],
  warnings: [],
  competition: { verdict: "unknown", rules: [], notChecked: ["/rule"] }
}

/** Whether the rules can be met in the edition, by whom not, and which compete: for whoever may know how it stands. */
export const canBeMet = (
  actor: Actor,
  { completion, edition: id, supposing = {} }: MeetingQuestion
): Effect.Effect<Satisfiability, InvalidInput | NotFound | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const { ruleKinds } = yield* Desk
      const seen = yield* getVisible(actor, editions, id)
      const edition = yield* act.read(editions, id)
      if (edition === undefined || !knowsStateOf(actor, editions.kind, seen)) {
        return yield* new NotFound({ kind: editions.kind, id })
      }
      const ruleSet = (yield* broughtRules(completion)) ?? (yield* pinnedRules(act, id))?.ruleSet
      if (ruleSet === undefined) {
        const expected = "a rule set, since the edition is held to none yet"
        return yield* new InvalidInput({ what: "the question", problems: [{ path: "/completion", expected }] })
      }
      const plan = yield* planOf(act, edition)
      if (plan === undefined && supposing.period === undefined) return notPlanned
      const trainees = yield* traineesOf(act, id)
      const whole = { period: "", ...plan, ...(trainees.length === 0 ? {} : { trainees }) }
      return yield* Effect.fromResult(satisfiable(ruleSet as RuleSet, supposed(whole, supposing), ruleKinds))
    })
  )
