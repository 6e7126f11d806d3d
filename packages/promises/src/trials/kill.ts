/** The first promise: what was acknowledged is there, and whole, whenever the process or the server is killed. */
import { setTimeout as pause } from "node:timers/promises"
import { audit } from "../audit.ts"
import { type Child, start } from "../children.ts"
import { leakAmong } from "../leaky.ts"
import { openPlace } from "../places.ts"
import { chanceOf } from "../random.ts"
import type { Row, Run, Trial } from "../Trial.ts"
import { crashServers } from "./kill/crashes.ts"
import { faultsOfFile } from "./kill/integrity.ts"
import { trySyncs } from "./kill/syncs.ts"

/** A process is killed some time after it had so many acknowledged. */
const acknowledgedBefore = 10

const killProcesses = async ({ ground, leaky, length, say, seed }: Run): Promise<Row> => {
  const fresh = await ground.fresh()
  const every = leakAmong(length * acknowledgedBefore)
  const place = leaky ? { ...fresh, leak: { every, from: 0 } } : fresh
  const chance = chanceOf(seed, "kill")
  const acknowledged: Array<string> = []
  const launch = (run: number): Child => start({ does: "commitOn", place, name: `k${run % 7}-${run}` })
  // The next process loads while this one is at work; it begins when this one is dead.
  let next = launch(0)
  for (let run = 0; run < length; run++) {
    const child = next
    if (run + 1 < length) next = launch(run + 1)
    child.tell({ from: acknowledged.length })
    for (let i = 0; i < acknowledgedBefore; i++) acknowledged.push((await child.next()) as string)
    await pause(chance() * 60)
    child.kill()
    acknowledged.push(...((await child.rest()) as ReadonlyArray<string>))
    if (run % 50 === 49) say(`${run + 1} kills, ${acknowledged.length} commits acknowledged`)
  }
  await ground.settled(place)
  const driver = await openPlace(place)()
  const { lost, unacknowledged } = await audit(driver, { acknowledged, entriesIn: () => 4 })
  await driver.close()
  return {
    what: "kill -9 of a process that commits three at a time",
    tried: length,
    lost: { ...lost, ...("sqlite" in place ? { "faults of the file": faultsOfFile(place.sqlite) } : {}) },
    remarks: `${acknowledged.length.toLocaleString("en")} commits acknowledged, ${unacknowledged.toLocaleString("en")} more made and never acknowledged`
  }
}

export const kill: Trial = {
  name: "kill",
  promise: "What was acknowledged survives a kill in mid-commit, and every commit is there whole or not at all.",
  unit: "kills",
  lengths: { sqlite: { short: 4, long: 1000 }, postgres: { short: 4, long: 200 } },
  run: async (run) =>
    run.store === "sqlite"
      ? [await killProcesses(run), await trySyncs(run)]
      : [await killProcesses(run), await crashServers(run)]
}
