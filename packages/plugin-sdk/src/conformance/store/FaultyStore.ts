/**
 * A store that misbehaves as real ones do, for hosts who want to know what their own code does then.
 *
 * It keeps the contract: nothing is lost that was acknowledged, and nothing is done twice. What it takes away is luck: it is
 * slow, busy, or gone in the middle of a call, so that nobody knows what became of it.
 */
import {
  type Commit,
  type CommitOutcome,
  type OpenStore,
  type Signal,
  type StoreDriver,
  StoreError
} from "@comity/core/store"
import { dice } from "./Sample.ts"

/**
 * What can go wrong with a call.
 *
 * - `late`: what was asked is done, and the answer takes its time.
 * - `stalled`: nothing is done, and no answer comes until the call's signal is aborted or the driver is closed.
 * - `busy`: rejects with the code `busy`; nothing changed.
 * - `requestLost`: rejects with `unavailable`; nothing was done, which the caller can't know.
 * - `answerLost`: rejects with `unavailable`; the commit was made, which the caller can't know. Commits only.
 * - `twice`: a commit is delivered twice, as networks do, and the second answer is given: `Repeated`. Commits only.
 * - `overtaken`: a commit is held back, so that others that were asked for later are made before it, as if it had been
 *   asked for of another driver on the same place. Commits only.
 * @stability evolving
 */
export type StoreFault = (typeof ofCommits)[number]

const ofReads = ["late", "stalled", "busy", "requestLost"] as const
const ofCommits = [...ofReads, "answerLost", "twice", "overtaken"] as const

/**
 * What is to go wrong, and how often.
 * @stability evolving
 */
export interface StoreFaults {
  /** The same seed gives the same faults to the same calls in the same order. */
  readonly seed: number
  /** How many of all calls meet one: from 0 to 1. @default 0.2 */
  readonly share?: number
  /** Which ones, all of them equally often. @default all but `stalled`, out of which only callers find who give up */
  readonly kinds?: ReadonlyArray<StoreFault>
}

/**
 * A store that misbehaves: opened as any other, and it counts what it did.
 * @stability evolving
 */
export interface FaultyStore extends OpenStore {
  /** How many calls met which fault so far, of all drivers that were opened. */
  readonly injected: Readonly<Record<StoreFault, number>>
}

/** What every platform has. */
const { clearTimeout, setTimeout, structuredClone } = globalThis as unknown as {
  setTimeout(run: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
  structuredClone<A>(value: A): A
}

/** Milliseconds that something late takes, at most. */
const most = 5

const lost = () => new StoreError("unavailable", "the connection broke; what was asked may have happened")

/** Waits until the time is up, for ever without one; rejects as soon as the signal is aborted or the driver is closed. */
const waiting =
  (closing: Set<() => void>) =>
  (signal: Signal, milliseconds?: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer)
        signal.removeEventListener("abort", aborted)
        closing.delete(closed)
        end()
      }
      const aborted = () => settle(() => reject(signal.reason))
      const closed = () => settle(() => reject(new StoreError("unavailable", "the store is closed")))
      const timer = milliseconds === undefined ? undefined : setTimeout(() => settle(resolve), milliseconds)
      signal.addEventListener("abort", aborted)
      closing.add(closed)
    })

/**
 * The store with faults in it.
 * @stability evolving
 *
 * @example
 * import { memory } from "@comity/plugin-sdk/store"
 * const store = faulty(memory(), { seed: 7, share: 1, kinds: ["busy"] })
 * const driver = await store()
 * await driver.load({ kind: "trainee", id: "t1" }, new AbortController().signal).catch(({ code }) => code) // => "busy"
 * store.injected.busy // => 1
 */
export const faulty = (
  open: OpenStore,
  { kinds = ofCommits.filter((one) => one !== "stalled"), seed, share = 0.2 }: StoreFaults
): FaultyStore => {
  const pick = dice(1 + ((seed * 1_103_515_245) % 2_147_483_629))
  for (let i = 0; i < 5; i++) pick(2)
  const injected = Object.fromEntries(ofCommits.map((one) => [one, 0])) as Record<StoreFault, number>

  const drawn = (possible: ReadonlyArray<StoreFault>): StoreFault | undefined => {
    const chosen = pick(10_000) < share * 10_000 ? possible[pick(Math.max(1, possible.length))] : undefined
    if (chosen !== undefined) injected[chosen]++
    return chosen
  }
  const onReads = kinds.filter((one) => ofReads.some((other) => other === one))

  const breaking = (driver: StoreDriver): StoreDriver => {
    const closing = new Set<() => void>()
    const wait = waiting(closing)

    /** Does what a call asks for, unless a fault is in its way. */
    const meet = async <A>(fault: StoreFault | undefined, signal: Signal, call: () => Promise<A>): Promise<A> => {
      signal.throwIfAborted()
      if (fault === "busy") throw new StoreError("busy", "another holds the lock; nothing changed")
      if (fault === "requestLost") throw lost()
      if (fault === "stalled") await wait(signal)
      const answer = await call()
      if (fault === "late") await wait(signal, pick(most))
      return answer
    }
    const read = <A>(signal: Signal, call: () => Promise<A>): Promise<A> => meet(drawn(onReads), signal, call)
    const made = async (fault: StoreFault | undefined, commit: Commit, signal: Signal): Promise<CommitOutcome> => {
      if (fault === "overtaken") await wait(signal, 1 + pick(most))
      const outcome = await driver.commit(commit, signal)
      if (fault === "answerLost") throw lost()
      return fault === "twice" ? driver.commit(commit, signal) : outcome
    }
    return {
      ...driver,
      load: (ref, signal) => read(signal, () => driver.load(ref, signal)),
      committed: (id, signal) => read(signal, () => driver.committed(id, signal)),
      list: (query, signal) => read(signal, () => driver.list(query, signal)),
      tally: (query, signal) => read(signal, () => driver.tally(query, signal)),
      journal: (query, signal) => read(signal, () => driver.journal(query, signal)),
      commit: (commit, signal) => {
        const fault = drawn(kinds)
        // As it is now: what is held back must not change with the caller's objects.
        const asked = structuredClone(commit)
        return meet(fault, signal, () => made(fault, asked, signal))
      },
      close: () => {
        for (const end of closing) end()
        return driver.close()
      }
    }
  }
  return Object.assign(async (signal?: Signal) => breaking(await open(signal)), { injected })
}
