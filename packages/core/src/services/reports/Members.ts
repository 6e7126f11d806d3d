/** Members: who belongs to a partnership, among the parties that a document names. */
import * as Effect from "effect/Effect"
import type { Edition } from "../../model/Edition.ts"
import type { SideOf } from "../../model/Ledger.ts"
import type { Partnership } from "../../model/Partnership.ts"
import type { StoreFailure } from "../../values/Failure.ts"
import type { Desk } from "../Desk.ts"
import { sidesOf } from "./Sides.ts"

export interface Members {
  /** Whether a party is one of the partnership's, an institution of it, or belongs to one of its parties. */
  readonly has: (party: string) => boolean
  readonly sideOf: SideOf
}

/** Tells the members of a partnership among these parties. */
export const membersOf = (
  { institutions = [], parties }: Pick<Partnership, "institutions" | "parties">,
  named: Iterable<string>
): Effect.Effect<Members, StoreFailure, Desk> =>
  Effect.map(sidesOf(parties, named), (sideOf) => {
    const own = new Set<string>([...parties, ...institutions])
    return { has: (party) => own.has(party) || own.has(sideOf(party)), sideOf }
  })

/**
 * An edition as a partnership sees it that shares it with others: with the nominating bodies that belong to it. How many of
 * a number that is reported of all are theirs, nobody has told.
 */
export const seenBy =
  ({ has }: Members) =>
  (edition: Edition): Edition => {
    const { nominatingBodies: all = [], reportedCount: _, ...rest } = edition
    const ours = all.filter(has)
    return ours.length === 0 || ours.length === all.length ? edition : { ...rest, nominatingBodies: ours }
  }
