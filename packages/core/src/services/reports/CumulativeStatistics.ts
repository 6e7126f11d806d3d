/**
 * What a program comes to: participations, persons and published numbers, side by side.
 *
 * All of it is read from counters, and from editions, institutions and published numbers one by one: it costs the same for
 * ten thousand enrolments and for a million.
 */
import * as Effect from "effect/Effect"
import type { Edition } from "../../model/Edition.ts"
import type { Program } from "../../model/Program.ts"
import type { Reconciliation, Statistic } from "../../model/Statistic.ts"
import { relations } from "../../model/Visible.ts"
import type { Actor } from "../../values/Actor.ts"
import { NotFound, type StoreFailure } from "../../values/Failure.ts"
import { ask, type Desk } from "../Desk.ts"
import { editions, placements, programs, statistics } from "../Filing.ts"
import { countriesOf, doubleCountsIn, type Participations, participations, sumOf } from "../Participations.ts"
import { reconciled } from "../Reconciliations.ts"
import { getVisible } from "../Seen.ts"
import { type Naming, namedIn } from "./Named.ts"
import { type ReadFailure, readingOn } from "./Reading.ts"

/** A number of something, by its code or id. */
export interface Tallied {
  readonly of: string
  readonly count: number
}
/** Sums of a program; those by a name leave out what has no such name. */
export interface CumulativeStatistics extends Naming {
  readonly program: Program
  readonly participations: number
  readonly persons: number
  readonly reportedOnly: number
  readonly byCompletion: ReadonlyArray<Tallied>
  readonly byEdition: ReadonlyArray<Tallied & { readonly completed: number; readonly reported?: number }>
  readonly byHost: ReadonlyArray<Tallied>
  readonly hostSets?: ReadonlyArray<{ readonly of: string; readonly hosts: ReadonlyArray<string> }>
  readonly bySpecialty: ReadonlyArray<Tallied>
  readonly byCountry: ReadonlyArray<Tallied>
  readonly published: ReadonlyArray<{ readonly statistic: Statistic; readonly reconciliation: Reconciliation }>
}

/** Added up by one of their names, the most first; what has no such name is left out. */
const tallied = <Row extends { readonly count: number }>(
  rows: ReadonlyArray<Row>,
  nameOf: (row: Row) => string | undefined
): ReadonlyArray<Tallied> => {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const name = nameOf(row)
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + row.count)
  }
  return [...sums].map(([of, count]) => ({ of, count })).toSorted((a, b) => b.count - a.count || (a.of < b.of ? -1 : 1))
}

const neverBegan = ["declined", "cancelled", "void"]
/** Placements by host. */
const atHosts = (run: ReadonlySet<string>): Effect.Effect<ReadonlyArray<Tallied>, StoreFailure, Desk> =>
  Effect.map(
    ask((driver, signal) => driver.tally({ kind: placements.kind, by: ["edition", "host", "status"] }, signal)),
    (rows) =>
      tallied(
        rows.filter(({ values }) => run.has(values["edition"] ?? "") && !neverBegan.includes(values["status"] ?? "")),
        ({ values }) => values["host"]
      )
  )

const editionRow =
  (rows: ReadonlyArray<Participations>) =>
  ({ id, reportedCount }: Edition) => {
    const own = rows.filter(({ edition }) => edition === id)
    return {
      of: id as string,
      count: sumOf(own),
      completed: sumOf(own.filter(({ completion }) => completion === "completed")),
      ...(reportedCount === undefined ? {} : { reported: reportedCount })
    }
  }

/**
 * What a program comes to. Counters know nothing of who may see which enrolment: so it is for those who stand to the
 * program as its operator or as auditors, and for others there is no such report.
 *
 * A participation is an enrolment from its admission on, unless the trainee withdrew, was sent home for good or was entered
 * in error. A person is counted once, however many participations there are.
 */
export const cumulativeStatistics = (
  actor: Actor,
  { program: id }: { readonly program: string }
): Effect.Effect<CumulativeStatistics, NotFound | ReadFailure, Desk> =>
  Effect.gen(function* () {
    const program = yield* getVisible(actor, programs, id)
    const standing = relations(actor, programs.kind, program)
    if (!standing.includes("operator") && !standing.includes("auditor"))
      return yield* new NotFound({ kind: programs.kind, id })
    const reading = readingOn(actor, {})
    const run = (yield* reading.all(editions, [{ program: id }])).filter(({ status }) => status !== "cancelled")
    const known = new Set<string>(run.map(({ id }) => id))
    const all = yield* participations
    const rows = all.filter(({ edition }) => known.has(edition))
    const country = yield* countriesOf(rows.map(({ body }) => body))
    const byEdition = run.map(editionRow(rows))
    const published: Array<CumulativeStatistics["published"][number]> = []
    const about = [{ program: id }, ...run.flatMap(({ id: edition }) => [{ edition }, { includes: edition }])]
    for (const statistic of yield* reading.all(statistics, about))
      published.push({ statistic, reconciliation: yield* reconciled(actor, statistic, all) })
    const byHost = yield* atHosts(known)
    const hostSets = run.flatMap(({ hosts = [], id }) => (hosts.length === 0 ? [] : [{ of: id as string, hosts }]))
    return {
      program,
      participations: sumOf(rows),
      persons: sumOf(rows) - (yield* doubleCountsIn(run, rows)),
      reportedOnly: byEdition.reduce((sum, { count, reported = 0 }) => sum + (count === 0 ? reported : 0), 0),
      byCompletion: tallied(rows, ({ completion }) => completion),
      byEdition,
      byHost,
      hostSets,
      bySpecialty: tallied(rows, ({ specialty }) => specialty),
      byCountry: tallied(rows, ({ body }) => (body === undefined ? undefined : country.get(body))),
      published,
      ...(yield* namedIn(actor, [
        program,
        run.map(({ id }) => ({ edition: id })),
        { hosts: byHost.map(({ of }) => of) },
        hostSets,
        published
      ]))
    }
  })
