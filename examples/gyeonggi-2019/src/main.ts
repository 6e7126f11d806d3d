/**
 * Gyeonggi 2019, from the agreements to nine explained decisions: tells the story to the store of the study office, reads it
 * back, prints an account and writes pages.
 *
 *     node src/main.ts [path of the store]
 */
import {
  officeClock,
  openMetered,
  outOf,
  print,
  readTold,
  runProgram,
  sheetsOf,
  shown,
  writePages,
  writtenLine
} from "@comity-examples/study-office"
import { accountOf, askedOf } from "./account.ts"
import { cohortSheet } from "./cohortSheet.ts"
import { completionSheets } from "./completionSheets.ts"
import { readStory } from "./data.ts"
import { example } from "./example.ts"
import { officesOf } from "./offices.ts"
import { preface, printAccount } from "./print.ts"
import { tellStory } from "./story.ts"

await runProgram(async (path) => {
  const data = readStory()
  const clock = officeClock()
  const { comity, written } = await openMetered(path, { example: example.name, calendars: data.calendars, clock })
  try {
    const offices = officesOf(comity)
    print(preface)
    print("")
    const lived = await tellStory({ comity, clock, data, offices, tell: (on, line) => print(`${on}  ${line}`) })
    print("")
    print(writtenLine(written()))
    // Pages are of the day on which the study office writes them.
    clock.moveTo(example.recordedOn, 12)
    const sheets = [...(await sheetsOf(comity, readTold(example)))]
    for (const { id } of data.editions) {
      const account = await accountOf(offices, askedOf(data, id))
      print(printAccount(comity, account, lived))
      sheets.unshift(cohortSheet(account), ...completionSheets(account))
    }
    const pages = writePages(example, sheets)
    print("")
    print(`Pages: ${pages.length} in ${shown(outOf(example.name))}`)
    print(`Store: ${shown(path)}`)
  } finally {
    await comity.close()
  }
})
