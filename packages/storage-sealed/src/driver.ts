/** The decorator: seals what goes down to the store below, and opens what comes up. */
import {
  type Commit,
  type CommitOutcome,
  isStoreError,
  type JournalEntry,
  type Ref,
  type Signal,
  type Span,
  type StoreDriver,
  type StoreError
} from "@comity/plugin-sdk/store"
import type { SubjectKey } from "./cipher.ts"
import type { Eraser } from "./erasing.ts"
import type { OpenedKeys } from "./KeyStore.ts"
import { queueOf } from "./queue.ts"
import { keysIn, type Reader } from "./reading.ts"
import { subjectIn, subjectOf } from "./subject.ts"
import { orAborted } from "./waiting.ts"
import { type PlannedWrite, plan, type Rules, sealWrite, snapshot } from "./writing.ts"

export interface Sealed {
  readonly inner: StoreDriver
  readonly keys: OpenedKeys
  readonly rules: Rules
  readonly reader: Reader
  readonly eraser: Eraser
  readonly close: () => Promise<void>
}

type Keys = ReadonlyMap<string, SubjectKey>

export const sealedDriver = ({ close, eraser, inner, keys, reader, rules }: Sealed): StoreDriver => {
  const { tenant } = rules
  const subjects = rememberedSubjects()
  const queue = queueOf()

  const isSealed = ({ subject }: PlannedWrite): boolean => subject !== undefined
  const wanted = (writes: ReadonlyArray<PlannedWrite>): ReadonlySet<string> =>
    new Set(writes.flatMap(({ subject }) => subject ?? []))

  /** All keys that are wanted, if they are at hand. */
  const atHand = (writes: ReadonlyArray<PlannedWrite>): Keys | undefined => {
    const found = new Map<string, SubjectKey>()
    for (const subject of wanted(writes)) {
      const key = keys.current(subject)
      if (key === undefined) return undefined
      found.set(subject, key)
    }
    return found
  }

  /** `versions` where it is already stored: those that its writes made then. */
  const sealWith = (
    commit: Commit,
    writes: ReadonlyArray<PlannedWrite>,
    keyOf: (write: PlannedWrite) => SubjectKey | undefined,
    versions?: ReadonlyArray<number>
  ): Commit => {
    let first = 0
    const sealed = writes.map((write, i) => {
      const one = sealWrite(write, keyOf(write), tenant, first, versions?.[i])
      first += one.entries.length
      return one
    })
    return { ...commit, writes: sealed as unknown as Commit["writes"] }
  }

  /** Whom an earlier version was about: its first entry says so. */
  const sure = async (planned: PlannedWrite, signal: Signal): Promise<PlannedWrite> => {
    if (!planned.isUnsure) return planned
    const { ref } = planned.write
    const rule = rules.texts.get(ref.kind)
    const [first] = await inner.journal({ after: 0, limit: 1, of: ref }, signal)
    const data = first?.data
    const clear = typeof data === "object" && data !== null && "clear" in data ? data.clear : data
    const said = rule && clear !== undefined ? subjectIn(clear, rule) : undefined
    return { ...planned, isUnsure: false, subject: said ?? subjectOf(ref) }
  }

  const planned = ({ writes }: Commit): ReadonlyArray<PlannedWrite> =>
    writes.map((write) => subjects.applied(plan(write, rules)))

  const down = (commit: Commit, writes: ReadonlyArray<PlannedWrite>, found: Keys, signal: Signal) => {
    const sealed = sealWith(commit, writes, ({ subject = "" }) => found.get(subject))
    return writes.some(isSealed)
      ? inner.commit(sealed, signal).catch((error: unknown) => {
          if (!isStoreError(error) || error.code !== "reused") throw error
          return sameAsBefore(commit, writes, error, signal)
        })
      : inner.commit(sealed, signal)
  }

  /**
   * What is sealed differs with its version, and so does the content of a commit that was decided anew: sealed for the
   * versions that it made then, it is the same or it is not.
   */
  const sameAsBefore = async (
    commit: Commit,
    writes: ReadonlyArray<PlannedWrite>,
    refusal: StoreError,
    signal: Signal
  ): Promise<CommitOutcome> => {
    const span = await inner.committed(commit.id, signal)
    if (span === undefined) throw refusal
    const entries = await entriesOf(span, signal)
    const stored = writes.map(({ write: { ref } }) => entries.filter(({ document }) => isSame(document, ref)))
    if (stored.some(({ length }) => length === 0)) throw refusal
    const found = await keys.find(new Set(entries.flatMap(({ data, salt }) => keysIn(data, salt))))
    const hasNoSeal = stored.map((own) => own.every(({ data }) => keysIn(data).length === 0))
    /** Its body may have been sealed all the same, under a key that is destroyed since. */
    const mayBeForgotten = ({ subject }: PlannedWrite, i: number) =>
      hasNoSeal[i] === true && subject !== undefined && keys.hasForgotten(subject)
    // What was erased forbids nothing.
    if ([...found.values()].includes("destroyed") || writes.some(mayBeForgotten)) return { _tag: "Repeated", ...span }
    const now = await keys.make(wanted(writes))
    const versions = stored.map(([first]) => first?.version ?? 0)
    const tries: ReadonlyArray<(write: PlannedWrite) => SubjectKey | undefined> = [
      ({ subject = "" }) => now.get(subject),
      // It may have been stored before anything was sealed.
      (write) => (hasNoSeal[writes.indexOf(write)] ? undefined : now.get(write.subject ?? ""))
    ]
    for (const keyOf of tries) {
      try {
        return await inner.commit(sealWith(commit, writes, keyOf, versions), signal)
      } catch (error) {
        if (!isStoreError(error) || error.code !== "reused") throw error
      }
    }
    throw refusal
  }

  const entriesOf = async ({ first, last }: Span, signal: Signal): Promise<ReadonlyArray<JournalEntry>> =>
    (await inner.journal({ after: first - 1, limit: last - first + 1 }, signal)).filter(
      ({ position }) => position <= last
    )

  const commit = async (asked: Commit, signal: Signal): Promise<CommitOutcome> => {
    signal.throwIfAborted()
    const isErasing = asked.writes.some(({ erase }) => erase)
    const writes = planned(asked)
    const found = isErasing || writes.some(({ isUnsure }) => isUnsure) ? undefined : atHand(writes)
    // With everything at hand it is asked for at once, and shares the next flush with all that are asked for in this turn.
    if (found !== undefined && queue.isFree()) return down(asked, writes, found, signal)
    const kept = snapshot(asked)
    const mine = planned(kept)
    const prepare = async () => {
      const sureOf = await Promise.all(mine.map((one) => sure(one, signal)))
      await keys.make(wanted(sureOf))
      return sureOf
    }
    return queue.inTurn(signal, prepare, async (sureOf, asking) => {
      const ready = atHand(sureOf) ?? (await orAborted(signal, keys.make(wanted(sureOf))))
      // Nothing is begun for somebody who no longer waits.
      signal.throwIfAborted()
      const ask = () => asking(() => down(kept, sureOf, ready, signal))
      return isErasing ? eraser.commit(kept, ask) : ask()
    })
  }

  return {
    name: `sealed ${inner.name}`,
    contract: 1,
    supports: { durable: inner.supports.durable && keys.durable },
    load: async (ref, signal) => reader.document(await inner.load(ref, signal), signal),
    commit,
    committed: async (id, signal) => {
      const span = await inner.committed(id, signal)
      if (span !== undefined) eraser.settle(id)
      return span
    },
    list: async (query, signal) => {
      const page = await inner.list(query, signal)
      return { ...page, items: await reader.documents(page.items, signal) }
    },
    tally: (query, signal) => inner.tally(query, signal),
    journal: async (query, signal) => reader.entries(await inner.journal(query, signal), signal),
    close
  }
}

const isSame = (one: Ref, other: Ref): boolean => one.kind === other.kind && one.id === other.id

/** How many documents are remembered, with whom they are about. */
const mostRemembered = 50_000

/** Whom documents are about, for versions that come without a body while the one before is still on its way. */
const rememberedSubjects = () => {
  const known = new Map<string, string>()
  return {
    applied: (planned: PlannedWrite): PlannedWrite => {
      const { isUnsure, subject, write } = planned
      if (subject === undefined || write.body !== null) return planned
      const name = subjectOf(write.ref)
      const before = known.get(name)
      if (isUnsure) return before === undefined ? planned : { ...planned, isUnsure: false, subject: before }
      if (known.size >= mostRemembered) known.clear()
      known.set(name, subject)
      return planned
    }
  }
}
