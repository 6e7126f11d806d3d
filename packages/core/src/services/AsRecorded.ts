/**
 * The record as it stood at a position of the journal: what was there for whoever acted then, to the entry.
 *
 * A day is too coarse for that: on the day of a decision evidence may have come in before it and after it.
 */
import * as Effect from "effect/Effect"
import type { StoreFailure } from "../values/Failure.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import type { Filing } from "./Filing.ts"
import { entriesOf } from "./History.ts"
import { folded } from "./Past.ts"

/**
 * An act that reads each document as it was after the entry at `position`; it can write nothing. Documents are looked for
 * by what they are filed under today, and belong to an enrolment, a person or an edition for good.
 */
export const asRecorded = (act: Act, position: number): Act => {
  const known = new Map<string, unknown>()
  const read = <D>(filing: Filing<D>, id: string): Effect.Effect<D | undefined, StoreFailure, Desk> =>
    Effect.gen(function* () {
      const key = `${filing.kind}|${id}`
      if (!known.has(key)) {
        const entries = (yield* entriesOf({ kind: filing.kind, id })).filter((entry) => entry.position <= position)
        known.set(key, folded(filing as unknown as Filing<object>, id, entries))
      }
      return known.get(key) as D | undefined
    })
  return {
    ...act,
    read,
    relyOn: read,
    all: (filing, where) =>
      Effect.gen(function* () {
        const found = yield* act.all(filing, where)
        const then = yield* Effect.forEach(found, (document) => read(filing, filing.idOf(document)))
        return then.flatMap((document) => (document === undefined ? [] : [document]))
      })
  }
}
