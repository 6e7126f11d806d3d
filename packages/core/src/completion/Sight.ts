/**
 * What can be seen of a record: up to which day, as known on which day, of which placements, within which time.
 *
 * Dates are texts and compared as such: a year or a month comes before each of its days.
 */
import type { DaySpan } from "./RecordView.ts"
import { firstDay, lastDay } from "./Stay.ts"

export class Sight {
  readonly asOf: string
  /** Evidence counts if it was recorded by then: what comes after `evidenceUntil` is too late, or nothing would be final. */
  readonly recordedBy: string
  /** The last day on which anything can happen that counts. */
  readonly lastDay: string
  /** Left out: all placements, and what belongs to none. */
  readonly placements: ReadonlySet<string> | undefined
  readonly window: DaySpan | undefined
  /** The earlier of `asOf` and `recordedBy`: whatever was recorded when it happened is seen up to this day. */
  readonly #limit: string
  readonly #seesAll: boolean

  constructor(
    asOf: string,
    recordedBy: string,
    lastDay: string,
    placements: ReadonlySet<string> | undefined,
    window: DaySpan | undefined
  ) {
    this.asOf = asOf
    this.recordedBy = recordedBy
    this.lastDay = lastDay
    this.placements = placements
    this.window = window
    this.#seesAll = asOf <= recordedBy
    this.#limit = this.#seesAll ? asOf : recordedBy
  }

  isHere(placement: string | undefined): boolean {
    return this.placements === undefined || (placement !== undefined && this.placements.has(placement))
  }

  /** Whether it was told by then what became of something held by `asOf`; if no day is recorded, it was told on the day. */
  isTold(on: string, recordedOn: string | undefined): boolean {
    return recordedOn === undefined ? this.#seesAll || on <= this.recordedBy : recordedOn <= this.recordedBy
  }

  /** Whether something done about a fact later on was done by the day, and known. */
  isDone(on: string | undefined): boolean {
    return on === undefined || on <= this.#limit
  }

  /** Whether a day may lie in the window. */
  mayLieInside(on: string): boolean {
    const { window } = this
    return window === undefined || (on <= window.to && lastDay(on) >= window.from)
  }

  /** Whether a fact of that day is seen at all. One without the day of its recording was recorded when it happened. */
  isSeen(on: string, placement: string | undefined, recordedOn: string | undefined): boolean {
    const known = recordedOn === undefined ? on <= this.#limit : on <= this.asOf && recordedOn <= this.recordedBy
    return known && this.isHere(placement) && this.mayLieInside(on)
  }

  /** Whether it can't be told from the date that it lies before the limit and inside the window. */
  isVague(on: string, limit: string): boolean {
    if (on.length === 10) return false
    const { window } = this
    const last = lastDay(on)
    return last > limit || (window !== undefined && (firstDay(on) < window.from || last > window.to))
  }
}
