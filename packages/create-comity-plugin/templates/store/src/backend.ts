/**
 * What the driver asks of a database: texts under keys, in order, and transactions. Put yours here.
 *
 * The one below keeps everything in memory, so that the laws pass before you begin. Whatever keeps sorted keys can take its
 * place (LMDB, FoundationDB, etcd, one table of SQL); `driver.ts` need not change.
 */
import { compareBytes } from "@comity/plugin-sdk/store"

/** A path of names. None of them is empty or holds U+0000. */
export type Key = readonly [string, ...ReadonlyArray<string>]

/** What can be done within one transaction. */
export interface Transaction {
  get(key: Key): Promise<string | undefined>
  /** What stands below a key, ordered by the UTF-8 bytes of the names; only what comes after the name `after`. */
  scan(below: Key, options?: { readonly after?: string; readonly limit?: number }): Promise<ReadonlyArray<Found>>
  put(key: Key, value: string): void
  delete(key: Key): void
}

/** The names that follow the key asked for, and the text. */
export type Found = readonly [rest: ReadonlyArray<string>, value: string]

export interface Database {
  /** Whether what a transaction wrote survives a kill and a power cut, as the database itself says. */
  readonly durable: boolean
  /**
   * Runs `work` as if nobody else were there, and keeps all that it wrote, or nothing if it rejects. Transactions that
   * write stand in one order, and a reader never sees the later of two without the earlier.
   */
  transaction<A>(work: (within: Transaction) => Promise<A>): Promise<A>
  /** Lets go of this connection. What others opened stays open. */
  close(): Promise<void>
}

const separator = "\0"

/** A place in memory: what is stored lives as long as it does. */
export interface Place {
  values: Map<string, string>
  /** Sorted; made when it is asked for and forgotten when a key comes or goes. */
  sorted: ReadonlyArray<string> | undefined
  /** Settles when the last transaction has ended. */
  busy: Promise<unknown>
}

export const emptyPlace = (): Place => ({ values: new Map(), sorted: undefined, busy: Promise.resolve() })

/** Opens a place; any number may be open on it. */
export const connect = (place: Place): Database => ({
  durable: false,
  transaction: (work) => {
    const turn = place.busy.then(async () => {
      const written = new Map<string, string | undefined>()
      const answer = await work(transaction(place, written))
      keep(place, written)
      return answer
    })
    place.busy = turn.catch(() => undefined)
    return turn
  },
  close: async () => {}
})

const keep = (place: Place, written: ReadonlyMap<string, string | undefined>): void => {
  for (const [key, value] of written) {
    if (place.values.has(key) !== (value !== undefined)) place.sorted = undefined
    if (value === undefined) place.values.delete(key)
    else place.values.set(key, value)
  }
}

const transaction = (place: Place, written: Map<string, string | undefined>): Transaction => {
  const get = (key: string) => (written.has(key) ? written.get(key) : place.values.get(key))
  return {
    get: async (key) => get(key.join(separator)),
    // The driver scans before it writes, so what this transaction has written need not be among what is found.
    scan: async (below, { after, limit = Number.POSITIVE_INFINITY } = {}) => {
      place.sorted ??= [...place.values.keys()].sort(compareBytes)
      const start = below.join(separator) + separator
      const found: Array<Found> = []
      for (let i = firstBeyond(place.sorted, start + (after ?? "")); i < place.sorted.length; i++) {
        const key = place.sorted[i] as string
        if (!key.startsWith(start) || found.length >= limit) break
        const rest = key.slice(start.length).split(separator)
        if (rest[0] !== after) found.push([rest, get(key) as string])
      }
      return found
    },
    put: (key, value) => void written.set(key.join(separator), value),
    delete: (key) => void written.set(key.join(separator), undefined)
  }
}

/** The index of the first key that is not before another one. */
const firstBeyond = (sorted: ReadonlyArray<string>, key: string): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareBytes(sorted[middle] as string, key) < 0) low = middle + 1
    else high = middle
  }
  return low
}
