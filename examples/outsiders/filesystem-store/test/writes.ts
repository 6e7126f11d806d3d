/** What the tests write. */
import type { Json, NewEntry, Write } from "@comity/plugin-sdk/store"

export const live = new AbortController().signal

const entry = (type: string, data: Json): NewEntry => ({
  type,
  data,
  salt: "c2FsdA",
  on: "2019-08-26",
  at: "2019-08-26T00:00:00.000Z",
  actor: { id: "officer" },
  dataDigest: "of the data",
  digest: "of the entry"
})

/** The next version of a document. Its secret stands in the body and in both entries. */
export const write = (id: string, expected: number, secret: string): Write => ({
  ref: { kind: "person", id },
  expected,
  body: { secret },
  keys: { office: ["seoul"] },
  dimensions: { country: "KZ" },
  measures: {},
  entries: [entry("Moved", { from: secret }), entry("Named", { to: secret })]
})

export const erasure = (id: string, expected: number): Write => ({
  ...write(id, expected, ""),
  body: null,
  keys: {},
  entries: [entry("Erased", { basis: "request" })],
  erase: true
})
