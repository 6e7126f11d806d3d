/**
 * Gyeonggi 2019, from the agreements to nine explained decisions: tells the story to a store, reads it back, prints an
 * account and writes a page.
 *
 *     node src/main.ts [path of the store]
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import { type ComityError, explain } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { sqlite } from "@comity/storage-sqlite"
import { accountOf, askedOf } from "./account.ts"
import { storyClock } from "./clock.ts"
import { readData } from "./data.ts"
import { metered } from "./meter.ts"
import { officesOf } from "./offices.ts"
import { openComity } from "./open.ts"
import { pageOf } from "./page.ts"
import { preface, printAccount } from "./print.ts"
import { tellStory } from "./story.ts"

const print = (line: string): void => console.log(line)
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
const shown = (path: string): string => relative(process.cwd(), path) || path

const out = fileURLToPath(new URL("../out/", import.meta.url))

const main = async (path: string): Promise<void> => {
  const start = performance.now()
  const data = readData()
  const clock = storyClock()
  const { store, written } = metered(sqlite(path, { tenant: "gyeonggi" }))
  const comity = await openComity(store, { calendars: data.calendars, clock })
  try {
    const offices = officesOf(comity)
    print(preface)
    print("")
    const lived = await tellStory({ comity, clock, data, offices, tell: (on, line) => print(`${on}  ${line}`) })
    const { commits, entries } = written()
    print("")
    print(
      commits === 0
        ? `The store held the story already: nothing was written. (${seconds(start)})`
        : `Written: ${commits} commits with ${entries} journal entries. (${seconds(start)})`
    )
    for (const { id } of data.editions) {
      const account = await accountOf(offices, askedOf(data, id))
      print(printAccount(comity, account, lived))
      const page = `${out}gyeonggi-2019.html`
      writeFileSync(page, pageOf(comity, account))
      print("")
      print(`Page:  ${shown(page)}`)
    }
    print(`Store: ${shown(path)}`)
    print(`Time:  ${seconds(start)} of the 10 s that the demo may take`)
  } finally {
    await comity.close()
  }
}

mkdirSync(out, { recursive: true })
try {
  await main(process.argv[2] ?? `${out}gyeonggi-2019.db`)
} catch (error) {
  if (!(error instanceof Error) || error.name !== "ComityError") throw error
  // A path that can't be opened, a file that is not ours: said in a sentence, with what to do.
  console.error(explain(error as ComityError, en).text)
  process.exitCode = 1
}
