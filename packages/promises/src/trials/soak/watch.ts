/** Looks at a store again and again while others write: at all that has come since it looked last, and at no more. */
import { type JournalEntry, type Ref, type StoreDriver, seal } from "@comity/plugin-sdk/store"
import { countFailing, isWhole } from "../../audit.ts"
import { type Fold, folded, nothingRead, views } from "../../fold.ts"
import { live } from "../../places.ts"

/** What does not hold, by its name, in all looks together. */
export interface Broken {
  "acknowledged commits missing": number
  "torn commits": number
  "entries out of order": number
  "documents apart from their journal": number
  "views apart from their journal": number
}

export interface Watch {
  readonly broken: Readonly<Broken>
  readonly commits: () => number
  readonly entries: () => number
  /** From the next look on, this commit has to be there. */
  readonly acknowledge: (commit: string) => void
  /** Reads on to the end, and holds against it what was acknowledged, what is stored, and the views of these names. */
  readonly look: (views?: ReadonlyArray<string>) => Promise<void>
  /** The view as it should be by now. */
  readonly fold: () => Fold
}

/** After so many looks nobody acknowledges any more what was seen, and no view is so far behind. */
const remembered = 5

interface Known {
  readonly version: number
  readonly digest: string
}

const nameOf = ({ id, kind }: Ref): string => `${kind} ${id}`

/** Whether an entry is the next of its document, and sealed to the one before. */
const follows = (entry: JournalEntry, before: Known | undefined): boolean => {
  const { document, version } = entry
  const isNext = version === (before?.version ?? 0) + 1 || version === before?.version
  const [sealed] = seal([entry], { document, version, previous: before?.digest })
  return isNext && sealed.digest === entry.digest && sealed.dataDigest === entry.dataDigest
}

/**
 * @param entriesIn how many entries were asked for in the commit with this id; undefined where nobody here knows
 */
export const watch = (driver: StoreDriver, entriesIn: (id: string) => number | undefined): Watch => {
  const broken: Broken = {
    "acknowledged commits missing": 0,
    "torn commits": 0,
    "entries out of order": 0,
    "documents apart from their journal": 0,
    "views apart from their journal": 0
  }
  const documents = new Map<string, Known>()
  /** Written since they were last looked at. */
  const touched = new Map<string, Ref>()
  /** In which look a commit was seen, and what the view was at each position: both of the last looks only. */
  const seen = new Map<string, number>()
  const folds = new Map<number, { readonly digest: string; readonly look: number }>()
  let fold = nothingRead
  let acknowledged: Array<string> = []
  let looks = 0
  let commits = 0
  let entries = 0
  let position = 0

  /** What came in one look: commits with their entries, and the digest of each version. */
  interface News {
    readonly commits: Map<string, Array<JournalEntry>>
    readonly versions: Map<string, string>
  }
  const take = (entry: JournalEntry, news: News): void => {
    const name = nameOf(entry.document)
    if (!follows(entry, documents.get(name)) || entry.position <= position) broken["entries out of order"]++
    entries++
    position = entry.position
    documents.set(name, { version: entry.version, digest: entry.digest })
    fold = folded(fold, entry)
    folds.set(position, { digest: fold.digest, look: looks })
    touched.set(name, entry.document)
    news.versions.set(`${name} ${entry.version}`, entry.digest)
    const commit = news.commits.get(entry.commit)
    if (commit !== undefined) commit.push(entry)
    else {
      if (!seen.has(entry.commit)) commits++
      news.commits.set(entry.commit, [entry])
      seen.set(entry.commit, looks)
    }
  }
  const readOn = async (news: News): Promise<void> => {
    for (;;) {
      const page = await driver.journal({ after: position, limit: 1000 }, live)
      for (const entry of page) take(entry, news)
      if (page.length === 0) return
    }
  }
  const forget = (): void => {
    for (const [id, look] of seen) if (look < looks - remembered) seen.delete(id)
    for (const [at, { look }] of folds) if (look < looks - remembered) folds.delete(at)
  }
  /** How many of the documents that were written since they were last looked at are not what their journal makes them. */
  const countApart = async (news: News): Promise<number> => {
    const waiting = [...touched].map(([name, ref]) => ({ name, ref, known: documents.get(name) }))
    touched.clear()
    const found: Array<boolean> = []
    while (waiting.length > 0) {
      const some = waiting.splice(-50)
      const stored = await Promise.all(some.map(({ ref }) => driver.load(ref, live)))
      // Others may have written one since: what they wrote is read by then.
      if (some.some(({ known }, i) => stored[i]?.version !== known?.version)) await readOn(news)
      const isKnown = ({ known, name }: (typeof some)[number], i: number): boolean => {
        const version = stored[i]?.version ?? 0
        const digest = version === known?.version ? known.digest : news.versions.get(`${name} ${version}`)
        return version >= (known?.version ?? 0) && digest === stored[i]?.digest
      }
      found.push(...some.map(isKnown))
    }
    return found.filter((holds) => !holds).length
  }
  const isFolded = (view: Fold | undefined): boolean =>
    view === undefined || view.position === 0 || folds.get(view.position)?.digest === view.digest

  return {
    broken,
    commits: () => commits,
    entries: () => entries,
    fold: () => fold,
    acknowledge: (commit) => void acknowledged.push(commit),
    look: async (names = []) => {
      looks++
      const due = acknowledged
      acknowledged = []
      const kept = await Promise.all(names.map((id) => driver.load({ kind: views, id }, live)))
      const news: News = { commits: new Map(), versions: new Map() }
      await readOn(news)
      broken["acknowledged commits missing"] += due.filter((id) => !seen.has(id)).length
      broken["views apart from their journal"] += kept.filter(
        (view) => !isFolded(view?.body as unknown as Fold | undefined)
      ).length
      broken["documents apart from their journal"] += await countApart(news)
      broken["torn commits"] += await countFailing(news.commits, ([id, of]) => isWhole(driver, id, of, entriesIn(id)))
      forget()
    }
  }
}
