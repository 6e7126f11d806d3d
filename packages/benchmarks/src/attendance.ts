/** What the stores are measured with: the attendance of a trainee at one session, recorded by the host. */
import type { NewEntry, Write } from "@comity/core/store"
import type { Attendance } from "../limits/sqlite.ts"

export const attendance = (id: string, version: number, i: number): Attendance => {
  const data = { trainee: `t${i % 1000}`, host: `h${i % 5}`, session: `s${i % 20}`, hours: 8, present: true }
  return {
    id,
    version,
    body: { ...data, note: `clinical rotation, ward ${i % 30}`, version },
    edition: `e${i % 40}`,
    host: `h${i % 5}`,
    status: `s${(i + version) % 3}`,
    type: "AttendanceRecorded",
    data,
    meta: { on: "2019-08-26", at: "2019-08-26T10:00:00.000Z", actor: { id: `coordinator-${i % 7}`, role: "host" } },
    digests: [`salt-${i}-${"0".repeat(20)}`, "d".repeat(64), "e".repeat(64)]
  }
}

const entryOf = ({ data, digests: [salt, dataDigest, digest], meta, type }: Attendance): NewEntry => ({
  ...{ type, data: data as NewEntry["data"], salt, dataDigest, digest },
  ...{ on: meta.on, at: meta.at, actor: meta.actor as NewEntry["actor"] }
})

/** The same as one write of Comity's: a document with two keys and one dimension, and its entries. */
export const writeOf = (first: Attendance, ...others: ReadonlyArray<Attendance>): Write => ({
  ref: { kind: "attendance", id: first.id },
  expected: first.version - 1,
  body: first.body as Write["body"],
  keys: { edition: [first.edition], host: [first.host] },
  dimensions: { status: first.status },
  measures: {},
  entries: [entryOf(first), ...others.map(entryOf)]
})

let drawn = 0

/** The id of the next commit. */
export const draw = (): string => `0196e1d2-3c4b-7a8f-9b0c-${String(drawn++).padStart(12, "0")}`
