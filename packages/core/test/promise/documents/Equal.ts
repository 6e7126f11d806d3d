/** When two types are the same: member for member, optional and readonly ones alike, to any depth. */
import type { Brand } from "effect/Brand"

/** A type as plain JSON has it: intersections made one object, brands taken off. */
export type Plain<A> = A extends string & Brand<string>
  ? string
  : A extends object
    ? { [K in keyof A]: Plain<A[K]> }
    : A

// Two generic functions are assignable to each other only if their conditions are identical types.
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

export type Equal<A, B> = Identical<Plain<A>, Plain<B>>

/** Compiles only if the answer is the right one. Types are compared when tests are type-checked; nothing is run. */
export declare const equal: <A, B>(answer: Equal<A, B>) => void
