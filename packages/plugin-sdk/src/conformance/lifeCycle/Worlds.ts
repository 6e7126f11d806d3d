/** What the laws of life cycles need to know of a noun: stories that reach every state, and worlds for every row and guard. */
import type { Actor, Lifecycle, reader } from "@comity/core"

/**
 * A noun with a life cycle, as its module exports it.
 * @stability evolving
 */
export interface Noun<L extends Lifecycle.Table> {
  readonly table: L
  readonly decide: (
    command: Lifecycle.Command<L>,
    before: Lifecycle.State<L> | undefined,
    now: Lifecycle.Circumstances<L>
  ) => ReturnType<typeof Lifecycle.decide<L>>
  readonly evolve: (before: Lifecycle.State<L> | undefined, event: Lifecycle.Event<L>) => Lifecycle.State<L>
}

/** What may be different: any member, also that it is missing. */
export type Differing<A> = { readonly [K in keyof A]?: A[K] | undefined }

/**
 * All that is known when a step is taken, but for who takes it.
 * @stability evolving
 */
export type Circumstances<L> = Omit<Lifecycle.Circumstances<L>, "actor">

/**
 * A step of a story: who takes it, and what they say.
 * @stability evolving
 */
export interface Act<L> {
  readonly by: Actor
  readonly does: Lifecycle.Command<L>
  /** What is different about the circumstances on that day. */
  readonly when?: Differing<Circumstances<L>>
}
/** @stability evolving */
export type Story<L> = ReadonlyArray<Act<L>>

/** What a row's command says, without its name. */
type SaidBy<L, Row> = Omit<Extract<Lifecycle.Command<L>, { readonly _tag: Row }>, "_tag">

/**
 * Another world beside the one in which a row passes: the same but for what is named.
 * @stability evolving
 */
export interface Difference<L, Said = Readonly<Record<string, unknown>>> {
  /** The state it starts from; the first of the row unless said. */
  readonly from?: string
  /** Another story that leads there. */
  readonly given?: Story<L>
  /** What happens before the step besides. */
  readonly after?: Story<L>
  readonly says?: Differing<Said>
  readonly when?: Differing<Circumstances<L>>
  /** Who tries; whoever may take the row unless said. */
  readonly by?: Actor
}

/**
 * A world in which a row passes, and beside it those in which it does not.
 * @stability evolving
 */
export interface Passing<L, Said = Readonly<Record<string, unknown>>> {
  readonly says: Said
  /** By the state that the row starts from: what has to happen there before. */
  readonly after?: Readonly<Record<string, Story<L>>>
  readonly when?: Differing<Circumstances<L>>
  /** By role: what is different for one of the offices that may take the row. */
  readonly as?: Readonly<Record<string, Difference<L, Said>>>
  /** Further worlds in which it passes: a row that leads to several states lands on each of them in one. */
  readonly also?: ReadonlyArray<Difference<L, Said>>
  /** By code: the world in which this objection is made, and no other. */
  readonly objections?: Readonly<Record<string, Difference<L, Said>>>
}

/**
 * The worlds of one noun. A row without a world is a compile error; a guard without one breaks a law.
 * @stability evolving
 */
export interface Worlds<L extends Lifecycle.Table> {
  /** The noun's schema: every document that a story leads to must be one. */
  readonly schema: Parameters<typeof reader<Lifecycle.State<L>, unknown>>[0]
  /** Circumstances in which nobody objects to anything. */
  readonly circumstances: Circumstances<L>
  /** How a document really comes into each state, from nothing; `void` needs no story. */
  readonly states: Readonly<Record<string, Story<L>>>
  readonly rows: { readonly [Row in Exclude<Lifecycle.Name<L>, "Void">]: Passing<L, SaidBy<L, Row>> }
  /** Objections that several rows share: their worlds, for rows that have none of their own. */
  readonly objections?: Readonly<Record<string, Difference<L>>>
}

/**
 * A life cycle with its worlds: what the laws are told about. Types are erased, as the laws know no noun.
 * @stability evolving
 */
export interface LifeCycle
  extends Noun<Lifecycle.Table>,
    Omit<Worlds<Lifecycle.Table>, "rows" | "circumstances" | "schema"> {
  readonly schema: Parameters<typeof reader<unknown, unknown>>[0]
  readonly circumstances: Readonly<Record<string, unknown>>
  readonly rows: Readonly<Record<string, Passing<Lifecycle.Table>>>
}

/**
 * Tells the laws about a life cycle.
 *
 * ```ts
 * runLaws(lifeCycleLaws, lifeCycle(Visit, visitWorlds), it)
 * ```
 * @stability evolving
 */
export const lifeCycle = <L extends Lifecycle.Table>(
  { decide, evolve, table }: Noun<L>,
  worlds: Worlds<L>
): LifeCycle => ({ ...worlds, table, decide, evolve }) as unknown as LifeCycle
