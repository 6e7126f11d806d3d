/** The promise about clocks: those that jump move nothing, neither the order of the journal, nor a deadline, nor what is done once. */
import { type Comity, createComity, type Office } from "@comity/core/promise"
import { audit, documentsOf, journalOf } from "../audit.ts"
import { deliveryOf, type EntryName } from "../follow.ts"
import { leakAmong } from "../leaky.ts"
import { live, openPlace, type Place } from "../places.ts"
import { type Chance, chanceOf } from "../random.ts"
import type { Run, Trial } from "../Trial.ts"
import { jumpingClock } from "./clock/jumpingClock.ts"
import { anyDay, Register } from "./clock/register.ts"

/** Hosts of one store, each with a clock and a place of its own: days begin in one when they have ended in the other. */
const zones = ["Pacific/Apia", "America/Los_Angeles", "Asia/Seoul"]

interface Host {
  readonly comity: Comity
  readonly office: Office
  readonly jumps: () => { readonly all: number; readonly back: number }
}

const openHost = async (place: Place, timeZone: string, chance: Chance): Promise<Host> => {
  const { jumps, now } = jumpingClock(chance)
  const comity = await createComity({ store: openPlace(place), clock: now, timeZone })
  const office = comity.as({
    id: "officer",
    kind: "person",
    capacities: [{ role: "programOffice", party: "gyeonggi" }]
  })
  return { comity, office, jumps }
}

const furnish = async ({ office }: Host): Promise<void> => {
  await office.sources.save({
    id: "release",
    publisher: "Gyeonggi Province",
    publishedOn: "2019-09-23",
    language: "en"
  })
  await office.programs.record({
    ...{ id: "training", operator: "gyeonggi", kind: "invitational-training", status: "running" },
    ...{ title: { source: "en", texts: { en: "Training" } }, historical: { source: "release" } }
  })
}

/** Two readers of the whole journal: one that only reads, and one that keeps its checkpoint in the store. */
const readAlong = ({ comity }: Host) => {
  const ended = new AbortController()
  const read: Array<EntryName> = []
  const followed: Array<EntryName> = []
  const pace = { pollEvery: 20, signal: ended.signal }
  const namesOf = (commit: string, entries: ReadonlyArray<unknown>, from = 0): ReadonlyArray<EntryName> =>
    entries.map((_, index) => ({ commit, index: index + from }))
  const reading = (async () => {
    for await (const { entries, id } of comity.feed(pace)) read.push(...namesOf(id, entries))
  })()
  const following = comity.follow({ consumer: "register", ...pace }, ({ entries, id }) => {
    followed.push(...namesOf(id, entries))
  })
  return { read, followed, end: () => Promise.all([ended.abort(), reading, following]) }
}

/** One command, or an advance, of a host that chance chooses. */
const takeTurn = async (number: number, hosts: ReadonlyArray<Host>, register: Register, chance: Chance) => {
  const host = (): Host => hosts[Math.floor(chance() * hosts.length)] as Host
  const give = async (commit: string): Promise<void> => {
    await register.commands.get(commit)?.(host().office).catch(register.refused)
  }
  const way = chance()
  if (way < 0.2) {
    const until = anyDay(chance)
    const several = chance() < 0.3 ? hosts : [host()]
    const answers = several.map(({ comity }) => comity.advance({ until }).catch(register.refused))
    register.advanced(
      until,
      (await Promise.all(answers)).filter((answer) => answer !== undefined)
    )
  } else if (way < 0.4) {
    // Again, after the clock has jumped; perhaps twice at the same moment.
    const given = [...register.commands.keys()]
    const commit = given[Math.floor(chance() * given.length)]
    if (commit !== undefined) await Promise.all([give(commit), give(commit)])
  } else if (way < 0.55 && register.closed.length > 0) {
    await give(register.selection(register.closed.shift() ?? ""))
  } else {
    const ids = [`${number}-a`, `${number}-b`]
    const made = ids.map((id) => (chance() < 0.6 ? register.edition(id, chance) : register.agreement(id, chance)))
    await Promise.all(made.map(give))
  }
}

const tryClocks = async ({ ground, leaky, length, say, seed }: Run) => {
  const fresh = await ground.fresh()
  const place: Place = leaky ? { ...fresh, leak: { every: leakAmong(length / 2), from: 0 } } : fresh
  const chance = chanceOf(seed, "clock")
  const hosts = await Promise.all(zones.map((zone) => openHost(place, zone, chanceOf(seed, zone))))
  const [first] = hosts as [Host]
  await furnish(first)
  const readers = readAlong(first)
  const register = new Register()
  for (let number = 0; number < length; number++) {
    await takeTurn(number, hosts, register, chance)
    if (number % 1000 === 999) say(`${number + 1} turns`)
  }
  const driver = await openPlace(place)()
  const entries = await journalOf(driver)
  const told = entries.filter(({ document }) => document.kind !== "checkpoint")
  const until = performance.now() + 30_000
  while (readers.followed.length < told.length && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await readers.end()
  for (const commit of register.commands.keys()) {
    if ((await driver.committed(commit, live)) === undefined) register.lost["commands made twice or never"]++
  }
  for (const kind of ["edition", "agreement"]) {
    for (const { ref, version } of await documentsOf(driver, kind)) {
      if (register.versions.get(`${kind} ${ref.id}`) !== version) register.lost["commands made twice or never"]++
    }
  }
  const { lost } = await audit(driver)
  await driver.close()
  const jumps = hosts.map((host) => host.jumps())
  for (const { comity } of hosts) await comity.close()
  const sum = (counts: ReadonlyArray<number>): string => counts.reduce((all, one) => all + one, 0).toLocaleString("en")
  const missed = ({ followed, read }: Readonly<Record<"read" | "followed", ReadonlyArray<EntryName>>>): number =>
    Math.abs(told.length - read.length) + Math.abs(told.length - followed.length)
  return [
    {
      what: `${hosts.length} hosts whose clocks jump between 1900 and 9999, in ${zones.join(", ")}`,
      tried: length,
      lost: {
        ...lost,
        ...register.lost,
        "entries out of order": deliveryOf(entries, entries)["entries out of order"],
        "entries missed or read twice": missed(readers)
      },
      remarks: `${sum(jumps.map(({ all }) => all))} jumps, ${sum(jumps.map(({ back }) => back))} of them back; ${register.commands.size.toLocaleString("en")} commands, and ${register.carriedOut.size.toLocaleString("en")} steps carried out by date`
    }
  ]
}

export const clock: Trial = {
  name: "clock",
  promise:
    "Clocks that jump move neither the order of the journal nor a deadline, and what is due is carried out once, and not before its day.",
  unit: "turns",
  lengths: { sqlite: { short: 150, long: 20_000 }, postgres: { short: 100, long: 10_000 } },
  run: tryClocks
}
