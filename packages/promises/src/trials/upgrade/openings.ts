/** The tables are being made, and whoever makes them is killed, or cut off from the server: the next opening completes it. */
import { setTimeout as pause } from "node:timers/promises"
import { isStoreError } from "@comity/plugin-sdk/store"
import { startProxy } from "@comity-internal/testbed"
import { audit } from "../../audit.ts"
import { type Child, start } from "../../children.ts"
import { leakAmong } from "../../leaky.ts"
import { openPlace, type Place, type PostgresPlace } from "../../places.ts"
import { type Chance, chanceOf } from "../../random.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"
import { namesIn, wholeIn } from "./tables.ts"

interface Found {
  /** Of what was left behind. */
  nothing: number
  whole: number
  half: number
  /** Openings afterwards that failed. */
  failed: number
  /** Answers to whoever was cut off that were no typed error. */
  untyped: number
  readonly lost: Record<string, number>
}

const none = (): Found => ({ nothing: 0, whole: 0, half: 0, failed: 0, untyped: 0, lost: {} })

/** Looks at what was left behind, opens it, and uses it. */
const complete = async (place: Place, whole: ReadonlyArray<string>, found: Found): Promise<void> => {
  const names = await namesIn(place)
  if (names.length === 0) found.nothing++
  else if (names.join() === whole.join()) found.whole++
  else found.half++
  try {
    const driver = await openPlace(place)()
    const write = await nextOf(driver, { kind: "new", id: "first" }, 1)
    await commitUntilAnswered(driver, { id: "first", writes: [write] })
    const { lost } = await audit(driver, { acknowledged: ["first"], entriesIn: () => 2 })
    for (const [name, count] of Object.entries(lost)) found.lost[name] = (found.lost[name] ?? 0) + count
    await driver.close()
    if ((await namesIn(place)).join() !== whole.join()) found.failed++
  } catch {
    found.failed++
  }
}

const lossesOf = ({ failed, half, lost, untyped }: Found): Row["lost"] => ({
  ...lost,
  "half made": half,
  "not completed by the next opening": failed,
  "other answers than a typed error": untyped
})

const remarksOf = ({ nothing, whole }: Found): string =>
  `${nothing} times nothing was left behind, and ${whole} times all of it`

/** New files, or new schemas of one database. */
const placesOf = async ({ ground, leaky, length }: Run) => {
  const every = leakAmong(length)
  const shared = await ground.fresh()
  let made = 0
  return async (): Promise<Place> => {
    const number = ++made
    const fresh = "sqlite" in shared ? await ground.fresh() : { ...shared, schema: `opened_${number}` }
    return leaky ? { ...fresh, leak: { every, from: number % every } } : fresh
  }
}

export const killOpenings = async (run: Run): Promise<Row> => {
  const fresh = await placesOf(run)
  const like = await fresh()
  const whole = await wholeIn(like)
  const chance = chanceOf(run.seed, "openings")
  const launch = (): Child => start({ does: "openNew", like })
  const found = none()
  let next = launch()
  /** How long an opening takes that nobody kills, in milliseconds; the first tells, to begin with. */
  let longest = 0
  for (let round = 0; round <= run.length; round++) {
    const child = next
    if (round < run.length) next = launch()
    const place = await fresh()
    child.tell(place)
    await child.next()
    if (round === 0) {
      longest = Number(await child.next())
      await child.rest()
      continue
    }
    const end = performance.now() + chance() * longest
    // A timer is too coarse for what takes milliseconds.
    while (performance.now() < end);
    child.kill()
    await child.rest()
    const ended = found.whole
    await complete(place, whole, found)
    // On a busy machine the first was no measure: nears the time in which as many come to their end as do not.
    longest *= found.whole > ended ? 0.9 : 1.1
    if (round % 50 === 0) run.say(`${round} openings killed`)
  }
  return {
    what: "kill -9 of a process that opens a new place",
    tried: run.length,
    lost: lossesOf(found),
    remarks: `${remarksOf(found)}; the next opening completed it`
  }
}

/** What is asked of the server on the way, one of which is cut. */
const statements = [
  /CREATE SCHEMA/,
  /CREATE TABLE IF NOT EXISTS/,
  /CREATE TABLE .*tenant/s,
  /INSERT INTO .*migration/,
  /^COMMIT$/
]

const cutOne = async (place: PostgresPlace, chance: Chance, found: Found): Promise<void> => {
  const proxy = await startProxy(place.postgres)
  const at = statements[Math.floor(chance() * (statements.length + 1))]
  const cut =
    at === undefined ? pause(chance() * 30).then(proxy.cut) : proxy.cutAt(chance() < 0.5 ? "request" : "answer", at)
  await openPlace({ ...place, postgres: proxy.url })().then(
    (driver) => driver.close(),
    (error: unknown) => {
      if (!isStoreError(error) || error.code !== "unavailable") found.untyped++
    }
  )
  await cut
  await proxy.close()
}

export const cutOpenings = async (run: Run): Promise<Row> => {
  const fresh = await placesOf(run)
  const whole = await wholeIn(await fresh())
  const chance = chanceOf(run.seed, "cut openings")
  const found = none()
  for (let round = 0; round < run.length; round++) {
    const place = (await fresh()) as PostgresPlace
    await cutOne(place, chance, found)
    await complete(place, whole, found)
    if (round % 50 === 49) run.say(`${round + 1} openings cut off`)
  }
  return {
    what: "the connection cut over the opening of a new place",
    tried: run.length,
    lost: lossesOf(found),
    remarks: `${remarksOf(found)}; before a statement was carried out, after it, or at any moment; the next opening completed it`
  }
}
