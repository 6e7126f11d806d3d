/** What can be done with every noun that has a life cycle: act on it, find it, and ask what comes next and why not. */
import * as Effect from "effect/Effect"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { InvalidInput, NotFound, Refused, Stale, type StoreFailure } from "../values/Failure.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { type Act, type ActOptions, observe, perform, type Stored, stored } from "./Act.ts"
import { ask, Desk } from "./Desk.ts"
import { type CycledFiling, documents, type Filing } from "./Filing.ts"

/** What can go wrong when a command is carried out. */
export type ActFailure = InvalidInput | NotFound | Refused | Stale | StoreFailure

/** What a command says, besides the noun's own fields. */
export interface Said {
  readonly [name: string]: unknown
}

/** How a noun's service completes what its table says. */
export interface NounDefinition<Document, Context> {
  readonly filing: CycledFiling<Document>
  /** What the guards need to know; `said` is absent while nobody has said anything. */
  readonly context: (
    act: Act,
    asked: { readonly before: Document | undefined; readonly said: Said | undefined; readonly transition: string }
  ) => Effect.Effect<Context, ActFailure, Desk>
  /** Completes what is said from what is known, before it is read: the hash that a decision cites. */
  readonly completes?: (act: Act, transition: string, before: Document | undefined, said: Said) => Effect.Effect<Said, ActFailure, Desk>
  /** What else the same commit does. */
  readonly follows?: (
    act: Act,
    step: { readonly before: Document | undefined; readonly after: Document; readonly transition: string; readonly said: Said }
  ) => Effect.Effect<void, ActFailure, Desk>
}

export interface FindQuery {
  readonly where?: Readonly<Record<string, string>>
  /** Documents for which any of these holds. */
  readonly anyOf?: ReadonlyArray<Readonly<Record<string, string>>>
  readonly after?: string
  readonly limit?: number
}
export interface Found<Document> {
  readonly items: ReadonlyArray<Stored<Document>>
  readonly next?: string
}

/** The service of one noun. */
export interface NounService<Document> {
  /** Carries out a transition of the table; `id` names the document, or the one that comes into being. */
  readonly act: (
    actor: Actor,
    transition: string,
    id: string,
    said: Said,
    options?: ActOptions
  ) => Effect.Effect<Stored<Document>, ActFailure, Desk>
  /** The same as a part of a greater act. */
  readonly within: (act: Act, transition: string, id: string, said: Said) => Effect.Effect<Document, ActFailure, Desk>
  readonly get: (actor: Actor, id: string) => Effect.Effect<Stored<Document>, NotFound | StoreFailure, Desk>
  readonly find: (actor: Actor, query?: FindQuery) => Effect.Effect<Found<Document>, StoreFailure, Desk>
  /** What stands in the way of a transition, before anything is said; empty if nothing does. */
  readonly whyNot: (actor: Actor, id: string, transition: string) => Effect.Effect<ReadonlyArray<Reason>, ActFailure, Desk>
  /** Every step that the actor's offices know from here, and what stands in its way. */
  readonly whatNext: (actor: Actor, id: string) => Effect.Effect<ReadonlyArray<Lifecycle.Step>, ActFailure, Desk>
}

/** Reads a document that the actor may see. */
export const getVisible = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  id: string,
  about: (document: Document) => Effect.Effect<ReadonlyArray<object>, StoreFailure, Desk> = () => Effect.succeed([])
): Effect.Effect<Stored<Document>, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = yield* ask((driver, signal) => driver.load({ kind: filing.kind, id }, signal))
    const document = found === undefined ? undefined : stored<Document>(found)
    const seen =
      document === undefined ? undefined : visible(actor, filing.kind, document, yield* about(document))
    return seen ?? (yield* new NotFound({ kind: filing.kind, id }))
  })

/** Finds the documents that the actor may see. */
export const findVisible = <Document extends object>(
  actor: Actor,
  filing: Filing<Document>,
  { after, anyOf, limit = 100, where }: FindQuery = {}
): Effect.Effect<Found<Document>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const conditions = anyOf ?? (where === undefined ? undefined : [where])
    const page = yield* ask((driver, signal) =>
      driver.list(
        {
          kind: filing.kind,
          limit: Math.max(1, Math.min(limit, 500)),
          ...(conditions === undefined ? {} : { anyOf: conditions }),
          ...(after === undefined ? {} : { after })
        },
        signal
      )
    )
    const items = page.items.flatMap((item) => visible(actor, filing.kind, stored<Document>(item)) ?? [])
    return page.next === undefined ? { items } : { items, next: page.next }
  })

/** The service that follows from a table and what completes it. */
export const nounService = <Document extends object, Context>({
  completes,
  context,
  filing,
  follows
}: NounDefinition<Document, Context>): NounService<Document> => {
  const { table } = filing
  const missing = (id: string) => new NotFound({ kind: filing.kind, id })

  const within: NounService<Document>["within"] = (act, transition, id, input) =>
    Effect.gen(function* () {
      const before = yield* act.read(filing, id)
      const isNew = Lifecycle.begins(table, transition)
      if (before === undefined && !isNew) return yield* missing(id)
      const full = completes === undefined ? input : yield* completes(act, transition, before, input)
      const command = yield* Effect.fromResult(Lifecycle.read(table, transition, isNew ? { ...full, id } : full))
      const said = command as unknown as Said & { readonly on?: string; readonly onBehalfOf?: { readonly evidence: string } }
      yield* shown(act, said.onBehalfOf?.evidence, transition)
      const known = yield* context(act, { before, said, transition })
      const now = { ...known, actor: act.actor, at: act.moment.at, today: act.moment.today }
      const [event] = yield* Effect.fromResult(Lifecycle.decide(table, command as never, before as never, now as never))
      const after = Lifecycle.evolve(table, before as never, event as never) as Document
      const { _tag, actor: _actor, at: _at, ...data } = event as unknown as Record<string, unknown>
      const { capacity, recordedAs } = data
      yield* act.write(filing, after, {
        type: String(_tag),
        data,
        on: said.on,
        standing: { capacity, ...(recordedAs === undefined ? {} : { recordedAs }) }
      })
      if (follows !== undefined) yield* follows(act, { before, after, transition, said })
      return after
    })

  /** An act that an office records for somebody else rests on a document on file. */
  const shown = (act: Act, document: string | undefined, transition: string) =>
    Effect.gen(function* () {
      if (document === undefined || (yield* act.read(documents, document)) !== undefined) return
      yield* new Refused({
        reason: reason("lifecycle/refused", { noun: table.noun, transition }, [
          reason("lifecycle/evidence-not-on-file", { document })
        ])
      })
    })

  /** Asks about a document without changing anything. */
  const look = <A>(
    actor: Actor,
    id: string,
    transition: string,
    see: (before: Document, now: never) => A
  ): Effect.Effect<A, ActFailure, Desk> =>
    observe(actor, (act) =>
      Effect.gen(function* () {
        const before = yield* act.read(filing, id)
        if (before === undefined || visible(actor, filing.kind, before) === undefined) return yield* missing(id)
        const known = yield* context(act, { before, said: undefined, transition })
        return see(before, { ...known, actor, ...act.moment } as never)
      })
    )

  return {
    within,
    act: (actor, transition, id, said, options = {}) =>
      perform(
        actor,
        {
          run: (act) =>
            Effect.gen(function* () {
              yield* within(act, transition, id, said)
              if (options.expected === undefined) return
              const found = act.versionOf(filing as unknown as Filing<never>, id)
              if (found !== options.expected) return yield* new Stale({ kind: filing.kind, id, expected: options.expected, found })
            }),
          answer: Effect.flatMap(ask((driver, signal) => driver.load({ kind: filing.kind, id }, signal)), (found) =>
            found === undefined ? Effect.die(missing(id)) : Effect.succeed(stored<Document>(found))
          )
        },
        options
      ),
    get: (actor, id) => getVisible(actor, filing, id),
    find: (actor, query) => findVisible(actor, filing, query),
    whyNot: (actor, id, transition) => {
      if (!table.transitions.some(({ name }) => name === transition))
        return Effect.fail(
          new InvalidInput({
            what: `${table.noun} transition`,
            problems: [{ path: "", expected: `one of ${table.transitions.map(({ name }) => name).join(", ")}` }]
          })
        )
      return look(actor, id, transition, (before, now) =>
        Lifecycle.whyNot(table, transition as never, before as never, now)
      )
    },
    whatNext: (actor, id) => look(actor, id, "", (before, now) => Lifecycle.whatNext(table, before as never, now))
  }
}
