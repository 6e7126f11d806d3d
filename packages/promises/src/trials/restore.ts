/** The fourth promise: a copy taken while others write is whole, and readers go on in it from where they were. */
import { setTimeout as pause } from "node:timers/promises"
import type { JournalEntry, StoreDriver } from "@comity/plugin-sdk/store"
import { type Audit, audit, journalOf } from "../audit.ts"
import { start } from "../children.ts"
import { type Delivery, deliveryOf, entriesEach, follow } from "../follow.ts"
import type { Elsewhere } from "../Ground.ts"
import { leakAmong, leakOf } from "../leaky.ts"
import { live, openPlace, type Place } from "../places.ts"
import { type Chance, chanceOf } from "../random.ts"
import { commitUntilAnswered, nextOf } from "../samples.ts"
import type { Run, Trial } from "../Trial.ts"

const processes = 2
/** The copy begins when so many commits were acknowledged, or a few more. */
const before = 40
/** So many are made in the copy afterwards. */
const after = 5

/** How far a reader has read: kept in the store that it reads, so that a copy has both. */
const checkpoint = { kind: "checkpoint", id: "reader" }

const readCheckpoint = async (driver: StoreDriver): Promise<number> => {
  const { body } = (await driver.load(checkpoint, live)) ?? { body: { position: 0 } }
  return (body as { readonly position: number }).position
}

const keepCheckpoint = async (driver: StoreDriver, name: string, position: number): Promise<void> => {
  const write = await nextOf(driver, checkpoint, position)
  const kept = { ...write, body: { ...(write.body as object), position } }
  await commitUntilAnswered(driver, { id: `${name}-checkpoint-${position}`, writes: [kept] })
}

interface Round {
  readonly lost: Audit["lost"] & Delivery & { readonly "new commits not read": number }
  /** Commits that the copy has, and how many of its entries were read before it was made. */
  readonly commits: number
  readonly readBefore: number
  readonly readAfter: number
  readonly how: string
}

/** Reads on in the copy, from the checkpoint that is in it, and then what is new there. */
const goOn = async (place: Place, name: string, given: ReadonlyArray<JournalEntry>, acknowledged: Array<string>) => {
  const driver = await openPlace(place)()
  const position = await readCheckpoint(driver)
  const received = given.filter((entry) => entry.position <= position)
  const readBefore = received.length
  const copied = [...(await journalOf(driver)), ...entriesEach(acknowledged, 4)]
  const following = follow(
    driver,
    position,
    () => 0.5,
    (page) => received.push(...page)
  )
  await following.finish()
  const readAfter = received.length - readBefore
  const delivered = deliveryOf(received, copied)
  const { commits, lost } = await audit(driver, {
    acknowledged,
    entriesIn: (id) => (id.includes("checkpoint") ? 2 : 4)
  })

  const last = received.at(-1)?.position ?? 0
  for (let number = 0; number < after; number++) {
    const write = await nextOf(driver, { kind: "new", id: `${name}-after-${number}` }, number)
    await commitUntilAnswered(driver, { id: `${name}-after-${number}`, writes: [write] })
  }
  const news = await journalOf(driver, last)
  await driver.close()
  return {
    commits,
    readBefore,
    readAfter,
    lost: { ...lost, ...delivered, "new commits not read": after * 2 - news.length }
  }
}

/** @param made how many commits each writer made in earlier rounds; this one's are added */
const tryOnce = async (run: Run, elsewhere: Elsewhere, round: number, chance: Chance, made: Array<number>) => {
  const { ground, leaky, length } = run
  const fresh = await ground.fresh()
  const every = leakAmong(length * before)
  const leak = (from: number): Place => (leaky ? { ...fresh, leak: { every, from } } : fresh)
  const name = `r${round}`
  const reader = await openPlace(leak(0))()
  const given: Array<JournalEntry> = []
  let kept = 0
  const following = follow(reader, 0, chance, async (page) => {
    given.push(...page)
    // Slow, so that the copy finds it behind.
    await pause(chance() * 10)
    // Its own checkpoints are nothing to keep a checkpoint for.
    if (page.every(({ document }) => document.kind === checkpoint.kind)) return
    kept = page.at(-1)?.position ?? 0
    await keepCheckpoint(reader, name, kept)
  })
  const acknowledged: Array<string> = []
  const writers = Array.from({ length: processes }, (_, i) => {
    const child = start({ does: "commitOn", place: leak(0), name: `${name}${"ab"[i]}-${round}` })
    child.tell({ from: (made[i] ?? 0) + leakOf(every, i, processes).from })
    return child
  })
  const listening = writers.map(async (child, i) => {
    for (let said = await child.next(); said !== undefined; said = await child.next()) {
      acknowledged.push(said as string)
      made[i] = (made[i] ?? 0) + 1
    }
  })
  const end = performance.now() + 60_000
  while (acknowledged.length < before || kept === 0) {
    if (performance.now() > end) throw new Error("nothing was written, or nothing read, in a minute")
    await pause(1)
  }
  await pause(chance() * 20)
  const acknowledgedBefore = [...acknowledged]
  const { how, place } = await elsewhere.copy(leak(0))
  await pause(20)
  for (const writer of writers) writer.kill()
  await Promise.all(listening)
  await following.finish()
  await reader.close()
  return { how, ...(await goOn(place, name, given, acknowledgedBefore)) }
}

export const restore: Trial = {
  name: "restore",
  promise: "A copy taken while others write has all that was acknowledged, and readers go on in it, missing nothing.",
  unit: "copies",
  lengths: { sqlite: { short: 1, long: 50 }, postgres: { short: 1, long: 50 } },
  run: async (run) => {
    const chance = chanceOf(run.seed, "restore")
    const rounds: Array<Round> = []
    const made: Array<number> = []
    const elsewhere = await run.ground.elsewhere()
    for (let round = 0; round < run.length; round++) {
      rounds.push(await tryOnce(run, elsewhere, round, chance, made))
      if (round % 10 === 9) run.say(`${round + 1} copies`)
    }
    const names = Object.keys(rounds[0]?.lost ?? {}) as ReadonlyArray<keyof Round["lost"]>
    const total = (count: (round: Round) => number): number => rounds.reduce((sum, round) => sum + count(round), 0)
    const said = (count: (round: Round) => number): string => total(count).toLocaleString("en")
    return [
      {
        what: `${[...new Set(rounds.map(({ how }) => how))].join(", ")}, while ${processes} processes write and one reads`,
        tried: rounds.length,
        lost: Object.fromEntries(names.map((name) => [name, total(({ lost }) => lost[name])])),
        remarks: `${said(({ commits }) => commits)} commits in the copies; of their entries ${said((one) => one.readBefore)} had been read before and ${said((one) => one.readAfter)} were read after`
      }
    ]
  }
}
