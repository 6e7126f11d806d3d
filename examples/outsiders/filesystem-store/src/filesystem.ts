/**
 * The driver: a log of commits on disk, and a copy of it in memory to answer from. The copy is the SDK's own memory store,
 * to which every commit of the log is given once more; so it counts, lists and erases as every driver must.
 */
import type { Commit, CommitOutcome, OpenStore, Signal, StoreDriver } from "@comity/plugin-sdk/store"
import { memory, prepareCommit, StoreError } from "@comity/plugin-sdk/store"
import { logIn } from "./log.ts"
import { openPlace } from "./place.ts"

/**
 * Keeps a store in a folder on a local disk, which is made if it is not there; the folder around it must be. Any number of
 * processes of one machine may open it, and several tenants, who see nothing of each other.
 */
export const filesystem =
  (folder: string, { tenant = "main" }: { readonly tenant?: string } = {}): OpenStore =>
  async (signal) => {
    signal?.throwIfAborted()
    const { durable, path } = await openPlace(folder, tenant)
    return driver(path, durable)
  }

interface Pending {
  readonly commit: Commit
  readonly draft: Promise<string>
  readonly resolve: (outcome: Promise<CommitOutcome>) => void
}

/** Never aborted. */
const forever = new AbortController().signal

const driver = async (path: string, durable: boolean): Promise<StoreDriver> => {
  const log = logIn(path, durable)
  const copy = await memory()()
  /** The number of the first commit that the copy does not have. */
  let next = 1
  let flushed = true
  /** By document, the files with its contents that no erasure took back yet. */
  const readable = new Map<string, ReadonlyArray<string>>()
  /** Files that an erasure in the log took back, and that may still be there. */
  let doomed: ReadonlyArray<string> = []

  /** Where a number was given, its commit has to be there: nothing is ever taken out of a log. */
  const damaged = () => new StoreError("unavailable", `${path} lacks commit ${next}; restore the folder from a backup`)

  const catchUp = async (): Promise<void> => {
    for (let logged = await log.read(next); logged !== undefined; logged = await log.read(next)) {
      const { commit, contents } = logged
      if ((await copy.commit(commit, forever))._tag !== "Committed") throw damaged()
      next++
      flushed = false
      for (const [index, { erase, ref }] of commit.writes.entries()) {
        const name = JSON.stringify([ref.kind, ref.id])
        const [before, own] = [readable.get(name) ?? [], contents[index] ?? []]
        if (erase) doomed = doomed.concat(before)
        readable.set(name, erase ? [own].flat() : before.concat(own))
      }
    }
  }

  /**
   * Nothing is answered before it is on disk, also what another process wrote; and no content is deleted before the erasure
   * is. Whoever comes across an erasure carries it out: one that was cut off is finished at the next opening.
   */
  const settle = async (): Promise<void> => {
    if (!flushed) await log.flush()
    flushed = true
    await log.forget(doomed)
    doomed = []
  }

  /** True if the id is unknown and every document is as expected. */
  const stands = async ({ id, unchanged = [], writes }: Commit): Promise<boolean> => {
    if (await copy.committed(id, forever)) return false
    const expectations = [...writes, ...unchanged]
    const found = await Promise.all(expectations.map(({ ref }) => copy.load(ref, forever)))
    return expectations.every(({ expected }, index) => expected === (found[index]?.version ?? 0))
  }

  const decide = async (commit: Commit, draft: string): Promise<CommitOutcome> => {
    let tried = 0
    try {
      do {
        await catchUp()
        if (next === tried) throw damaged()
        tried = next
        // The copy says why not, and changes nothing: the commit is known, stale, or its id stands for something else.
        if (!(await stands(commit))) return await copy.commit(commit, forever)
      } while (!(await log.publish(draft, next)))
    } finally {
      await log.discard(draft)
    }
    await catchUp()
    const span = await copy.committed(commit.id, forever)
    if (span) return { _tag: "Committed", ...span }
    throw new StoreError("unavailable", `${path} lost a commit; is another program at work there?`)
  }

  /** One thing at a time, in the order asked. */
  let latest: Promise<unknown> = Promise.resolve()
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const turn = latest.then(work)
    latest = turn.catch(() => {})
    return turn
  }

  /** Commits that were asked for while others were on their way share the flush of the log; each stands or falls alone. */
  let waiting: Array<Pending> = []
  const decideAll = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    const decided: Array<readonly [Pending, Promise<CommitOutcome>]> = []
    for (const pending of batch) {
      const outcome = pending.draft.then((draft) => decide(pending.commit, draft))
      await outcome.catch(() => {})
      decided.push([pending, outcome])
    }
    const settled = settle()
    for (const [{ resolve }, outcome] of decided) resolve(settled.then(() => outcome))
    await settled
  }

  let open = true
  const ready = (signal: Signal): void => {
    signal.throwIfAborted()
    if (!open) throw new StoreError("unavailable", `${path} is closed; open it again`)
  }
  const current = async (): Promise<void> => {
    await catchUp()
    await settle()
  }
  const ask = async <A>(signal: Signal, answer: () => Promise<A>): Promise<A> => {
    ready(signal)
    return orAborted(
      signal,
      inTurn(() => current().then(answer))
    )
  }

  await log.sweep()
  const last = await log.last()
  await current()
  if (next <= last) throw damaged()
  return {
    name: "filesystem",
    contract: 1,
    supports: { durable },
    load: (ref, signal) => ask(signal, () => copy.load(ref, signal)),
    commit: async (commit, signal) => {
      ready(signal)
      // Refuses what no store takes. The caller may change its objects from here on.
      prepareCommit(commit, () => "")
      const own: Commit = JSON.parse(JSON.stringify(commit))
      const draft = log.draft(own)
      draft.catch(() => {})
      const outcome = new Promise<CommitOutcome>((resolve) => {
        if (waiting.push({ commit: own, draft, resolve }) === 1) void inTurn(decideAll)
      })
      return orAborted(signal, outcome)
    },
    committed: (id, signal) => ask(signal, () => copy.committed(id, signal)),
    list: (query, signal) => ask(signal, () => copy.list(query, signal)),
    tally: (query, signal) => ask(signal, () => copy.tally(query, signal)),
    journal: (query, signal) => ask(signal, () => copy.journal(query, signal)),
    close: async () => {
      open = false
      await latest
      await copy.close()
    }
  }
}

/** Settles as `work` does, or rejects once the caller no longer waits; the work goes on. */
const orAborted = <A>(signal: Signal, work: Promise<A>): Promise<A> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    signal.addEventListener("abort", stop)
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop))
  })
