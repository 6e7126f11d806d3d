/** Reconciliations: a published number beside what is kept here, edition by edition. */
import * as Effect from "effect/Effect"
import type { Edition } from "../model/Edition.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import type { Party } from "../model/Party.ts"
import { type Counted, type Reconciliation, reconcile, type Statistic } from "../model/Statistic.ts"
import type { Actor } from "../values/Actor.ts"
import type { NotFound, StoreFailure } from "../values/Failure.ts"
import { earliest, latest } from "../values/PartialDate.ts"
import { boundsOf } from "../values/Period.ts"
import { ask, type Desk } from "./Desk.ts"
import { editions, enrolments, parties, statistics } from "./Filing.ts"
import { getVisible } from "./Seen.ts"
import { everyPage } from "./Stored.ts"

const gone = ["withdrawn", "terminated", "void"]

/** The country of an organization: its own, or that of what it lies in or is administered by. */
const countryOf = (id: string | undefined, depth = 0): Effect.Effect<string | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    // Territories are nested a few deep; a circle of them is nobody's country.
    if (id === undefined || depth > 8) return undefined
    const party = (yield* ask((driver, signal) => driver.load({ kind: parties.kind, id }, signal)))?.body as unknown as
      | Party
      | undefined
    const country = party?.jurisdiction?.country
    if (country !== undefined) return country
    return yield* countryOf(party?.locatedIn ?? party?.administeredBy, depth + 1)
  })

/** The editions that a number may be about: the one it names, else those of its program, and the one that it includes. */
const editionsOf = ({
  edition,
  includes,
  program
}: Statistic): Effect.Effect<ReadonlyArray<Edition>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const wide =
      edition !== undefined || program === undefined
        ? []
        : yield* everyPage({ kind: editions.kind, anyOf: [{ program }] })
    const named = edition ?? includes
    const known = wide.map(({ body }) => body as unknown as Edition)
    if (named === undefined || known.some(({ id }) => id === named)) return known
    const one = yield* ask((driver, signal) => driver.load({ kind: editions.kind, id: named }, signal))
    return one === undefined ? known : [...known, one.body as unknown as Edition]
  })

/** Sets a published number beside what is counted here for the same scope. */
export const reconciliation = (
  actor: Actor,
  id: string
): Effect.Effect<Reconciliation, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const statistic = yield* getVisible(actor, statistics, id)
    const inScope = (yield* editionsOf(statistic)).filter(({ id, period, status }) => {
      if (status === "void" || status === "cancelled") return false
      if (id === statistic.edition || id === statistic.includes) return true
      if (period === undefined) return true
      // What certainly ended after the number's date is not in it, nor what ended before the time that it counts from.
      const { end } = boundsOf(period)
      const isTooEarly = statistic.since !== undefined && end.latest < earliest(statistic.since)
      return end.earliest <= latest(statistic.asOf) && !isTooEarly
    })
    const counted: Array<Counted> = []
    const countries = new Set<string>()
    for (const edition of inScope) {
      const enrolled = (yield* everyPage({ kind: enrolments.kind, anyOf: [{ edition: edition.id }] }))
        .map(({ body }) => body as unknown as Enrolment)
        .filter(({ presence }) => !gone.includes(presence))
      if (statistic.measure === "countries") {
        const before = countries.size
        for (const { nominatingBody, sendingInstitution } of enrolled) {
          const country = yield* countryOf(sendingInstitution ?? nominatingBody)
          if (country !== undefined) countries.add(country)
        }
        counted.push({ edition: edition.id, count: countries.size - before, basis: "named" })
        continue
      }
      counted.push(
        enrolled.length > 0
          ? { edition: edition.id, count: enrolled.length, basis: "named" }
          : { edition: edition.id, count: edition.reportedCount ?? 0, basis: "reported" }
      )
    }
    return reconcile(statistic, counted)
  })
