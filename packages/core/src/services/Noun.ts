/** What can be done with every noun that has a life cycle: act on it, find it, and ask what comes next and why not. */
import * as Effect from "effect/Effect"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { narrowed, provincial } from "../lifecycle/Narrowing.ts"
import { visible } from "../model/Visible.ts"
import { type Actor, clock } from "../values/Actor.ts"
import { InvalidInput, NotFound, type PluginFault, Refused, type Stale, type StoreFailure } from "../values/Failure.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { type Act, type ActOptions, observe, perform } from "./Act.ts"
import { actedFor } from "./AuditRecording.ts"
import { Desk } from "./Desk.ts"
import { type CycledFiling, documents } from "./Filing.ts"
import { type HistoryEntry, history } from "./History.ts"
import { type Past, past } from "./Past.ts"
import { type About, type Found, findVisible, getVisible, knowsStateOf } from "./Seen.ts"
import { answerWith, type Stored } from "./Stored.ts"

export type { FindQuery, Found } from "./Seen.ts"

/**
 * What can go wrong when a command is carried out.
 * @stability evolving
 */
export type ActFailure = InvalidInput | NotFound | PluginFault | Refused | Stale | StoreFailure

/**
 * What a command says, besides the noun's own fields.
 * @stability evolving
 */
export interface Said {
  readonly [name: string]: unknown
}

/** What every command may add, as it was read. */
interface Remarks {
  readonly on?: string
  readonly evidence?: ReadonlyArray<string>
  readonly reason?: string
  readonly onBehalfOf?: { readonly evidence: string }
}

/** The documents on file that are named, the letter on which somebody acts for another among them. */
const cited = ({ evidence = [], onBehalfOf }: Remarks): ReadonlyArray<string> => [
  ...(onBehalfOf === undefined ? [] : [onBehalfOf.evidence]),
  ...evidence
]

/** How a noun's service completes what its table says. */
export interface NounDefinition<Document, Context> {
  readonly filing: CycledFiling<Document>
  /** What the guards need to know; `said` is absent while nobody has said anything. */
  readonly context: (
    act: Act,
    asked: { readonly before: Document | undefined; readonly said: Said | undefined; readonly transition: string }
  ) => Effect.Effect<Context, ActFailure, Desk>
  /** Completes what is said from what is known, before it is read: the hash that a decision cites. */
  readonly completes?: (
    act: Act,
    transition: string,
    before: Document | undefined,
    said: Said
  ) => Effect.Effect<Said, ActFailure, Desk>
  /** What else is known about a document: through it others may see something of it. */
  readonly about?: About<Document>
  /** What else the same commit does. */
  readonly follows?: (
    act: Act,
    step: {
      readonly before: Document | undefined
      readonly after: Document
      readonly transition: string
      readonly said: Said
    }
  ) => Effect.Effect<void, ActFailure, Desk>
}

/**
 * The service of one noun.
 * @stability evolving
 */
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
  readonly find: (actor: Actor, query?: unknown) => Effect.Effect<Found<Document>, InvalidInput | StoreFailure, Desk>
  /** What stands in the way of a transition, before anything is said; empty if nothing does. */
  readonly whyNot: (
    actor: Actor,
    id: string,
    transition: string
  ) => Effect.Effect<ReadonlyArray<Reason>, ActFailure, Desk>
  /** Every step that the actor's offices know from here, and what stands in its way. */
  readonly whatNext: (actor: Actor, id: string) => Effect.Effect<ReadonlyArray<Lifecycle.Step>, ActFailure, Desk>
  readonly history: (
    actor: Actor,
    id: string
  ) => Effect.Effect<ReadonlyArray<HistoryEntry>, NotFound | StoreFailure, Desk>
  /** The document as of a day, or as known on a day. */
  readonly past: (
    actor: Actor,
    id: string,
    query: unknown
  ) => Effect.Effect<Past<Document>, InvalidInput | NotFound | StoreFailure, Desk>
}

/** What is no JSON is nothing that follows from a document. */
const textOf = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return "no JSON"
  }
}

/**
 * What follows from another document, and is not for the caller to say: where it is said all the same, it has to agree.
 * What is undefined does not follow, and can't be said.
 */
export const completed = (what: string, said: Said, follows: Said): Effect.Effect<Said, InvalidInput> => {
  const known = Object.fromEntries(Object.entries(follows).filter(([, value]) => value !== undefined))
  const wrong = Object.keys(follows).filter((name) => name in said && textOf(said[name]) !== textOf(known[name]))
  return wrong.length === 0
    ? Effect.succeed({ ...said, ...known })
    : Effect.fail(
        new InvalidInput({
          what,
          problems: wrong.map((name) => ({
            path: `/${name}`,
            expected: "what follows from the document named, or nothing"
          }))
        })
      )
}

/** The service that follows from a table and what completes it. */
export const nounService = <Document extends object, Context>({
  about = () => Effect.succeed([]),
  completes,
  context,
  filing,
  follows
}: NounDefinition<Document, Context>): NounService<Document> => {
  const { holds = () => true, table } = filing
  const missing = (id: string) => new NotFound({ kind: filing.kind, id })
  const isSeen = (actor: Actor, document: Document) =>
    Effect.map(about(document), (known) => visible(actor, filing.kind, document, known) !== undefined)

  const within: NounService<Document>["within"] = (act, transition, id, input) =>
    Effect.gen(function* () {
      const before = yield* act.read(filing, id)
      const isNew = Lifecycle.begins(table, transition)
      if (!isNew && (before === undefined || !holds(before))) return yield* missing(id)
      if (before !== undefined && isNew && !(holds(before) && (yield* isSeen(act.actor, before))))
        return yield* new InvalidInput({
          what: `${table.noun}.${transition}`,
          problems: [{ path: "/id", expected: "an id that is not in use" }]
        })
      const full = completes === undefined ? input : yield* completes(act, transition, before, input)
      const command = yield* Effect.fromResult(Lifecycle.read(table, transition, isNew ? { ...full, id } : full))
      const said = command as unknown as Said & Remarks
      yield* shown(act, transition, cited(said))
      const known = yield* context(act, { before, said, transition })
      const now = { ...known, actor: act.actor, at: act.moment.at, today: act.moment.today }
      const here = yield* narrowedHere(transition, act.actor === clock ? undefined : said)
      const [event] = yield* Effect.fromResult(Lifecycle.decide(here, command as never, before as never, now as never))
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

  /**
   * The table as it is lived here; refused where the province leaves the step out or asks for more than was said. The clock
   * has nothing to say and is asked for nothing: what is due by date would never be done.
   */
  const narrowedHere = (transition: string, said: Remarks | undefined) =>
    Effect.gen(function* () {
      const { narrowings } = yield* Desk
      const heard = said === undefined ? undefined : { ...said, evidence: cited(said) }
      const against = provincial(table, transition, narrowings, heard)
      if (against.length > 0)
        return yield* new Refused({ reason: reason("lifecycle/refused", { noun: table.noun, transition }, against) })
      return narrowed(table, narrowings)
    })

  /** What is said to show something is on file: above all the letter on which an office acts for somebody else. */
  const shown = (act: Act, transition: string, cited: ReadonlyArray<string>) =>
    Effect.gen(function* () {
      for (const document of cited) {
        if ((yield* act.read(documents, document)) !== undefined) continue
        return yield* new Refused({
          reason: reason("lifecycle/refused", { noun: table.noun, transition }, [
            reason("lifecycle/evidence-not-on-file", { document })
          ])
        })
      }
    })

  /** Asks about a document without changing anything: those who may know how it stands. */
  const look = <A>(
    actor: Actor,
    id: string,
    transition: string,
    see: (before: Document, now: never, here: Lifecycle.Table) => A
  ): Effect.Effect<A, ActFailure, Desk> =>
    observe(actor, (act) =>
      Effect.gen(function* () {
        const before = yield* act.read(filing, id)
        if (before === undefined || !holds(before) || !knowsStateOf(actor, filing.kind, before, yield* about(before)))
          return yield* missing(id)
        const known = yield* context(act, { before, said: undefined, transition })
        const { narrowings } = yield* Desk
        return see(before, { ...known, actor, ...act.moment } as never, narrowed(table, narrowings))
      })
    )

  return {
    within,
    act: (actor, transition, id, said, options = {}) =>
      perform(
        actor,
        {
          asked: [filing.kind, transition, id, said],
          about: { kind: filing.kind, id },
          ...actedFor(said),
          run: (act) =>
            Effect.gen(function* () {
              const before = yield* act.read(filing, id)
              // Who may not see it is not told that it is there.
              if (before !== undefined && !Lifecycle.begins(table, transition) && !(yield* isSeen(actor, before)))
                return yield* missing(id)
              yield* within(act, transition, id, said)
            }),
          answer: answerWith(filing, id)
        },
        options
      ),
    get: (actor, id) => getVisible(actor, filing, id, about),
    find: (actor, query) => findVisible(actor, filing, query, about),
    whyNot: (actor, id, transition) => {
      if (!table.transitions.some(({ name }) => name === transition))
        return Effect.fail(
          new InvalidInput({
            what: `${table.noun}.whyNot`,
            problems: [
              { path: "/transition", expected: `one of ${table.transitions.map(({ name }) => name).join(", ")}` }
            ]
          })
        )
      return Effect.flatMap(Desk, ({ narrowings }) =>
        look(actor, id, transition, (before, now, here) => {
          const against = provincial(table, transition, narrowings)
          return against.length > 0 ? against : Lifecycle.whyNot(here, transition as never, before as never, now)
        })
      )
    },
    whatNext: (actor, id) => look(actor, id, "", (before, now, here) => Lifecycle.whatNext(here, before as never, now)),
    history: (actor, id) => history(actor, filing, id, about),
    past: (actor, id, query) => past(actor, filing, id, query, about)
  }
}
