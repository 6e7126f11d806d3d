/** Whoever keeps a view is killed, between applying and the checkpoint and at any other moment, and the next goes on. */
import { setTimeout as pause } from "node:timers/promises"
import { createComity } from "@comity/core/promise"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { audit } from "../../audit.ts"
import { type Child, start } from "../../children.ts"
import { leakAmong } from "../../leaky.ts"
import { openPlace, type Place } from "../../places.ts"
import { chanceOf } from "../../random.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"
import type { Moment } from "../../tasks/keepView.ts"
import { type Folded, foldOf, readView, type Viewed, viewed } from "./view.ts"

const consumer = "view"
/** Commits before each kill; each is one for whoever keeps the view. */
const each = 5
const moments: ReadonlyArray<Moment> = ["before", "after", "any"]

interface Made extends Viewed {
  readonly position: number
}

const commitOne = async (driver: StoreDriver, id: string, number: number, made: Array<Made>): Promise<void> => {
  const write = await nextOf(driver, { kind: viewed, id: `d${number % 7}` }, number)
  const { outcome } = await commitUntilAnswered(driver, { id, writes: [write] })
  if (outcome._tag === "Stale") throw new Error(`${id} is stale, and nobody else writes its document`)
  for (const [i, { data }] of write.entries.entries()) {
    made.push({ id: write.ref.id, data, position: outcome.first + i })
  }
}

const isSame = (one: ReadonlyArray<Folded>, other: ReadonlyArray<Folded>): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

export const killKeepers = async ({ ground, leaky, length, say, seed }: Run): Promise<Row> => {
  const fresh = await ground.fresh()
  const place: Place = leaky ? { ...fresh, leak: { every: leakAmong(length * each), from: 0 } } : fresh
  const chance = chanceOf(seed, "projection")
  const comity = await createComity({ store: openPlace(place) })
  const driver = await openPlace(place)()
  const made: Array<Made> = []
  const reached = async (): Promise<number> => (await comity.consumers())[0]?.position ?? 0
  /** Whether the view is what the entries up to its checkpoint fold to. */
  const isTrue = async (): Promise<boolean> => {
    for (;;) {
      const before = await reached()
      const view = await readView(comity, consumer)
      // What a killed process had asked for may have come about between the two.
      if ((await reached()) === before) return isSame(view, foldOf(made.filter(({ position }) => position <= before)))
    }
  }
  const launch = (round: number): readonly [Moment, Child] => {
    const moment = moments[round % moments.length] ?? "any"
    return [moment, start({ does: "keepView", place, consumer, moment, over: 1 + Math.floor(chance() * each) })]
  }
  let next = launch(0)
  let apart = 0
  let moved = 0
  for (let round = 0; round < length; round++) {
    const [moment, child] = next
    if (round + 1 < length) next = launch(round + 1)
    const before = await reached()
    for (let i = 0; i < each; i++) await commitOne(driver, `p${round}-${i}`, round * each + i, made)
    child.tell("follow")
    await child.next()
    if (moment === "any") {
      await pause(chance() * 60)
      child.kill()
    }
    await child.rest()
    if (!(await isTrue())) apart++
    if ((await reached()) > before) moved++
    if (round % 50 === 49) say(`${round + 1} kills`)
  }
  const last = start({ does: "keepView", place, consumer, moment: "any", over: 0 })
  last.tell("follow")
  const end = performance.now() + 60_000
  const all = made.at(-1)?.position ?? 0
  while ((await reached()) < all && performance.now() < end) await pause(5)
  last.kill()
  await last.rest()
  const view = await readView(comity, consumer)
  const count = view.reduce((sum, one) => sum + one.count, 0)
  const { lost } = await audit(driver)
  await driver.close()
  await comity.close()
  return {
    what: "kill -9 of whoever keeps a view, while others commit",
    tried: length,
    lost: {
      ...lost,
      "views apart from their checkpoint": apart,
      "entries missed": Math.max(0, made.length - count),
      "entries taken twice": Math.max(0, count - made.length),
      "views that are not the fold": isSame(view, foldOf(made)) ? 0 : 1
    },
    remarks: `a third each killed between applying and the checkpoint, after both, and at any moment; ${made.length.toLocaleString("en")} entries in the view, which moved on in ${moved.toLocaleString("en")} of the lives`
  }
}
