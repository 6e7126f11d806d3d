/** Writes documents that other processes write at the same time: reads, adds one, and decides again when it was too late. */
import { live, openPlace, type Place } from "../places.ts"
import { chanceOf } from "../random.ts"
import { commitUntilAnswered, nextOf } from "../samples.ts"
import type { Parent } from "./Parent.ts"

export interface WriteShared {
  readonly does: "writeShared"
  readonly place: Place
  readonly name: string
  readonly seed: number
  readonly commits: number
  /** How many documents all of them write. */
  readonly documents: number
}

export interface Written {
  readonly stored: number
  /** How often somebody else was faster, and said so. */
  readonly stale: number
  /** Of these, how many did not name the version that was there. */
  readonly wronglyStale: number
  /** How often the store was busy. */
  readonly resent: number
}

export const writeShared = async (
  { commits, documents, name, place, seed }: WriteShared,
  { say, told }: Parent
): Promise<void> => {
  const driver = await openPlace(place)()
  const chance = chanceOf(seed, name)
  say("ready")
  await told()
  const written = { stored: 0, stale: 0, wronglyStale: 0, resent: 0 }
  while (written.stored < commits) {
    const ref = { kind: "shared", id: `shared-${Math.floor(chance() * documents)}` }
    const write = await nextOf(driver, ref, written.stored)
    const { outcome, resent } = await commitUntilAnswered(driver, { id: `${name}-${written.stored}`, writes: [write] })
    written.resent += resent
    if (outcome._tag !== "Stale") {
      written.stored++
      continue
    }
    written.stale++
    const { expected, found, ref: told } = outcome
    const now = (await driver.load(ref, live))?.version ?? 0
    const isTrue = told.id === ref.id && expected === write.expected && found > expected && found <= now
    if (!isTrue) written.wronglyStale++
  }
  await driver.close()
  say(written)
}
