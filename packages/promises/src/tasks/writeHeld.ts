/** Commits inside or behind transactions of a host, some of them held open and some rolled back. */
import { openHost } from "../hosts.ts"
import { openPlace, type Place } from "../places.ts"
import { chanceOf } from "../random.ts"
import { commitUntilAnswered, nextOf } from "../samples.ts"
import type { Parent } from "./Parent.ts"

export interface WriteHeld {
  readonly does: "writeHeld"
  readonly place: Place
  readonly name: string
  readonly seed: number
  readonly commits: number
  readonly documents: number
}

export interface WrittenHeld {
  readonly stored: ReadonlyArray<string>
  readonly held: number
  readonly rolledBack: number
  readonly stale: number
}

/** One transaction in ten is held, up to 50 ms; one in twenty rolled back; one in three began by writing elsewhere. */
export const writeHeld = async (
  { commits, documents, name, place, seed }: WriteHeld,
  { say, told }: Parent
): Promise<void> => {
  // Whoever opens it first makes the tables, which a transaction of the host does not.
  await (await openPlace(place)()).close()
  const host = await openHost(place)
  const chance = chanceOf(seed, name)
  say("ready")
  await told()
  const stored: Array<string> = []
  const seen = { held: 0, rolledBack: 0, stale: 0 }
  for (let number = 0; number < commits; number++) {
    const id = `${name}-${number}`
    const ref = { kind: "shared", id: `shared-${Math.floor(chance() * documents)}` }
    const manner = {
      hold: chance() < 0.1 ? chance() * 50 : 0,
      rollBack: number % 20 === 13,
      early: number % 3 === 0,
      made: stored.length
    }
    if (manner.hold > 0) seen.held++
    if (manner.rollBack) seen.rolledBack++
    for (;;) {
      const outcome = await host.around(manner, async (joined) => {
        const write = await nextOf(joined, ref, number)
        return (await commitUntilAnswered(joined, { id, writes: [write] })).outcome
      })
      if (outcome?._tag === "Stale") {
        seen.stale++
        continue
      }
      if (outcome !== undefined) stored.push(id)
      break
    }
  }
  await host.close()
  say({ stored, ...seen })
}
