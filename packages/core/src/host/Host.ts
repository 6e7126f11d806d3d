/** What a host configures, put together once: the store that is opened, the clock, the plugins, the working days. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import { standardKinds } from "../completion/kinds/standard.ts"
import type { Manifest } from "../plugin/Manifest.ts"
import type { Plugin } from "../plugin/Plugin.ts"
import { register } from "../plugin/Registered.ts"
import type { Channel } from "../ports/Channel.ts"
import type { Language } from "../ports/Language.ts"
import type { Signal } from "../ports/Signal.ts"
import type { OpenStore } from "../ports/Store.ts"
import { WorkCalendar } from "../ports/WorkCalendarSchema.ts"
import { makeBell, ringing } from "../services/Bell.ts"
import { momentOf } from "../services/Clock.ts"
import { Desk, type DeskShape, storeFailureOf } from "../services/Desk.ts"
import { InvalidInput, type PluginClash, type StoreFailure } from "../values/Failure.ts"
import { aFunction, reader } from "../values/Reader.ts"

/** @stability evolving */
export interface HostOptions {
  readonly store: OpenStore
  readonly languages?: ReadonlyArray<Language>
  readonly plugins?: ReadonlyArray<Plugin>
  /** Ways by which notices reach somebody; plugins may bring more. They are closed with the store. */
  readonly channels?: ReadonlyArray<Channel>
  /** The present instant; the machine's clock unless given. */
  readonly clock?: () => Date
  /** Where the training takes place, as an IANA name: what day it is follows from it. @default "UTC" */
  readonly timeZone?: string
  /** Working days, by the key that editions and parties name as their `place`. */
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  /** Draws new identities, which nobody can guess. */
  readonly ids?: () => string
  /**
   * False: refused commands and reads of identity papers, birth dates and visas leave no record. Only for data that nobody
   * answers for, as in a rehearsal: without the records the promise of an audit does not hold. @default true
   */
  readonly audit?: boolean
}

/**
 * What an opened host has: the desk that every service needs, and the languages in the order of its chain.
 * @stability evolving
 */
export interface Host {
  readonly desk: DeskShape
  readonly languages: ReadonlyArray<Language>
  readonly channels: ReadonlyArray<Channel>
  readonly plugins: ReadonlyArray<Manifest>
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
    channels: Schema.optional(Schema.Array(Schema.Unknown)),
    clock: Schema.optional(aFunction("a function that gives the present instant")),
    timeZone: Schema.optional(Schema.String),
    calendars: Schema.optional(Schema.Unknown),
    ids: Schema.optional(aFunction("a function that draws a new identity")),
    audit: Schema.optional(Schema.Boolean)
  }),
  "the options"
)

/**
 * Reads the options, registers the plugins and opens the store, in this order: nothing is opened for options that are wrong.
 * @stability evolving
 */
export const open = (options: HostOptions): Effect.Effect<Host, InvalidInput | PluginClash | StoreFailure> =>
  Effect.gen(function* () {
    yield* Effect.fromResult(readOptions(options))
    const {
      audit = true,
      calendars: own = {},
      channels: ownChannels = [],
      clock = () => new Date(),
      ids = () => platform.crypto.randomUUID(),
      languages = [],
      plugins = [],
      store,
      timeZone = "UTC"
    } = options
    yield* Effect.fromResult(readCalendars(own))
    yield* Effect.fromResult(zoned(timeZone))
    const registered = yield* Effect.fromResult(
      register(plugins, { ruleKinds: standardKinds, languages, channels: ownChannels, calendars: own })
    )
    const driver = yield* Effect.tryPromise({
      try: (signal) => store(signal as Signal),
      catch: storeFailureOf
    })
    const { activityKinds, calendars, channels, manifests, narrowings, ruleKinds, ruleSets } = registered
    const bell = makeBell()
    const rung = ringing(driver, bell)
    return {
      desk: {
        driver: rung,
        audit: audit ? rung : undefined,
        now: () => momentOf(clock(), timeZone),
        timeZone,
        dayOf: (instant) => momentOf(new Date(instant), timeZone).today,
        draw: ids,
        ruleKinds,
        activityKinds,
        ruleSets,
        narrowings,
        compiled: new Map(),
        calendars,
        turn: Semaphore.makeUnsafe(1),
        bell
      },
      languages: registered.languages,
      channels,
      plugins: manifests
    }
  })

/** How long a channel may take to let its connections go, before the store is closed all the same. */
const closingLimit = "5 seconds"

/** Lets the connections of one channel go. One that throws or never settles keeps nothing else from being closed. */
const letGo = (channel: Channel): Effect.Effect<void> =>
  Effect.tryPromise(async () => channel.close()).pipe(Effect.timeoutOption(closingLimit), Effect.ignore)

/** Closes the channels, all at once, and then the store. */
export const close = ({ channels, desk }: Pick<Host, "channels" | "desk">): Effect.Effect<void> =>
  Effect.andThen(
    Effect.forEach(channels, letGo, { concurrency: "unbounded", discard: true }),
    Effect.promise(() => desk.driver.close())
  )

/**
 * The desk as a layer, for users of Effect: channels and store are closed with the scope.
 * @stability evolving
 */
export const layer = (options: HostOptions): Layer.Layer<Desk, InvalidInput | PluginClash | StoreFailure> =>
  Layer.effect(
    Desk,
    Effect.map(Effect.acquireRelease(open(options), close), ({ desk }) => desk)
  )
