/** What every service works with: the store, the clock, the source of identities, and what the plugins brought. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type * as Semaphore from "effect/Semaphore"
import type { Completion } from "../completion/Engine.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { RuleKind } from "../completion/RuleKind.ts"
import type { Narrowing } from "../lifecycle/Narrowing.ts"
import type { Signal } from "../ports/Signal.ts"
import type { StoreDriver } from "../ports/Store.ts"
import { isStoreError } from "../ports/StoreError.ts"
import type { WorkCalendar } from "../ports/WorkCalendar.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import { type InvalidInput, type PluginFault, StoreFailure } from "../values/Failure.ts"
import type { Bell } from "./Bell.ts"

/**
 * The moment of an act: the instant at which it is recorded, and the day it is where the training takes place.
 * @stability evolving
 */
export interface Moment {
  readonly at: string
  readonly today: CalendarDate
}

/** @stability evolving */
export interface DeskShape {
  readonly driver: StoreDriver
  /** Where records of the audit are stored, past any reaction that gathers; undefined: the host has turned them off. */
  readonly audit: StoreDriver | undefined
  readonly now: () => Moment
  /** Where the training takes place, as an IANA name. */
  readonly timeZone: string
  /** The day on which an instant falls where the training takes place. */
  readonly dayOf: (instant: string) => CalendarDate
  /** A new identity, which nobody can guess. */
  readonly draw: () => string
  readonly ruleKinds: ReadonlyArray<RuleKind>
  /** Rule sets that were read, by their hash. */
  readonly compiled: Map<string, Completion>
  /** The kinds of activity that are known, with what each adds. */
  readonly activityKinds: ReadonlyMap<string, (detail: unknown) => Result.Result<unknown, InvalidInput | PluginFault>>
  /** What profiles publish, for editions that name a rule set instead of bringing one. */
  readonly ruleSets: ReadonlyArray<RuleSet>
  /** Steps that are narrower here than in the tables. */
  readonly narrowings: ReadonlyArray<Narrowing>
  /** The working days of a place, by its key. */
  readonly calendars: Readonly<Record<string, WorkCalendar>>
  /** Of one permit: acts that lost a race are decided again one after the other. */
  readonly turn: Semaphore.Semaphore
  /** Rung by every commit of this process. */
  readonly bell: Bell
}

/**
 * The service that all others need; a layer makes one from a driver and a clock.
 * @stability evolving
 */
export class Desk extends Context.Service<Desk, DeskShape>()("@comity/core/Desk") {}

/** What a driver rejects with, as one typed error. */
export const storeFailureOf = (error: unknown): StoreFailure =>
  new StoreFailure({
    reason: isStoreError(error) ? error.code : "unavailable",
    detail: error instanceof Error ? error.message : String(error)
  })

/** Asks the driver; `failed` turns what it rejects with into a typed error. */
export const ask = <A, E = StoreFailure>(
  run: (driver: StoreDriver, signal: Signal) => Promise<A>,
  failed: (error: unknown) => E | StoreFailure = storeFailureOf
): Effect.Effect<A, E | StoreFailure, Desk> =>
  Effect.flatMap(Desk, ({ driver }) =>
    Effect.tryPromise({ try: (signal) => run(driver, signal as Signal), catch: failed })
  )
