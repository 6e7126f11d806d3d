/** Hours of a store's life, with a fault a minute: nothing is lost, and nothing grows that should not. */
import { setTimeout as pause } from "node:timers/promises"
import { countWrongCounters, countWrongKeys, documentsOf } from "../audit.ts"
import { leakAmong, leakOf } from "../leaky.ts"
import { patient } from "../patient.ts"
import { openPlace, type Place } from "../places.ts"
import { chanceOf } from "../random.ts"
import type { Run, Trial } from "../Trial.ts"
import { drawn, happen } from "./soak/course.ts"
import { entriesIn, gather, viewsOfReaders } from "./soak/crew.ts"
import { ailing } from "./soak/faults.ts"
import { measured } from "./soak/measured.ts"
import { type Watch, watch } from "./soak/watch.ts"

/** Up to so many minutes, each is short: then every fault comes once, and nothing is said of what grows in hours. */
const brief = 6
const [shortMinute, fullMinute] = [700, 60_000]
/** What the promise allows the memory of a process to grow in an hour, in MiB. */
const allowed = 1
/** Within so many milliseconds readers have 99 of 100 commits. */
const latest = 1000

/** What is wrong with the whole store, from its first entry on, when all is done. */
const lookAtAll = async (looking: Watch, place: Place): Promise<Record<string, number>> => {
  await looking.look(viewsOfReaders)
  const driver = patient(await openPlace(place)())
  const again = watch(driver, entriesIn)
  await again.look()
  const last = looking.fold()
  const whole = again.fold()
  let [keys, counters] = [0, 0]
  for (const kind of ["lane", "new", "person"]) {
    const documents = await documentsOf(driver, kind)
    keys += await countWrongKeys(driver, kind, documents)
    counters += await countWrongCounters(driver, kind, documents)
  }
  const views = await documentsOf(driver, "view")
  const behind = views.filter(({ body }) => (body as { readonly digest?: string }).digest !== whole.digest).length
  await driver.close()
  const broken = Object.entries(again.broken).map(([name, count]) => [`${name}, at the end`, count] as const)
  return {
    ...looking.broken,
    ...Object.fromEntries(broken),
    "entries that came later before the last": last.digest === whole.digest ? 0 : 1,
    "views not at the end": behind + Math.max(0, viewsOfReaders.length - views.length),
    "wrong keys": keys,
    "wrong counters": counters
  }
}

const soakFor = async ({ ground, leaky, length, long, say, seed, store }: Run) => {
  const isFull = length > brief
  const minute = isFull ? fullMinute : shortMinute
  const sick = await ailing(store, ground)
  // About forty-five commits a second, of three writers.
  const every = leakAmong((length * minute) / 50)
  const unstruck = { ...sick.place, leak: { every: Number.MAX_SAFE_INTEGER, from: 0 } }
  const placeOf = (writer?: number): Place =>
    leaky ? (writer === undefined ? unstruck : { ...sick.place, leak: leakOf(every, writer, 3) }) : sick.place
  const driver = patient(await openPlace(placeOf())())
  const looking = watch(driver, entriesIn)
  const figures = measured(minute)
  const crew = gather(placeOf, looking.acknowledge, figures.ages)
  const chance = chanceOf(seed, "soak")
  const next = drawn(chance)
  const counted = new Map<string, number>()
  let began = 0
  const oneMinute = async (number: number): Promise<void> => {
    const ends = began + number * minute
    await pause(minute / 10)
    const fault = next()
    const what = await happen(fault, minute, chance, sick, crew)
    counted.set(fault, (counted.get(fault) ?? 0) + 1)
    await pause(Math.max(0, ends - performance.now()))
    figures.add(await crew.measure())
    await looking.look(viewsOfReaders)
    const lost = Object.values(looking.broken).reduce((sum, count) => sum + count, 0)
    const ended = `${lost} faults found, ${crew.ended()} processes ended by themselves, ${figures.failures()} failures`
    if (isFull) say(`minute ${number}: ${what}; ${looking.commits()} commits, ${ended}; ${figures.told(true)}`)
  }
  try {
    // Loading takes longer than a short minute.
    await Promise.race([crew.failed, crew.measure()])
    began = performance.now()
    for (let number = 1; number <= length; number++) await Promise.race([crew.failed, oneMinute(number)])
    await Promise.race([crew.failed, crew.finish()])
    const lost = await lookAtAll(looking, placeOf())
    const growth = long ? figures.growth("rss") : 0
    const times = [...counted].map(([fault, count]) => `${count} × ${fault}`).join(", ")
    return {
      what: `${length} minutes: three writers, a host, three readers, a fault a minute`,
      tried: looking.commits(),
      lost: {
        ...lost,
        "processes that ended by themselves": crew.ended(),
        "failures that do not pass": figures.failures(),
        // In seconds a pool of connections still fills.
        "handles that stay open": isFull ? figures.leaked() : 0,
        "readers that did not keep up": isFull && figures.ages.quantile(0.99) > latest ? 1 : 0,
        "MiB an hour too many": growth > allowed ? Math.ceil(growth - allowed) : 0
      },
      remarks: `${times}; ${looking.entries().toLocaleString("en")} entries; ${figures.told(isFull)}`
    }
  } finally {
    await driver.close()
    await sick.close()
  }
}

export const soak: Trial = {
  name: "soak",
  promise: "For hours, with a fault a minute, nothing is lost, readers keep up, and neither memory nor handles grow.",
  unit: "minutes",
  lengths: { sqlite: { short: brief, long: 120 }, postgres: { short: brief, long: 120 } },
  run: async (run) => [await soakFor(run)]
}
