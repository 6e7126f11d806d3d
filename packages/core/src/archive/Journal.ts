/** The journal of a store, page by page, and the commits in a page. */
import type { Signal } from "../ports/Signal.ts"
import type { JournalEntry, OneOrMore, Ref, StoreDriver } from "../ports/Store.ts"

/** How many entries are read at once; more, if the last commit has more. What they are about is held with them. */
const pageSize = 300

/** Every page from the first on, until one is empty. */
export async function* pagesOf(
  driver: StoreDriver,
  signal: Signal,
  of?: Ref
): AsyncGenerator<OneOrMore<JournalEntry>, undefined> {
  for (let after = 0; ; ) {
    const page = await driver.journal({ after, limit: pageSize, ...(of === undefined ? {} : { of }) }, signal)
    const [first, ...others] = page
    if (first === undefined) return
    yield [first, ...others]
    after = (others.at(-1) ?? first).position
  }
}

/** Entries next to each other that are alike, each group with at least one. */
const runsOf = (
  [first, ...others]: OneOrMore<JournalEntry>,
  areAlike: (a: JournalEntry, b: JournalEntry) => boolean
): OneOrMore<OneOrMore<JournalEntry>> => {
  let run: [JournalEntry, ...Array<JournalEntry>] = [first]
  const runs: [OneOrMore<JournalEntry>, ...Array<OneOrMore<JournalEntry>>] = [run]
  for (const entry of others) {
    if (areAlike(run[0], entry)) run.push(entry)
    else {
      run = [entry]
      runs.push(run)
    }
  }
  return runs
}

/** The commits of a page, each with its entries. */
export const commitsIn = (page: OneOrMore<JournalEntry>): OneOrMore<OneOrMore<JournalEntry>> =>
  runsOf(page, (a, b) => a.commit === b.commit)

/** The writes of a commit, each with its entries. */
export const writesIn = (commit: OneOrMore<JournalEntry>): OneOrMore<OneOrMore<JournalEntry>> =>
  runsOf(commit, (a, b) => a.document.id === b.document.id && a.document.kind === b.document.kind)
