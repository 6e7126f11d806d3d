/** The server itself stops as after a power cut, under load, and recovers; the drivers go on without being opened again. */
import { setTimeout as pause } from "node:timers/promises"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { emptyDatabase, startPostgres } from "@comity-internal/testbed"
import { audit } from "../../audit.ts"
import { leakAmong } from "../../leaky.ts"
import { openPlace, type Place } from "../../places.ts"
import { chanceOf } from "../../random.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"

const what = "a crash of the server under load"
const lanes = 4
/** The server crashes some time after so many commits were acknowledged. */
const commitsBefore = 40

interface Made {
  readonly acknowledged: Array<string>
  /** Whose outcome was unknown, and who were sent again with the same id. */
  resent: number
  repeated: number
}

/** One commit after another on a document of its own, until it is told to stop. */
const writeOn = async (driver: StoreDriver, lane: number, made: Made, stop: () => boolean): Promise<void> => {
  for (let number = 0; !stop(); number++) {
    const id = `l${lane}-${number}`
    const write = await nextOf(driver, { kind: "lane", id: `lane-${lane}` }, number)
    const { outcome, resent } = await commitUntilAnswered(driver, { id, writes: [write] })
    if (resent > 0) made.resent++
    if (outcome._tag === "Repeated") made.repeated++
    if (outcome._tag === "Stale") throw new Error(`${id} is stale, and nobody else writes its document`)
    made.acknowledged.push(id)
  }
}

/** A crash for every four kills: on a server of its own, which flushes as in production. */
export const crashServers = async ({ leaky, length, say, seed }: Run): Promise<Row> => {
  const server = await startPostgres({ durable: true })
  if (server.source === "given") {
    return { what, tried: 0, lost: {}, remarks: "not shown: the server was given, and is not ours to crash" }
  }
  const crashes = Math.ceil(length / 4)
  const chance = chanceOf(seed, "crash")
  const leak = leaky ? { leak: { every: leakAmong(crashes * commitsBefore), from: 0 } } : {}
  const place: Place = { postgres: await emptyDatabase(server.url), tenant: "trial", ...leak }
  const driver = await openPlace(place)()
  const made: Made = { acknowledged: [], resent: 0, repeated: 0 }
  let stopped = false
  const writing = Promise.all(Array.from({ length: lanes }, (_, lane) => writeOn(driver, lane, made, () => stopped)))
  writing.catch(() => {})
  for (let crash = 0; crash < crashes; crash++) {
    const before = made.acknowledged.length
    const end = performance.now() + 30_000
    while (made.acknowledged.length < before + commitsBefore && performance.now() < end) await pause(1)
    await pause(chance() * 60)
    await server.crash()
    await server.restart()
    if (crash % 10 === 9) say(`${crash + 1} crashes, ${made.acknowledged.length} commits acknowledged`)
  }
  stopped = true
  await writing
  const { lost, unacknowledged } = await audit(driver, { acknowledged: made.acknowledged, entriesIn: () => 2 })
  await driver.close()
  await server.stop()
  return {
    what,
    tried: crashes,
    lost: { ...lost, "commits that nobody asked for": unacknowledged },
    remarks: `${made.acknowledged.length.toLocaleString("en")} commits acknowledged; ${made.resent} had an unknown outcome and were sent again, of which ${made.repeated} stood`
  }
}
