/** Reconciliations: a published number beside what is kept here, edition by edition. */
import * as Effect from "effect/Effect"
import type { Edition } from "../model/Edition.ts"
import { type Counted, type Reconciliation, reconcile, type Statistic } from "../model/Statistic.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound, type StoreFailure } from "../values/Failure.ts"
import { earliest, latest } from "../values/PartialDate.ts"
import { boundsOf } from "../values/Period.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { ask, type Desk } from "./Desk.ts"
import { editions, partnerships, statistics } from "./Filing.ts"
import { countriesOf, doubleCountsIn, type Participations, participations, sumOf } from "./Participations.ts"
import { type Members, membersOf, seenBy } from "./reports/Members.ts"
import { recordOf } from "./reports/PartnershipRecord.ts"
import { readingOn } from "./reports/Reading.ts"
import { getVisible, knowsStateOf } from "./Seen.ts"
import { everyPage } from "./Stored.ts"

/** What is counted here of an edition: those who took part. Other measures are published, and counted elsewhere. */
const countedMeasures = ["participants", "trainees", "persons"]

/** The editions that a number may be about. */
interface Scope {
  readonly editions: ReadonlyArray<Edition>
  /** Of a number about a partnership: who belongs to it. */
  readonly members?: Members
  readonly notCounted?: Reason
}

const loadedEdition = (id: string): Effect.Effect<ReadonlyArray<Edition>, StoreFailure, Desk> =>
  Effect.map(
    ask((driver, signal) => driver.load({ kind: editions.kind, id }, signal)),
    (found) => (found === undefined ? [] : [found.body as unknown as Edition])
  )
const ofProgram = (program: string): Effect.Effect<ReadonlyArray<Edition>, StoreFailure, Desk> =>
  Effect.map(everyPage({ kind: editions.kind, anyOf: [{ program }] }), (found) =>
    found.map(({ body }) => body as unknown as Edition)
  )

/** The editions of a partnership, as it sees them. */
const ofPartnership = (
  actor: Actor,
  id: string,
  rows: ReadonlyArray<Participations>
): Effect.Effect<Scope | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const partnership = yield* getVisible(actor, partnerships, id)
    const { editions } = yield* recordOf(readingOn(actor, {}), id)
    const run = new Set<string>(editions.map(({ id }) => id))
    const senders = rows.flatMap(({ body, edition }) => (run.has(edition) ? (body ?? []) : []))
    const nominating = editions.flatMap(({ nominatingBodies = [] }) => nominatingBodies)
    const members = yield* membersOf(partnership, [...senders, ...nominating])
    return { editions: editions.map(seenBy(members)), members }
  }).pipe(
    Effect.catchTag("NotFound", () => Effect.succeed(undefined)),
    // What is asked for is not what somebody typed.
    Effect.catchTag("InvalidInput", Effect.die)
  )

/** The edition that a number names, else those of its program or its partnership; and the one that it includes. */
const scopeOf = (
  actor: Actor,
  { edition, includes, measure, partnership, party, program }: Statistic,
  rows: ReadonlyArray<Participations>
): Effect.Effect<Scope, StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (measure !== "countries" && !countedMeasures.includes(measure))
      return { editions: [], notCounted: reason("statistic/measureNotCounted", { measure }) }
    // Of a party it is not said whether it sent them or received them.
    const nothing: Scope = { editions: [], notCounted: reason("statistic/scopeNotCounted") }
    if (party !== undefined) return nothing
    if (edition !== undefined) return { editions: yield* loadedEdition(edition) }
    const own = includes === undefined ? [] : yield* loadedEdition(includes)
    const wide: Scope | undefined =
      program !== undefined
        ? { editions: yield* ofProgram(program) }
        : partnership !== undefined
          ? yield* ofPartnership(actor, partnership, rows)
          : undefined
    if (wide === undefined && own.length === 0) return nothing
    const known = wide?.editions ?? []
    return { ...wide, editions: [...known, ...own.filter(({ id }) => !known.some((one) => one.id === id))] }
  })

/** What certainly ended after the number's date is not in it, nor what ended before the time that it counts from. */
const isInTime =
  ({ asOf, edition, includes, since }: Statistic) =>
  ({ id, period, status }: Edition): boolean => {
    if (status === "void" || status === "cancelled") return false
    if (id === edition || id === includes || period === undefined) return true
    const { end } = boundsOf(period)
    return end.earliest <= latest(asOf) && !(since !== undefined && end.latest < earliest(since))
  }

/** Of an edition that nobody has dated it is not known whether the number holds it: it is named, and nothing of it counted. */
const isUndated =
  ({ edition, includes }: Statistic) =>
  ({ id, period }: Edition): boolean =>
    period === undefined && id !== edition && id !== includes

const byTrainees = (scope: ReadonlyArray<Edition>, rows: ReadonlyArray<Participations>): ReadonlyArray<Counted> =>
  scope.map(({ id, reportedCount }): Counted => {
    const count = sumOf(rows.filter(({ edition }) => edition === id))
    if (count > 0) return { edition: id, count, basis: "named" }
    return reportedCount === undefined
      ? { edition: id, count: 0, basis: "unknown" }
      : { edition: id, count: reportedCount, basis: "reported" }
  })

/** Countries are counted once, at the first edition that has somebody from there. */
const byCountries = (scope: ReadonlyArray<Edition>, rows: ReadonlyArray<Participations>) =>
  Effect.gen(function* () {
    const bodiesOf = ({ id, nominatingBodies = [] }: Edition) => {
      const named = rows.filter(({ edition }) => edition === id)
      const bodies: ReadonlyArray<string | undefined> =
        named.length > 0 ? named.map(({ body }) => body) : nominatingBodies
      return { isNamed: named.length > 0, bodies }
    }
    const country = yield* countriesOf(scope.flatMap((edition) => bodiesOf(edition).bodies))
    const seen = new Set<string>()
    return scope.map((edition): Counted => {
      const { bodies, isNamed } = bodiesOf(edition)
      const before = seen.size
      const known = bodies.flatMap((body) => (body === undefined ? [] : (country.get(body) ?? [])))
      for (const one of known) seen.add(one)
      const basis = known.length === 0 ? "unknown" : isNamed ? "named" : "reported"
      return { edition: edition.id, count: seen.size - before, basis }
    })
  })

/**
 * Sets a published number beside what is counted here for the same scope. How many take part is for the offices of the
 * cooperation and for auditors: to others the number is shown, and no reconciliation.
 * @stability evolving
 */
export const reconciliation = (
  actor: Actor,
  id: string
): Effect.Effect<Reconciliation, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const statistic = yield* getVisible(actor, statistics, id)
    if (!knowsStateOf(actor, statistics.kind, statistic)) return yield* new NotFound({ kind: statistics.kind, id })
    return yield* reconciled(actor, statistic, yield* participations)
  })

/** The same with what the counters say, for who reconciles several numbers at once. */
export const reconciled = (
  actor: Actor,
  statistic: Statistic,
  all: ReadonlyArray<Participations>
): Effect.Effect<Reconciliation, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const scope = yield* scopeOf(actor, statistic, all)
    const { members, notCounted } = scope
    const inTime = scope.editions.filter(isInTime(statistic))
    const undated = inTime.filter(isUndated(statistic))
    const inScope = inTime.filter((edition) => !undated.includes(edition))
    const rows = members === undefined ? all : all.filter(({ body }) => body !== undefined && members.has(body))
    const isCountries = statistic.measure === "countries"
    const counted = isCountries ? yield* byCountries(inScope, rows) : byTrainees(inScope, rows)
    const doubleCounts = isCountries ? 0 : yield* doubleCountsIn(inScope, rows, members?.has)
    const unknown = undated.map((edition): Counted => ({ edition: edition.id, count: 0, basis: "unknown" }))
    return reconcile(statistic, [...counted, ...unknown], {
      doubleCounts,
      others: yield* ofSameScope(actor, statistic),
      ...(notCounted === undefined ? {} : { notCounted })
    })
  })

/** Published numbers of the same measure about the same. */
const ofSameScope = (
  actor: Actor,
  { edition, measure, partnership, party, program }: Statistic
): Effect.Effect<ReadonlyArray<Statistic>, StoreFailure, Desk> => {
  const about = Object.entries({ program, edition, partnership, party }).flatMap(([name, id]) =>
    id === undefined ? [] : [[name, id] as const]
  )
  return readingOn(actor, {})
    .all(statistics, [{ measure, ...Object.fromEntries(about) }])
    .pipe(Effect.catchTag("InvalidInput", Effect.die))
}
