/**
 * Participations, as the counters have them: how often somebody takes part in which edition, from where, and with what
 * completion. No enrolment is read for it; the cost follows the number of editions, institutions and specialties.
 */
import * as Effect from "effect/Effect"
import type { Edition } from "../model/Edition.ts"
import { type Participant, repeatsIn } from "../model/Participant.ts"
import type { Party } from "../model/Party.ts"
import { isCounted } from "../model/Standing.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { ask, type Desk } from "./Desk.ts"
import { enrolments, participants, parties } from "./Filing.ts"
import { everyPage, loaded } from "./Stored.ts"

/** So many enrolments that count, of one combination. */
export interface Participations {
  readonly edition: string
  readonly completion: string
  readonly count: number
  readonly specialty?: string
  /** Where they were sent from: the sending institution, else who nominated. */
  readonly body?: string
}

/** Every combination of the store. An enrolment without an edition belongs to no program, and is left out. */
export const participations: Effect.Effect<ReadonlyArray<Participations>, StoreFailure, Desk> = Effect.gen(
  function* () {
    const by = ["edition", "presence", "completion", "specialty", "sendingInstitution", "nominatingBody"]
    const rows = yield* ask((driver, signal) => driver.tally({ kind: enrolments.kind, by }, signal))
    return rows.flatMap(({ count, values }): ReadonlyArray<Participations> => {
      const { completion, edition, nominatingBody, presence, sendingInstitution, specialty } = values
      if (edition === undefined || completion === undefined || !isCounted(presence ?? "void")) return []
      const body = sendingInstitution ?? nominatingBody
      const known = { ...(specialty === undefined ? {} : { specialty }), ...(body === undefined ? {} : { body }) }
      return [{ edition, completion, count, ...known }]
    })
  }
)

/** How many in all. */
export const sumOf = (rows: ReadonlyArray<{ readonly count: number }>): number =>
  rows.reduce((sum, { count }) => sum + count, 0)

/** How many persons, and how many participations, a program's participants come to. */
const personsOf = (
  program: string
): Effect.Effect<{ readonly persons: number; readonly participations: number }, StoreFailure, Desk> =>
  Effect.map(
    ask((driver, signal) =>
      driver.tally({ kind: participants.kind, by: ["program"], sum: ["enrolments"], where: { program } }, signal)
    ),
    (rows) => ({
      persons: sumOf(rows),
      participations: rows.reduce((sum, { sums }) => sum + (sums["enrolments"] ?? 0), 0)
    })
  )

/**
 * How often somebody takes part in these editions beyond the first time, by program: who takes part in two programs is
 * once in each. Where the editions are all that anybody takes part in, the counters say it; else it is looked up of those
 * who take part more than once, and of nobody else.
 */
export const doubleCountsIn = (
  scope: ReadonlyArray<Edition>,
  rows: ReadonlyArray<Participations>,
  isOurs: (body: string) => boolean = () => true
): Effect.Effect<number, StoreFailure, Desk> =>
  Effect.gen(function* () {
    let repeats = 0
    for (const program of new Set(scope.map(({ program }) => program))) {
      const within = new Set<string>(scope.filter((edition) => edition.program === program).map(({ id }) => id))
      const counted = sumOf(rows.filter(({ edition }) => within.has(edition)))
      // Who takes part once is no repeat, however many there are.
      if (counted < 2) continue
      const all = yield* personsOf(program)
      if (counted === all.participations) {
        repeats += all.participations - all.persons
        continue
      }
      const [only, ...others] = within
      const again = only !== undefined && others.length === 0 ? { twiceIn: only } : { again: program }
      for (const { body } of yield* everyPage({ kind: participants.kind, anyOf: [again] })) {
        const participant = body as unknown as Participant
        if (participant.body === undefined || isOurs(participant.body)) repeats += repeatsIn(participant, within)
      }
    }
    return repeats
  })

/** Territories are nested a few deep; a circle of them is nobody's country. */
const deepest = 8

/** The country of an organization: its own, or that of what it lies in or is administered by. */
const countryOf = (id: string | undefined, depth = 0): Effect.Effect<string | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (id === undefined || depth > deepest) return undefined
    const party = (yield* loaded({ kind: parties.kind, id }))?.body as unknown as Party | undefined
    const country = party?.jurisdiction?.country
    if (country !== undefined) return country
    return yield* countryOf(party?.locatedIn ?? party?.administeredBy, depth + 1)
  })

/** The country of each of these institutions, as far as it is known; each is looked up once. */
export const countriesOf = (
  bodies: Iterable<string | undefined>
): Effect.Effect<ReadonlyMap<string, string>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = new Map<string, string>()
    for (const body of new Set(bodies)) {
      const country = yield* countryOf(body)
      if (body !== undefined && country !== undefined) found.set(body, country)
    }
    return found
  })
