/**
 * A driver that drops one entry in a thousand: the promises' own test. A trial that finds nothing wrong with it proves
 * nothing about a driver with which it finds nothing wrong.
 */
import type { Commit, JournalEntry, OpenStore, StoreDriver } from "@comity/plugin-sdk/store"

export interface Leak {
  /** One commit in so many loses an entry. */
  readonly every: number
  /** How many commits others made before: processes that count on from one another strike as one driver would. */
  readonly from: number
}

/** The dropped are marked by when they were recorded, which the fingerprint of a commit leaves out: a retry is the same commit. */
const mark = "0001-01-01T00:00:00.000Z"

const withoutOne = (commit: Commit): Commit => {
  const [{ entries, ...write }, ...writes] = commit.writes
  const [first, ...others] = entries
  return { ...commit, writes: [{ ...write, entries: [{ ...first, at: mark }, ...others] }, ...writes] }
}

/**
 * Wraps a driver so that one commit in so many is acknowledged, its documents, keys and counters stored, and the first of
 * its entries left out of all that anybody reads from the journal through it.
 */
export const leaky =
  (open: OpenStore, { every, from }: Leak): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    let made = from
    let underWay = 0
    const commit: StoreDriver["commit"] = async (asked, given) => {
      const number = made + ++underWay
      try {
        const outcome = await driver.commit(number % every === 0 ? withoutOne(asked) : asked, given)
        if (outcome._tag === "Committed") made++
        return outcome
      } finally {
        underWay--
      }
    }
    const journal: StoreDriver["journal"] = async (query, given) => {
      for (let { after } = query; ; ) {
        const page: ReadonlyArray<JournalEntry> = await driver.journal({ ...query, after }, given)
        const kept = page.filter(({ at }) => at !== mark)
        const last = page.at(-1)
        // An empty page says that there is no more.
        if (kept.length > 0 || last === undefined) return kept
        after = last.position
      }
    }
    return { ...driver, commit, journal }
  }

/** Of several processes at once, each strikes as often; spread out, so that together they strike before one alone would. */
export const leakOf = (every: number, part: number, parts: number): Leak => ({
  every,
  from: Math.floor((part * every) / parts)
})

/** One in a thousand, or as often as it takes to happen twice among so many commits. */
export const leakAmong = (commits: number): number => Math.max(1, Math.min(1000, Math.floor(commits / 2)))
