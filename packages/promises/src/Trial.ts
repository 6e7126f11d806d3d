/** A trial: how one promise is tried, and what it says when it is over. */
import type { Ground } from "./Ground.ts"
import type { StoreName } from "./places.ts"

export interface Trial {
  /** What it is called on the command line. */
  readonly name: string
  /** What is promised, as a sentence. */
  readonly promise: string
  /** What `length` counts. */
  readonly unit: string
  readonly lengths: Readonly<Record<StoreName, { readonly short: number; readonly long: number }>>
  readonly run: (run: Run) => Promise<ReadonlyArray<Row>>
}

export interface Run {
  readonly store: StoreName
  readonly ground: Ground
  /** How often, in the trial's unit. */
  readonly length: number
  /** As long as the trial's long form: what the promise is made on. */
  readonly long: boolean
  /** Chance is drawn from it: delays, and what is held, rolled back or cut. Processes still race as they like. */
  readonly seed: number
  /** On a driver that drops an entry now and then; then the trial has to find losses. */
  readonly leaky: boolean
  readonly say: (progress: string) => void
}

/** One thing that was tried, and what came of it. */
export interface Row {
  /** What was done: "kill -9 in mid-commit". */
  readonly what: string
  /** How often; nothing was shown if 0. */
  readonly tried: number
  /** What must not be, by its name: "acknowledged commits missing". */
  readonly lost: Readonly<Record<string, number>>
  /** What else happened on the way, to see that it was no walk-over. Or why nothing was tried. */
  readonly remarks: string
}

/** How much was lost, all kinds together. */
export const lossesOf = ({ lost }: Row): number => Object.values(lost).reduce((sum, count) => sum + count, 0)

/** Whether a promise was kept, as far as these show: nothing was lost, and at least one of them tried something. */
export const isKept = (rows: ReadonlyArray<Row>): boolean =>
  rows.some(({ tried }) => tried > 0) && rows.every((row) => lossesOf(row) === 0)
