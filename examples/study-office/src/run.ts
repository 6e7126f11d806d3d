/** What the program of an example does: tells it, prints what it holds, writes its pages. */
import { mkdirSync } from "node:fs"
import { type ComityError, explain } from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { type Data, nouns } from "./data.ts"
import { type Example, readTold, tellExample } from "./example.ts"
import type { Written } from "./meter.ts"
import { writePages } from "./pages.ts"
import { outOf, shown, store } from "./places.ts"
import { sheetsOf, textIn } from "./sheets.ts"

export const print = (line: string): void => console.log(line)
/** Runs a program; what the library refuses is said in a sentence, with what to do. */
export const runProgram = async (program: (path: string) => Promise<void>): Promise<void> => {
  mkdirSync(outOf("study-office"), { recursive: true })
  try {
    await program(store)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ComityError") throw error
    // A path that can't be opened, a file that is not ours, data that is not as it should be.
    console.error(explain(error as ComityError, en).text)
    // Each document is one commit, named after it: told with other content, it is not the same.
    if ((error as ComityError).details["reason"] === "reused")
      console.error(`The data has changed since it was told to ${shown(store)}. Remove that file, and tell it anew.`)
    process.exitCode = 1
  }
}

/** How many commits were written, or that there was nothing to write. */
export const writtenLine = ({ commits, entries }: Written): string =>
  commits === 0
    ? "The store held it already: nothing was written."
    : `Written: ${commits} commits with ${entries} journal entries.`

/** A source in a line: who published what, after whom and when. */
const cited = ({
  origin,
  publishedOn,
  publisher = "a publisher that is not named",
  title
}: Data["sources"][number]): string =>
  [
    origin === undefined ? publisher : `${publisher} (after: ${origin})`,
    ...(title === undefined ? [] : [`“${title}”`]),
    publishedOn ?? "without a date"
  ].join(", ")

/** Tells an example to the store that is named in the command, or to that of the study office. */
export const runExample = (example: Example): Promise<void> =>
  runProgram(async (path) => {
    const told = readTold(example)
    await tellExample(path, example, told, async (comity, written) => {
      print(textIn(example.title, [en]))
      for (const source of told.own.sources) print(`  restates: ${cited(source)}`)
      const counts = nouns.flatMap((noun) => (told.own[noun].length === 0 ? [] : `${noun} ${told.own[noun].length}`))
      print(`  holds: ${counts.join(", ")}`)
      print(`  ${writtenLine(written)}`)
      const pages = writePages(example, await sheetsOf(comity, told))
      print(`  pages: ${pages.length} in ${shown(outOf(example.name))}`)
    })
  })
