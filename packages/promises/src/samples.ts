/** Commits to try a store with: sealed as the library seals its own, and with something of all that a commit keeps. */
import { setTimeout as pause } from "node:timers/promises"
import {
  type Commit,
  type CommitOutcome,
  isStoreError,
  type Ref,
  type StoreDriver,
  seal,
  type Write
} from "@comity/plugin-sdk/store"
import { live } from "./places.ts"

/** How often the document was written, counted by reading it and adding one: a lost update leaves it behind the version. */
export interface Counted {
  readonly count: number
}

const day = "2019-08-26"

/** Asks until there is an answer: again when the store was busy or out of reach. Says how often it had to ask again. */
export const untilAnswered = async <A>(
  ask: () => Promise<A>
): Promise<{ readonly answer: A; readonly resent: number }> => {
  const end = performance.now() + 30_000
  for (let resent = 0; ; resent++) {
    try {
      return { answer: await ask(), resent }
    } catch (error) {
      const isPassing = isStoreError(error) && (error.code === "busy" || error.code === "unavailable")
      if (!isPassing || performance.now() > end) throw error
      await pause(5)
    }
  }
}

/**
 * The next version of a document, decided on what the store has of it now. Two entries; the number gives it one of three
 * statuses and one of four keys.
 */
export const nextOf = async (
  driver: Pick<StoreDriver, "load">,
  ref: Ref,
  number: number,
  more: Pick<Write, "erase"> = {}
): Promise<Write> => {
  const { answer: before } = await untilAnswered(() => driver.load(ref, live))
  const expected = before?.version ?? 0
  const count = ((before?.body as Counted | undefined)?.count ?? 0) + 1
  const recorded = { salt: `salt ${number}`, on: day, at: `${day}T09:00:00.000Z`, actor: { id: "officer" } }
  const entries = seal(
    [
      { type: "Opened", data: { number }, ...recorded },
      { type: "Counted", data: { count }, ...recorded }
    ],
    { document: ref, version: expected + 1, previous: before?.digest }
  )
  return {
    ref,
    expected,
    body: { count } satisfies Counted,
    keys: { part: [`p${number % 4}`, "any"] },
    dimensions: { status: `s${number % 3}` },
    measures: { count },
    entries,
    ...more
  }
}

/** Sends a commit until there is an answer. Rejects when there was none for half a minute. */
export const commitUntilAnswered = async (
  driver: StoreDriver,
  commit: Commit
): Promise<{ readonly outcome: CommitOutcome; readonly resent: number }> => {
  const { answer, resent } = await untilAnswered(() => driver.commit(commit, live))
  return { outcome: answer, resent }
}
