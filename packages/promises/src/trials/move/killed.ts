/** An import that is killed at any moment, and asked for again until it is done. */
import { createReadStream } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { exportStore, isArchiveError } from "@comity/core/archive"
import type { JournalEntry, StoreDriver } from "@comity/plugin-sdk/store"
import { journalOf } from "../../audit.ts"
import { start } from "../../children.ts"
import { leakAmong } from "../../leaky.ts"
import { openPlace, type Place } from "../../places.ts"
import { chanceOf } from "../../random.ts"
import type { Row, Run } from "../../Trial.ts"
import type { Importing } from "../../tasks/importInto.ts"

/** So often one import is killed before it may end. */
const killsEach = 4

/** Members in one order, whichever a store gives them in. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value
const textOf = (entry: JournalEntry | undefined): string => JSON.stringify(entry, inOrder)

/** Whether a store holds the beginning of a journal, and no commit of it in part. */
export const isBeginning = (held: ReadonlyArray<JournalEntry>, whole: ReadonlyArray<JournalEntry>): boolean =>
  held.every((entry, i) => textOf(entry) === textOf(whole[i])) &&
  (held.length === 0 || whole[held.length]?.commit !== held.at(-1)?.commit)

const isAlike = async (driver: StoreDriver, file: string): Promise<boolean> => {
  const expected: AsyncIterable<string> = createReadStream(file, "utf8")
  let [ours, theirs] = ["", ""]
  for await (const chunk of expected) theirs += chunk
  try {
    for await (const line of exportStore(driver)) ours += line
  } catch (error) {
    // What does not hold is not exported.
    if (!isArchiveError(error)) throw error
    return false
  }
  return ours === theirs
}

export const killImports = async (
  { ground, leaky, length, say, seed }: Run,
  file: string,
  whole: ReadonlyArray<JournalEntry>
): Promise<Row> => {
  const chance = chanceOf(seed, "move")
  const last = whole.at(-1)?.position ?? 0
  let [kills, imports, torn, unlike, begun] = [0, 0, 0, 0, 0]
  while (kills < length) {
    const fresh = await ground.fresh()
    const place: Place = leaky ? { ...fresh, leak: { every: leakAmong(whole.length / 4), from: 0 } } : fresh
    let done = false
    for (let round = 0; !done; round++) {
      const child = start({ does: "importInto", place, file })
      child.tell("begin")
      const until = chance() * last * 1.2
      let killed = false
      for (let said = await child.next(); said !== undefined; said = await child.next()) {
        const { imported, position = 0, refused } = said as Importing
        if (imported === true || refused !== undefined) {
          done = true
          if (refused !== undefined) unlike++
        } else if (!killed && round < killsEach && kills < length && position >= until) {
          await pause(chance() * 4)
          child.kill()
          killed = true
        }
      }
      await child.rest()
      if (!killed) {
        if (!done) throw new Error("an import ended by itself")
        continue
      }
      if (done) done = false
      kills++
      await ground.settled(place)
      const driver = await openPlace(place)()
      const held = await journalOf(driver)
      if (held.length > 0) begun++
      if (!isBeginning(held, whole)) torn++
      await driver.close()
      if (kills % 20 === 0) say(`${kills} kills`)
    }
    imports++
    const driver = await openPlace(place)()
    if (!(await isAlike(driver, file))) unlike++
    await driver.close()
  }
  return {
    what: `an import of ${whole.length.toLocaleString("en")} entries, killed at any moment and asked for again`,
    tried: kills,
    lost: { "imports that left no beginning of the export": torn, "imports that ended in other bytes": unlike },
    remarks: `${imports} imports, each ended after its kills; ${begun} kills met a store that held a part`
  }
}
