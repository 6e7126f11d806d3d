/** The plainest entry and write that a driver takes: what the tests of an adapter vary. */
import type { NewEntry, Write } from "../../src/store.ts"

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
