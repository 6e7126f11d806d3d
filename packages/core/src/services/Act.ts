/**
 * An act: what one command does to the record, all of it or nothing.
 *
 * It reads documents, writes the next version of some with the entries that say why, and relies on others staying as they
 * were; then everything is committed at once. If somebody was faster it is decided again on what is there now, up to five
 * times; a command that names the version it was decided on is not decided again.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { visible } from "../model/Visible.ts"
import { seal, type UnsealedEntry } from "../ports/Chain.ts"
import type { Json, OneOrMore, Ref, StoredDocument, Write } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import { Stale, type StoreFailure } from "../values/Failure.ts"
import { markOf, salted, stands } from "./CommitId.ts"
import { ask, Desk, type Moment } from "./Desk.ts"
import { filedBy } from "./Filed.ts"
import type { Filing } from "./Filing.ts"
import { everyPage, loaded } from "./Stored.ts"

/** How a caller wants an act to be committed. */
export interface ActOptions {
  /**
   * Drawn by the caller for one intent: sent again after an unknown outcome, it is carried out once. It stands for this
   * command of this actor; with another one it is refused as `reused`.
   */
  readonly commit?: string
  /** The version it was decided on; if the document is at another, the act is refused. */
  readonly expected?: number
}

/** What happened, before the act stamps and seals it. */
export interface Happening {
  readonly type: string
  readonly data: unknown
  readonly on?: string | undefined
  /** In which capacity, and for whom. */
  readonly standing?: Readonly<Record<string, unknown>> | undefined
}

interface Working {
  readonly ref: Ref
  readonly version: number
  readonly digest: string | undefined
  document: unknown
  filing: Filing<never> | undefined
  readonly happenings: Array<Happening>
  erased: boolean
}

/** One attempt at an act. What it writes is seen by its own later reads. */
export interface Act {
  readonly actor: Actor
  readonly moment: Moment
  /** The document as it is now, and as this act has changed it; undefined if there is none. */
  readonly read: <D>(filing: Filing<D>, id: string) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** The same, and the act is refused if it has changed by the time of the commit. */
  readonly relyOn: <D>(filing: Filing<D>, id: string) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** All documents of a kind with these keys; the act's own changes are laid over them. */
  readonly all: <D>(
    filing: Filing<D>,
    where: Readonly<Record<string, string>>
  ) => Effect.Effect<ReadonlyArray<D>, StoreFailure, Desk>
  /** The first document of a kind in the order of a key that begins with `prefix|`, as stored; undefined if there is none. */
  readonly first: <D>(
    filing: Filing<D>,
    key: string,
    prefix: string
  ) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** The last, likewise. */
  readonly last: <D>(filing: Filing<D>, key: string, prefix: string) => Effect.Effect<D | undefined, StoreFailure, Desk>
  /** The next version of a document, and what happened to it. */
  readonly write: <D>(filing: Filing<D>, document: D, happening: Happening) => Effect.Effect<void, StoreFailure, Desk>
  /** Empties the document and its journal; what it counts for is forgotten too. */
  readonly erase: <D>(filing: Filing<D>, id: string) => Effect.Effect<void, StoreFailure, Desk>
}

const keyOf = ({ id, kind }: Ref): string => `${kind}|${id}`

const begin = (actor: Actor, moment: Moment) => {
  const working = new Map<string, Working>()
  const read: Array<Working> = []
  let looks = 0
  const relied = new Map<string, { readonly ref: Ref; readonly expected: number }>()

  const open = (ref: Ref): Effect.Effect<Working, StoreFailure, Desk> =>
    Effect.gen(function* () {
      const open = working.get(keyOf(ref))
      if (open !== undefined) return open
      looks++
      const one = remember(ref, yield* loaded(ref))
      read.push(one)
      return one
    })
  const remember = (ref: Ref, found: StoredDocument | undefined): Working => {
    const one: Working = {
      ref,
      version: found?.version ?? 0,
      digest: found?.digest,
      document: found?.body ?? undefined,
      filing: undefined,
      happenings: [],
      erased: false
    }
    working.set(keyOf(ref), one)
    return one
  }
  const edge =
    (descending: boolean): Act["last"] =>
    (filing, key, prefix) => {
      looks++
      return Effect.map(
        ask((driver, signal) =>
          driver.list(
            { kind: filing.kind, limit: 1, range: { key, from: `${prefix}|`, before: `${prefix}}`, descending } },
            signal
          )
        ),
        ({ items: [found] }) =>
          found && ((working.get(keyOf(found.ref)) ?? remember(found.ref, found)).document as never)
      )
    }
  const act: Act = {
    actor,
    moment,
    read: (filing, id) => Effect.map(open({ kind: filing.kind, id }), ({ document }) => document as never),
    relyOn: (filing, id) =>
      Effect.map(open({ kind: filing.kind, id }), ({ document, ref, version }) => {
        relied.set(keyOf(ref), { ref, expected: version })
        return document as never
      }),
    all: (filing, where) => {
      looks++
      return Effect.map(everyPage({ kind: filing.kind, anyOf: [where] }), (found) =>
        // What came into being after this act had looked for it is not there for this act.
        found.flatMap((item) => ((working.get(keyOf(item.ref)) ?? remember(item.ref, item)).document ?? []) as never)
      )
    },
    first: edge(false),
    last: edge(true),
    write: (filing, document, happening) =>
      Effect.map(open({ kind: filing.kind, id: filing.idOf(document) }), (one) => {
        one.document = document
        one.filing = filing as unknown as Filing<never>
        one.happenings.push(happening)
      }),
    erase: (filing, id) =>
      Effect.map(open({ kind: filing.kind, id }), (one) => {
        one.document = { id, erased: true }
        one.filing = undefined
        one.happenings.push({ type: "Erased", data: null })
        one.erased = true
      })
  }

  /** The commit that this act comes to; undefined if it changes nothing. */
  const sealed = (draw: () => string, mark: string | undefined): OneOrMore<Write> | undefined => {
    // The first entry of a commit carries the mark of the command.
    let first = mark
    const salt = (): string => {
      const drawn = draw()
      const own = first === undefined ? drawn : salted(drawn, first)
      first = undefined
      return own
    }
    const writes = [...working.values()]
      .filter(({ happenings }) => happenings.length > 0)
      .map(({ digest, document, erased, filing, happenings, ref, version }): Write => {
        const entries = happenings.map(
          ({ data, on, standing, type }): UnsealedEntry => ({
            type,
            data: data as Json,
            salt: salt(),
            on: on ?? moment.today,
            at: moment.at,
            actor: { id: actor.id, ...standing } as Json
          })
        ) as unknown as OneOrMore<UnsealedEntry>
        return {
          ref,
          expected: version,
          body: document as Json,
          ...filedBy(filing, document as never),
          entries: seal(entries, { document: ref, version: version + 1, previous: digest }),
          ...(erased ? { erase: true as const } : {})
        }
      })
    return writes.length === 0 ? undefined : (writes as unknown as OneOrMore<Write>)
  }
  /** What it relied on and does not itself write. */
  const unchanged = () =>
    [...relied]
      .filter(([key]) => (working.get(key)?.happenings.length ?? 0) === 0)
      .map(([, expectation]) => expectation)
  /** The first of the documents that were read, one after the other, that is not as it was read any more. */
  const moved = () =>
    Effect.gen(function* () {
      for (const { ref, version: expected } of looks > 1 ? read : []) {
        const found = (yield* loaded(ref))?.version ?? 0
        if (found !== expected) return { _tag: "Stale" as const, ref, expected, found }
      }
      return undefined
    })
  return { act, moved, open, sealed, unchanged }
}

/** A command: what it does, and what is answered once it is done, read from what is stored then. */
export interface Deed<A, E> {
  /** All that was asked, as plain data: what a commit id stands for. */
  readonly asked: unknown
  /** The document whose version a caller may expect. */
  readonly about: Ref
  readonly run: (act: Act) => Effect.Effect<void, E, Desk>
  readonly answer: Effect.Effect<A, StoreFailure, Desk>
}

/** What became of a deed. */
export interface Done<A> {
  readonly answer: A
  /** Done now; false if it had been done before, under the same commit id. */
  readonly isNew: boolean
}

const attempts = 5

const nothing = Effect.succeed({ document: undefined, version: 0 })
const isSeen = (actor: Actor, { kind }: Ref, document: unknown): boolean =>
  typeof document === "object" && document !== null && visible(actor, kind, document) !== undefined

/** Carries out a deed: decides, commits, and decides again if somebody was faster. */
export const perform = <A, E>(
  actor: Actor,
  deed: Deed<A, E>,
  options: ActOptions = {},
  moment?: Moment
): Effect.Effect<A, E | Stale | StoreFailure, Desk> =>
  Effect.map(performOnce(actor, deed, options, moment), ({ answer }) => answer)

/** The same, and says whether it was this time that it was done. */
export const performOnce = <A, E>(
  actor: Actor,
  { about, answer, asked, run }: Deed<A, E>,
  { commit, expected }: ActOptions = {},
  moment?: Moment
): Effect.Effect<Done<A>, E | Stale | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { draw, now, turn } = yield* Desk
    const id = commit ?? draw()
    const mark = commit === undefined ? undefined : markOf(actor.id, asked)
    const done = (isNew: boolean) => Effect.map(answer, (found) => ({ answer: found, isNew }))
    // A deed that was done is not decided again: the table would refuse its own success.
    if (commit !== undefined && (yield* stands(id, mark))) return yield* done(false)
    const attempt = Effect.gen(function* () {
      const { act, moved, open, sealed, unchanged } = begin(actor, moment ?? now())
      const { document, version: found } = yield* expected === undefined ? nothing : open(about)
      const isOther = expected !== undefined && found !== expected
      const stale = () => new Stale({ ...about, expected: expected ?? 0, found })
      // It comes before what the life cycle says, and after who may see it: the version of what is hidden is hidden too.
      if (isOther && isSeen(actor, about, document)) return yield* stale()
      const ran = yield* Effect.result(run(act))
      if (Result.isFailure(ran)) {
        // Sent twice at the same moment, it may have been done by the other meanwhile, and is refused for that.
        if (commit !== undefined && (yield* stands(id, mark))) return { _tag: "Repeated" as const }
        // And a refusal may rest on documents of which each was so, but not all at one moment: then it is decided again.
        return isOther ? yield* Effect.fail(ran.failure) : ((yield* moved()) ?? (yield* Effect.fail(ran.failure)))
      }
      if (isOther) return yield* stale()
      const writes = sealed(draw, mark)
      if (writes === undefined) return undefined
      return yield* ask((driver, signal) => driver.commit({ id, writes, unchanged: unchanged() }, signal)).pipe(
        // After an unknown outcome the store is asked; only if it cannot answer either is the caller told to ask again.
        // "reused" may be this very command, decided anew by another process meanwhile.
        Effect.catchTag("StoreFailure", (failure) =>
          failure.reason !== "unavailable" && failure.reason !== "reused"
            ? Effect.fail(failure)
            : Effect.flatMap(
                Effect.mapError(stands(id, mark), () => failure),
                (isDone) => (isDone ? Effect.succeed({ _tag: "Repeated" as const }) : Effect.fail(failure))
              )
        )
      )
    })
    for (let tries = 1; ; tries++) {
      // Who lost a race takes turns with the others of this process: among themselves they would lose it again and again.
      const outcome = yield* tries === 1 ? attempt : Semaphore.withPermit(turn, attempt)
      if (outcome === undefined || outcome._tag !== "Stale") return yield* done(outcome?._tag !== "Repeated")
      if (expected !== undefined || tries === attempts) {
        const { expected, found, ref } = outcome
        return yield* new Stale({ ...ref, expected, found })
      }
    }
  })

/** Looks at the record as an act would, and changes nothing. */
export const observe = <A, E>(actor: Actor, see: (act: Act) => Effect.Effect<A, E, Desk>): Effect.Effect<A, E, Desk> =>
  Effect.flatMap(Desk, ({ now }) => see(begin(actor, now()).act))
