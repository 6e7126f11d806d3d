/** What a driver does while somebody else leaves a transaction open: it goes on, or says that it can't. */
import { type Commit, isStoreError, type Span, type StoreDriver } from "@comity/plugin-sdk/store"
import { live } from "../../places.ts"
import { commitUntilAnswered, nextOf } from "../../samples.ts"

/** A writer, and a reader on a connection of its own. */
export interface Pair {
  readonly driver: StoreDriver
  readonly reader: StoreDriver
}

export interface Seen {
  readonly acknowledged: Array<string>
  /** Entries that were acknowledged, and that the reader was not given at once. */
  unseen: number
  /** The longest that a commit took until the reader had it, in milliseconds. */
  longest: number
  /** How often the store was busy, and was asked again. */
  resent: number
}

/** So many documents are written in turn. */
const documents = 7

/** Commits one after another, and looks each time whether the reader is given it. */
export const goOn = async ({ driver, reader }: Pair, name: string, commits: number, seen: Seen): Promise<void> => {
  for (let number = 0; number < commits; number++) {
    const id = `${name}-${number}`
    const began = performance.now()
    const write = await nextOf(driver, { kind: "beside", id: `d${number % documents}` }, number)
    const { outcome, resent } = await commitUntilAnswered(driver, { id, writes: [write] })
    if (outcome._tag === "Stale") throw new Error(`${id} is stale, and nobody else writes its document`)
    seen.acknowledged.push(id)
    const { first, last } = outcome satisfies Span
    const given = await reader.journal({ after: first - 1, limit: last - first + 1 }, live)
    seen.unseen += last - first + 1 - given.filter(({ commit }) => commit === id).length
    seen.longest = Math.max(seen.longest, performance.now() - began)
    seen.resent += resent
  }
}

export interface Refused {
  /** Answers that were not "busy". */
  otherwise: number
  /** Of those that were refused, how many the reader could see all the same. */
  stored: number
  /** Commits that were not made when they were asked for again. */
  lost: number
  /** The longest that an answer took, in milliseconds. */
  longest: number
}

/** Asks for commits while it can't be, and again with the same ids after `end`. */
export const standStill = async (
  { driver, reader }: Pair,
  name: string,
  end: () => Promise<void>,
  acknowledged: Array<string>,
  refused: Refused
): Promise<void> => {
  const commits: ReadonlyArray<Commit> = await Promise.all(
    ["a", "b"].map(async (lane) => ({
      id: `${name}-${lane}`,
      writes: [await nextOf(driver, { kind: "held", id: lane }, 0)] as const
    }))
  )
  const began = performance.now()
  for (const answer of await Promise.allSettled(commits.map((commit) => driver.commit(commit, live)))) {
    const isBusy = answer.status === "rejected" && isStoreError(answer.reason) && answer.reason.code === "busy"
    if (!isBusy) refused.otherwise++
  }
  refused.longest = Math.max(refused.longest, performance.now() - began)
  for (const { id } of commits) if ((await reader.committed(id, live)) !== undefined) refused.stored++
  await end()
  for (const commit of commits) {
    const { outcome } = await commitUntilAnswered(driver, commit)
    if (outcome._tag === "Committed") acknowledged.push(commit.id)
    else refused.lost++
  }
}

export const inMilliseconds = (time: number): string => `${Math.round(time).toLocaleString("en")} ms`
