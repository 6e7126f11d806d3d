/** Erasing: nothing that was known of a person is found anywhere any more, and all else is as it was. */
import { appendFileSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { exportStore, verifyStore } from "@comity/core/archive"
import type { OpenStore } from "@comity/core/promise"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { fileProvider, keyFile, ledgerFile, makeMasterKey, sealed } from "@comity/storage-sealed"
import { documentsOf, journalOf } from "../audit.ts"
import { live, openPlace, type Place } from "../places.ts"
import type { Run, Trial } from "../Trial.ts"
import { openWorld } from "../world.ts"
import { bytesOf, filesIn, finder, markersOf } from "./erase/markers.ts"
import { plant, readAll } from "./erase/planted.ts"
import { heldBy } from "./erase/tables.ts"

const tenantOf = (place: Place): string => ("postgres" in place ? place.tenant : "main")

/** The store as it is used: sealed, its keys and its ledger beside it. */
const opener = (folder: string, place: Place, leaky: boolean): OpenStore => {
  const master = join(folder, "master")
  if (!existsSync(master)) makeMasterKey(master)
  const keys = keyFile(join(folder, "keys.db"), { provider: fileProvider(master) })
  const store = openPlace(place)
  // Planted: a store that nobody has sealed.
  return leaky ? store : sealed(store, { keys, ledger: ledgerFile(join(folder, "ledger")), tenant: tenantOf(place) })
}

const used = async <A>(open: OpenStore, use: (driver: StoreDriver) => Promise<A>): Promise<A> => {
  const driver = await open(live)
  try {
    return await use(driver)
  } finally {
    await driver.close()
  }
}

/** What an erasure may not change: every digest, who else there is, and how many of what there are. */
const restOf = (
  open: OpenStore
): Promise<{ readonly digests: ReadonlyArray<string>; readonly others: string; readonly counts: string }> =>
  used(open, async (driver) => {
    const entries = (await journalOf(driver)).filter(({ document }) => document.kind !== "audit")
    const kinds = [...new Set(entries.map(({ document }) => document.kind))].sort()
    const others: Array<unknown> = []
    const counts: Array<unknown> = []
    for (const kind of kinds) {
      counts.push([kind, (await driver.tally({ kind, by: [] }, live)).map(({ count }) => count)])
      others.push(...(await documentsOf(driver, kind)).filter(({ ref: { id } }) => !/eve|said/.test(id)))
    }
    others.push(
      ...entries.filter(({ data, document: { id } }) => !/eve|said/.test(id) && !/eve/.test(JSON.stringify(data)))
    )
    return {
      digests: entries.map(({ digest }) => digest),
      others: JSON.stringify(others),
      counts: JSON.stringify(counts)
    }
  })

const lostOf = () => ({
  "markers not planted": 0,
  "markers found after the erasure": 0,
  "markers read from an older backup": 0,
  "chains that no longer verify": 0,
  "others changed": 0
})

/** Copies a store as a backup does; the copy is opened with the same ledger, and with keys of that time. */
const backedUp = async ({ ground }: Run, place: Place): Promise<Place> =>
  (await (await ground.elsewhere()).copy(place)).place

const tryOnce = async (run: Run, round: number, lost: ReturnType<typeof lostOf>): Promise<number> => {
  const { ground, leaky, say } = run
  const folder = join(ground.folder, `erase-${round}`)
  mkdirSync(folder)
  const fresh = await ground.fresh()
  const place: Place = "sqlite" in fresh ? { sqlite: join(folder, "store.db") } : fresh
  const open = opener(folder, place, leaky)
  const markers = markersOf(round)
  const find = finder(markers)
  const world = await plant(open, markers)
  const told = await readAll(world, "eve")
  const planted = Object.keys(markers).filter((name) => told.includes(markers[name as keyof typeof markers]))
  lost["markers not planted"] += Object.keys(markers).length - planted.length
  await world.comity.close()
  const backup = await backedUp(run, place)
  // The keys of the same time, out of reach of what is searched: a backup of them is erased by the ledger when it is opened.
  const keysThen = join(ground.folder, `keys-${round}`)
  if (!leaky) copyFileSync(join(folder, "keys.db"), keysThen)
  const before = await restOf(open)

  const erasing = await openWorld(open)
  const kim = erasing.as("programOffice", "gyeonggi")
  await kim.persons.erase("eve")
  const log = join(folder, "log")
  appendFileSync(log, await readAll(erasing, "eve"))
  await erasing.comity.close()
  const after = await restOf(open)
  const kept = before.digests.every((digest, i) => digest === after.digests[i])
  if (!kept || before.others !== after.others || before.counts !== after.counts) {
    lost["others changed"]++
    say(
      `changed: ${[!kept && "digests", before.others !== after.others && "others", before.counts !== after.counts && "counts"].join()}`
    )
  }
  await used(open, async (driver) => {
    if (!(await verifyStore(driver)).ok) lost["chains that no longer verify"]++
    const lines: Array<string> = []
    for await (const line of exportStore(driver)) lines.push(line)
    writeFileSync(join(folder, "export"), lines.join(""))
  })

  const server = "postgres" in place ? await heldBy(place.postgres) : { rows: [], files: [] }
  const files = [...filesIn(folder), ...server.files]
  const looked: ReadonlyArray<readonly [where: string, bytes: () => Buffer]> = [
    ...files.map((file) => [file, () => bytesOf(file)] as const),
    ...server.rows.map((rows) => ["a table", () => rows] as const)
  ]
  for (const [where, bytes] of looked)
    for (const name of find(bytes())) {
      lost["markers found after the erasure"]++
      say(`${name} in ${where}`)
    }

  // The store and its keys come back as they were before; what was erased is told by the ledger.
  if (!leaky) copyFileSync(keysThen, join(folder, "keys.db"))
  const restored = await openWorld(opener(folder, backup, leaky))
  const read = Buffer.from(await readAll(restored, "eve"))
  lost["markers read from an older backup"] += find(read).length
  for (const name of find(read)) say(`${name} read from the backup`)
  await restored.comity.close()
  return looked.length
}

export const erase: Trial = {
  name: "erase",
  promise:
    "What was known of an erased person is nowhere any more, whatever is searched; all else is as it was, and verifies.",
  unit: "erasures",
  lengths: { sqlite: { short: 1, long: 50 }, postgres: { short: 1, long: 50 } },
  run: async (run) => {
    const lost = lostOf()
    let looked = 0
    for (let round = 0; round < run.length; round++) {
      looked += await tryOnce(run, round, lost)
      if (round % 10 === 9) run.say(`${round + 1} erasures`)
    }
    return [
      {
        what: "a person erased, and 12 markers looked for in files, tables, logs and exports",
        tried: run.length,
        lost,
        remarks: `${looked.toLocaleString("en")} files and tables searched in 9 encodings each; then a backup of before was restored with its keys`
      }
    ]
  }
}
