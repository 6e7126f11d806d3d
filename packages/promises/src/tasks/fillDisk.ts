/** Commits on a small disk until it is full, asks on, makes room, and goes on: again and again, each time at another level. */
import { randomBytes } from "node:crypto"
import { rmSync, statfsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Commit, isStoreError, type StoreDriver } from "@comity/plugin-sdk/store"
import { type Audit, audit } from "../audit.ts"
import { live, openPlace, type Place, type StoreName } from "../places.ts"
import { type Chance, chanceOf } from "../random.ts"
import { commitUntilAnswered, nextOf } from "../samples.ts"
import { type Stage, stageOn } from "./fillDisk/stages.ts"
import type { Parent } from "./Parent.ts"

export interface FillDisk {
  readonly does: "fillDisk"
  readonly store: StoreName
  /** Where the small disk is mounted. */
  readonly folder: string
  readonly seed: number
  readonly times: number
  /** One commit in so many loses an entry; left out: none. */
  readonly leakEvery?: number
}

/** What came of it; all counts are of all times together. */
export interface Filled {
  acknowledged: number
  /** Commits that were refused with the word that the disk is full. */
  full: number
  /** Commits that were refused because the server was gone, or starting. */
  away: number
  /** Of those that were refused, how many stood all the same, whole. */
  stood: number
  /** How often the server had to be started again after room was made. */
  restarted: number
  /** What else was answered, in the words of the error. */
  readonly otherwise: Array<string>
  /** Reads that failed while the disk was full and the database was there. */
  unread: number
  /** Times in which nothing was refused: then nothing was tried. */
  unfilled: number
  readonly lost: Record<string, number>
}

/** A store is used so often; then it is audited and gives its room back. */
const timesEach = 4
/** So many are refused each time, and sent again when there is room. */
const refusals = 5
/** More commits fit on none of these disks. */
const commitsThatFit = 3000

/** Of a document of its own, so that nothing has to be read for it; up to 60 kB that can't be pressed together. */
const newDocument = async (id: string, chance: Chance): Promise<Commit> => {
  const write = await nextOf({ load: async () => undefined }, { kind: "disk", id }, Math.floor(chance() * 100))
  const filling = randomBytes(Math.floor(chance() ** 3 * 45_000)).toString("base64")
  return { id, writes: [{ ...write, body: { count: 1, filling } }] }
}

const roomOn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

const fill = (folder: string, [least, more]: Stage["room"], chance: Chance): void => {
  const room = Math.floor(least + chance() ** 2 * more)
  try {
    writeFileSync(join(folder, "ballast"), Buffer.alloc(Math.max(0, roomOn(folder) - room), 1))
  } catch (error) {
    // A server that is at work takes the room first: then the disk is full already.
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error
  }
}

type Refusal = "full" | "away" | "otherwise"

/** What an operator learns from the answer. */
const refusalOf = (error: unknown): Refusal => {
  if (!isStoreError(error) || error.code !== "unavailable") return "otherwise"
  if (/full|no room left/.test(error.message) && /make room/.test(error.message)) return "full"
  return /the connection broke|no connection could be made|shutting down or starting up|nothing listens/.test(
    error.message
  )
    ? "away"
    : "otherwise"
}

/** What is there can still be read, unless the server is gone. */
const canRead = (driver: StoreDriver, id: string): Promise<boolean> =>
  driver.load({ kind: "disk", id }, live).then(
    (found) => found !== undefined,
    (error: unknown) => refusalOf(error) === "away"
  )

/** Commits until so many were refused. Gives the refused. */
const untilFull = async (driver: StoreDriver, name: string, chance: Chance, known: Array<string>, filled: Filled) => {
  const refused: Array<Commit> = []
  for (let number = 0; number < commitsThatFit && refused.length < refusals; number++) {
    const commit = await newDocument(`${name}-${number}`, chance)
    try {
      await driver.commit(commit, live)
      known.push(commit.id)
    } catch (error) {
      refused.push(commit)
      const refusal = refusalOf(error)
      if (refusal === "otherwise") filled.otherwise.push(String(error))
      else filled[refusal]++
      if (known.length > 0 && !(await canRead(driver, known[0] ?? ""))) filled.unread++
    }
  }
  return refused
}

/** Opening on a full disk works, or is answered in the same words. */
const openFull = (place: Place, filled: Filled): Promise<unknown> =>
  openPlace(place)().then(
    (driver) => driver.close(),
    (error: unknown) => refusalOf(error) === "otherwise" && filled.otherwise.push(String(error))
  )

const add = (lost: Record<string, number>, found: Audit["lost"] & { readonly "faults of the file": number }): void => {
  for (const [name, count] of Object.entries(found)) lost[name] = (lost[name] ?? 0) + count
}

export const fillDisk = async (work: FillDisk, { say, told: order }: Parent): Promise<void> => {
  const { folder, leakEvery, seed, store, times } = work
  await order()
  const stage = await stageOn(store, folder)
  const chance = chanceOf(seed, "disk")
  const filled: Filled = {
    ...{ acknowledged: 0, full: 0, away: 0, stood: 0, restarted: 0, unread: 0, unfilled: 0 },
    ...{ otherwise: [], lost: {} }
  }
  for (let time = 0; time < times; ) {
    const fresh = await stage.fresh()
    const place: Place = leakEvery === undefined ? fresh : { ...fresh, leak: { every: leakEvery, from: 0 } }
    const driver = await openPlace(place)()
    const known: Array<string> = []
    const most = Math.min(times, time + timesEach)
    // Unless the store itself fills the disk: then there would be no room to make.
    for (; time < most && (known.length === 0 || roomOn(folder) > 2 * stage.room[1]); time++) {
      fill(folder, stage.room, chance)
      const refused = await untilFull(driver, `t${time}`, chance, known, filled)
      if (refused.length === 0) filled.unfilled++
      await openFull(place, filled)
      rmSync(join(folder, "ballast"))
      if (await stage.recover(driver)) filled.restarted++
      // The same driver goes on, with what was refused.
      for (const commit of refused) {
        const { outcome } = await commitUntilAnswered(driver, commit)
        if (outcome._tag === "Repeated") filled.stood++
        if (outcome._tag === "Stale") throw new Error(`${commit.id} is stale, and nobody else writes its document`)
        known.push(commit.id)
      }
    }
    await driver.close()
    // As whoever opens it next finds it.
    const auditor = await openPlace(place)()
    const { lost } = await audit(auditor, { acknowledged: known, entriesIn: () => 2 })
    await auditor.close()
    add(filled.lost, { ...lost, "faults of the file": stage.faults(fresh) })
    await stage.remove(fresh)
    filled.acknowledged += known.length
    say(`${time} times`)
  }
  await stage.close()
  say(filled)
}
