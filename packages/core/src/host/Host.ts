/** What a host configures, put together once: the store that is opened, the clock, the plugins, the working days. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import { standardKinds } from "../completion/kinds/standard.ts"
import { type Plugin, register } from "../plugin/Plugin.ts"
import type { Language } from "../ports/Language.ts"
import type { Signal } from "../ports/Signal.ts"
import type { OpenStore } from "../ports/Store.ts"
import { WorkCalendar } from "../ports/WorkCalendarSchema.ts"
import { makeBell, ringing } from "../services/Bell.ts"
import { momentOf } from "../services/Clock.ts"
import { Desk, type DeskShape, storeFailureOf } from "../services/Desk.ts"
import { InvalidInput, type PluginClash, type StoreFailure } from "../values/Failure.ts"
import { aFunction, reader } from "../values/Reader.ts"

export interface HostOptions {
  readonly store: OpenStore
  readonly languages?: ReadonlyArray<Language>
  readonly plugins?: ReadonlyArray<Plugin>
  /** The present instant; the machine's clock unless given. */
  readonly clock?: () => Date
  /** Where the training takes place, as an IANA name: what day it is follows from it. @default "UTC" */
  readonly timeZone?: string
  /** Working days, by the key that editions and parties name as their `place`. */
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  /** Draws new identities, which nobody can guess. */
  readonly ids?: () => string
}

/** What an opened host has: the desk that every service needs, and the languages in the order of its chain. */
export interface Host {
  readonly desk: DeskShape
  readonly languages: ReadonlyArray<Language>
}

/** The part of the platform that draws identities; browsers, Deno, Bun and Node all have it. */
const platform = globalThis as unknown as { readonly crypto: { randomUUID(): string } }

const readCalendars = reader(Schema.Record(Schema.String, WorkCalendar), "the calendars")

const zoned = (timeZone: string) =>
  Result.try({
    try: () => momentOf(new Date(0), timeZone),
    catch: () =>
      new InvalidInput({
        what: "the options",
        problems: [
          { path: "/timeZone", expected: "an IANA time zone that this platform knows, for example Asia/Seoul" }
        ]
      })
  })

const readOptions = reader(
  Schema.Struct({
    store: aFunction("what opens a store: memory() or sqlite(path)"),
    languages: Schema.optional(Schema.Array(Schema.Unknown)),
    plugins: Schema.optional(Schema.Array(Schema.Unknown)),
    clock: Schema.optional(aFunction("a function that gives the present instant")),
    timeZone: Schema.optional(Schema.String),
    calendars: Schema.optional(Schema.Unknown),
    ids: Schema.optional(aFunction("a function that draws a new identity"))
  }),
  "the options"
)

/** Reads the options, registers the plugins and opens the store, in this order: nothing is opened for options that are wrong. */
export const open = (options: HostOptions): Effect.Effect<Host, InvalidInput | PluginClash | StoreFailure> =>
  Effect.gen(function* () {
    yield* Effect.fromResult(readOptions(options))
    const {
      calendars = {},
      clock = () => new Date(),
      ids = () => platform.crypto.randomUUID(),
      languages = [],
      plugins = [],
      store,
      timeZone = "UTC"
    } = options
    yield* Effect.fromResult(readCalendars(calendars))
    yield* Effect.fromResult(zoned(timeZone))
    const registered = yield* Effect.fromResult(register(plugins, { ruleKinds: standardKinds, languages }))
    const driver = yield* Effect.tryPromise({
      try: (signal) => store(signal as Signal),
      catch: storeFailureOf
    })
    const { activityKinds, ruleKinds } = registered
    const bell = makeBell()
    return {
      desk: {
        driver: ringing(driver, bell),
        now: () => momentOf(clock(), timeZone),
        timeZone,
        dayOf: (instant) => momentOf(new Date(instant), timeZone).today,
        draw: ids,
        ruleKinds,
        activityKinds,
        compiled: new Map(),
        calendars,
        turn: Semaphore.makeUnsafe(1),
        bell
      },
      languages: registered.languages
    }
  })

/** The desk as a layer, for users of Effect: the store is closed with the scope. */
export const layer = (options: HostOptions): Layer.Layer<Desk, InvalidInput | PluginClash | StoreFailure> =>
  Layer.effect(
    Desk,
    Effect.map(
      Effect.acquireRelease(open(options), ({ desk }) => Effect.promise(() => desk.driver.close())),
      ({ desk }) => desk
    )
  )
