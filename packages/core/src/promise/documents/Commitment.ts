/** A commitment: something that a party said it would do, tracked until it is done or dropped. */
import type { Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"

/** @stability evolving */
export type CommitmentStatus = "stated" | "underWay" | "done" | "dropped" | "superseded"

/**
 * A document, by its kind and id.
 * @stability evolving
 */
export interface DocumentRef {
  readonly kind: string
  readonly id: string
}

/** @stability evolving */
export interface CommitmentOutline {
  /** Whose commitment it is; at least one. */
  readonly by: ReadonlyArray<string>
  /** Towards whom. */
  readonly towards?: ReadonlyArray<string>
  /** The office that keeps the record. */
  readonly operator: string
  /** An open code: `working-group`, `online-consilia`, `send-specialists`, … */
  readonly kind: string
  readonly text: LocalizedText
  /** The activity at which it was made. */
  readonly madeAt?: string
  /** May be partial. */
  readonly madeOn?: string
  /** May be partial. Past it, what is not done is overdue. */
  readonly dueOn?: string
  readonly partnership?: string
  readonly program?: string
  readonly modality?: Modality
  readonly sources?: ReadonlyArray<string>
}

/** @stability evolving */
export interface Commitment extends CommitmentOutline {
  readonly id: string
  readonly status: CommitmentStatus | "void"
  /** What was done. */
  readonly fulfilledBy?: ReadonlyArray<DocumentRef>
  /** May be partial. */
  readonly doneOn?: string
  readonly supersededBy?: string
  readonly historical?: Historical
}

/**
 * stated -> underWay -> done, dropped or superseded. Overdue is a view and no state.
 * @stability evolving
 */
export interface Commitments extends NounDoor<Commitment> {
  readonly state: Beginning<Commitment, CommitmentOutline>
  readonly record: Beginning<
    Commitment,
    CommitmentOutline &
      OfThePast & {
        readonly status: CommitmentStatus
        readonly fulfilledBy?: ReadonlyArray<DocumentRef>
        readonly doneOn?: string
      }
  >
  readonly start: Transition<Commitment>
  /** Needs evidence: a document on file, or the activity or agreement that fulfils it. */
  readonly fulfil: Transition<
    Commitment,
    { readonly fulfilledBy?: ReadonlyArray<DocumentRef>; readonly doneOn?: string }
  >
  readonly drop: Transition<Commitment, Because>
  readonly supersede: Transition<Commitment, { readonly supersededBy: string }>
  readonly void: Transition<Commitment, Because>
}
