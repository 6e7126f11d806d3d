/** What these tests write, and how they name a refusal. */
import { type Commit, isStoreError, type NewEntry, type Write } from "@comity/plugin-sdk"

export const live: AbortSignal = new AbortController().signal

export const entry = (extra: Partial<NewEntry> = {}): NewEntry => ({
  type: "Changed",
  data: 1,
  salt: "salt",
  on: "2019-08-26",
  at: "2019-08-26T00:00:00.000Z",
  actor: { id: "officer" },
  dataDigest: "digest of the data",
  digest: "digest of the entry",
  ...extra
})

export const write = (id: string, expected = 0, extra: Partial<Write> = {}): Write => ({
  ref: { kind: "thing", id },
  expected,
  body: 1,
  keys: {},
  dimensions: {},
  measures: {},
  entries: [entry()],
  ...extra
})

let drawn = 0

/** A commit with an id of its own. */
export const commitOf = (...writes: [Write, ...Array<Write>]): Commit => ({ id: `commit-${++drawn}`, writes })

/** Many writes as one commit takes them. */
export const many = (count: number, make: (index: number) => Write): Commit["writes"] =>
  Array.from({ length: count }, (_, index) => make(index)) as unknown as Commit["writes"]

/** What a call rejects with: code and message, or the error as it is where that is not on purpose. */
export const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => "no error",
    (reason: unknown) => reason
  )
  return isStoreError(error) ? `${error.code}: ${error.message}` : String(error)
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
