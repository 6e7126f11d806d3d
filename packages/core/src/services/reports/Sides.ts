/**
 * Sides: to which party of a partnership another one belongs.
 *
 * A hospital belongs to the province that administers it or in whose territory it lies, a town to its subdivision, and
 * all of them to their country, where the country is a party itself.
 */
import * as Effect from "effect/Effect"
import type { SideOf } from "../../model/Ledger.ts"
import type { Party } from "../../model/Party.ts"
import type { StoreFailure } from "../../values/Failure.ts"
import type { Desk } from "../Desk.ts"
import { parties } from "../Filing.ts"
import { loaded } from "../Stored.ts"

/** Territories are nested a few deep; a circle of them leads nowhere. */
const deepest = 8

const partyOf = (id: string): Effect.Effect<Party | undefined, StoreFailure, Desk> =>
  Effect.map(loaded({ kind: parties.kind, id }), (found) => found?.body as unknown as Party | undefined)

/** A party and all that it belongs to, the nearest first. */
const belonging = (id: string): Effect.Effect<ReadonlyArray<Party>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = new Map<string, Party>()
    for (let [next, depth] = [[id], 0]; next.length > 0 && depth < deepest; depth++) {
      const here: Array<Party> = []
      for (const one of next) {
        const party = found.has(one) ? undefined : yield* partyOf(one)
        if (party === undefined) continue
        found.set(one, party)
        here.push(party)
      }
      next = here.flatMap(({ administeredBy, locatedIn }) => [administeredBy ?? [], locatedIn ?? []].flat())
    }
    return [...found.values()]
  })

/** Whether a territory that is a party takes in another one, by their codes. */
const takesIn = ({ jurisdiction: side }: Party, { jurisdiction: other }: Party): boolean =>
  side !== undefined &&
  other !== undefined &&
  (side.level === "country" ? side.country === other.country : side.code !== undefined && side.code === other.within)

/** The side of each of these parties; one that belongs to none, or to none that is known, is a side of its own. */
export const sidesOf = (
  partnership: ReadonlyArray<string>,
  named: Iterable<string>
): Effect.Effect<SideOf, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const sides = (yield* Effect.forEach(partnership, partyOf)).filter((party) => party !== undefined)
    const known = new Map<string, string>()
    for (const id of new Set(named)) {
      if (partnership.includes(id)) continue
      const chain = yield* belonging(id)
      const side =
        chain.find((party) => partnership.includes(party.id)) ??
        chain.flatMap(
          (party) => sides.find((side) => side.jurisdiction?.level !== "country" && takesIn(side, party)) ?? []
        )[0] ??
        chain.flatMap((party) => sides.find((side) => takesIn(side, party)) ?? [])[0]
      if (side !== undefined) known.set(id, side.id)
    }
    return (party) => known.get(party) ?? party
  })
