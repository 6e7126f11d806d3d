/** Journals that were written by versions that are out: read to the last byte, verified, folded, and written on. */
import { copyFileSync } from "node:fs"
import { foldOf } from "@comity/core"
import { exportStore, importStore, verifyStore } from "@comity/core/archive"
import { createComity } from "@comity/core/promise"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { audit } from "../../audit.ts"
import { fileOf, linesOf, versions } from "../../journals/kept.ts"
import { openPlace, type Place } from "../../places.ts"
import type { Row, Run } from "../../Trial.ts"

async function* eachOf(lines: ReadonlyArray<string>): AsyncGenerator<string> {
  yield* lines
}

/** The journal in a place of the store: the file itself, or its content. */
const placed = async ({ ground }: Run, version: string): Promise<Place> => {
  const place = await ground.fresh()
  if ("sqlite" in place) {
    copyFileSync(fileOf(version), place.sqlite)
    return place
  }
  const driver = await openPlace(place)()
  await importStore(driver, eachOf(linesOf(version)))
  await driver.close()
  return place
}

const exportedFrom = async (driver: StoreDriver): Promise<ReadonlyArray<string>> => {
  const lines: Array<string> = []
  for await (const line of exportStore(driver)) lines.push(line)
  return lines
}

/** What an office does next: what is due by date, and another trainee. */
const writeOn = async (place: Place): Promise<void> => {
  const comity = await createComity({ store: openPlace(place), timeZone: "Asia/Seoul" })
  const office = comity.as({
    id: "officer",
    kind: "person",
    capacities: [{ role: "programOffice", party: "gyeonggi" }]
  })
  await comity.advance({ until: "2020-12-31" })
  await office.trainees.save({ id: "later", operator: "gyeonggi", specialties: ["neurosurgery"] })
  await comity.follow({ consumer: "reader", live: false }, () => {})
  await comity.close()
}

export const openReleased = async (run: Run): Promise<Row> => {
  const lost: Record<string, number> = {}
  const add = (name: string, count: number): void => {
    lost[name] = (lost[name] ?? 0) + count
  }
  const seen = { entries: 0, documents: 0 }
  for (const version of versions()) {
    const kept = linesOf(version)
    const place = await placed(run, version)
    const driver = await openPlace(place)()
    const exported = await exportedFrom(driver)
    add("lines that are not those that were kept", exported.filter((line, i) => line !== kept[i]).length)
    add("lines missing", Math.max(0, kept.length - exported.length))
    const { documents, entries, found } = await verifyStore(driver, { against: eachOf(kept), fold: foldOf })
    add("findings of verify", found)
    seen.entries += entries
    seen.documents += documents
    await driver.close()
    const written: Place = run.leaky ? { ...place, leak: { every: 1, from: 0 } } : place
    await writeOn(written)
    const after = await openPlace(written)()
    for (const [name, count] of Object.entries((await audit(after)).lost)) add(name, count)
    add("findings of verify", (await verifyStore(after, { against: eachOf(kept) })).found)
    await after.close()
  }
  return {
    what: "journals of released versions, opened by this one",
    tried: versions().length,
    lost,
    remarks: `${versions().join(", ")}: ${seen.entries} entries and ${seen.documents} documents, the same to the byte as when they were kept; verified, folded, and written on`
  }
}
