/** Another process leaves a transaction open on the file. */
import { statSync } from "node:fs"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { audit } from "../../audit.ts"
import { start } from "../../children.ts"
import { leakAmong } from "../../leaky.ts"
import { openPlace, type SqlitePlace } from "../../places.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"
import type { Row, Run } from "../../Trial.ts"
import type { Held, Holding } from "../../tasks/holdOpen.ts"
import { goOn, inMilliseconds, type Refused, type Seen, standStill } from "./beside.ts"

/** Enough that the log, which SQLite folds in at about 4 MB, would have been folded in. */
const commitsEach = 300
/** So long the driver waits for another process: it stands still meanwhile, so not longer than has to be. */
const patience = 300

const sizeOfLog = ({ sqlite }: SqlitePlace): number => statSync(`${sqlite}-wal`).size

/** Erases a document: what it said is to be gone from the log too. */
const erase = async (driver: StoreDriver, id: string): Promise<void> => {
  const write = await nextOf(driver, { kind: "beside", id: "d0" }, 0, { erase: true })
  await commitUntilAnswered(driver, { id, writes: [write] })
}

export const besideProcesses = async ({ ground, leaky, length, say }: Run): Promise<ReadonlyArray<Row>> => {
  const fresh = (await ground.fresh()) as SqlitePlace
  const made = length * (commitsEach + 3)
  const place: SqlitePlace = { ...fresh, patience, ...(leaky ? { leak: { every: leakAmong(made), from: 0 } } : {}) }
  const driver = await openPlace(place)()
  const reader = await openPlace(place)()
  const pair = { driver, reader }
  const child = start({ does: "holdOpen", place })
  const hold = async (holding: Holding): Promise<() => Promise<Held>> => {
    child.tell(holding)
    await child.next()
    return async () => {
      child.tell("release")
      return (await child.next()) as Held
    }
  }
  const seen: Seen = { acknowledged: [], unseen: 0, longest: 0, resent: 0 }
  const refused: Refused = { otherwise: 0, stored: 0, lost: 0, longest: 0 }
  const log = { longest: 0, uncut: 0 }
  let moved = 0
  for (let round = 0; round < length; round++) {
    const release = await hold("read")
    await goOn(pair, `r${round}`, commitsEach, seen)
    await erase(driver, `r${round}-erase`)
    log.longest = Math.max(log.longest, sizeOfLog(place))
    const { first, last } = await release()
    if (first !== last) moved++
    // The next commit cuts the log, which the erasure could not do.
    await goOn(pair, `r${round}-after`, 1, seen)
    if (sizeOfLog(place) > log.longest / 10) log.uncut++

    const end = await hold("write")
    await standStill(pair, `w${round}`, async () => void (await end()), seen.acknowledged, refused)
    if (round % 10 === 9) say(`${round + 1} of each`)
  }
  child.tell("end")
  await child.rest()
  const acknowledged = [...seen.acknowledged, ...Array.from({ length }, (_, round) => `r${round}-erase`)]
  const { lost } = await audit(reader, { acknowledged, entriesIn: () => 2 })
  await driver.close()
  await reader.close()
  return [
    {
      what: "another process leaves a transaction open that reads",
      tried: length,
      lost: {
        ...lost,
        "entries not seen at once": seen.unseen,
        "commits that waited": seen.resent,
        "readers whose moment moved": moved,
        "logs not cut afterwards": log.uncut
      },
      remarks: `${(length * commitsEach).toLocaleString("en")} commits meanwhile, the slowest ${inMilliseconds(seen.longest)} until a reader had it; the log grew to ${(log.longest / 2 ** 20).toFixed(1)} MiB, and was cut by the first commit afterwards`
    },
    {
      what: "another process leaves BEGIN IMMEDIATE open",
      tried: length,
      lost: {
        "other answers than busy": refused.otherwise,
        "refused commits stored": refused.stored,
        "commits not made when asked again": refused.lost
      },
      remarks: `answered busy after at most ${inMilliseconds(refused.longest)}, of a limit of ${patience} ms; nothing was stored, and all stood when asked again`
    }
  ]
}
