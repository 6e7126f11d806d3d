/** One new fact about one trainee: the cohort's full pass beside the one assessment that it can change. */
import { equal } from "node:assert/strict"
import { compile, readRecord, type TrainingRecord } from "@comity/core"
import * as Result from "effect/Result"
import { interleave, type Table } from "../harness.ts"
import { asOf } from "./cohort.ts"
import { tenRules } from "./tenRules.ts"

/** An edition that a province fills in a year; every record is read and checked before it is assessed, as a service does. */
const size = 200
const times = 20

export const anew = async (all: ReadonlyArray<TrainingRecord>): Promise<Table> => {
  const { assess } = Result.getOrThrow(compile(tenRules))
  const assessed = (record: TrainingRecord) => assess(Result.getOrThrow(readRecord(record)), { asOf })
  const cohort = all.slice(0, size)
  const before = cohort.map(assessed)
  const changed = cohort.findIndex(({ signOffs = [] }) => signOffs.length === 0)
  const record = cohort[changed] as TrainingRecord
  const placement = record.placements?.[0]?.id as string
  const signOff = { id: "new", placement, role: "supervisor", signedOn: "2019-09-17" }
  const after = { ...record, signOffs: [signOff] }
  equal(before[changed]?.explanation.children?.[6]?.status, "open")
  equal(assessed(after).explanation.children?.[6]?.status, "secured")
  let kept: unknown = before
  const full = `the full pass over ${size} trainees (limit)`
  const one = "the trainee of the new fact"
  const rows = await interleave(
    [
      {
        name: full,
        open: () => ({
          run: () => {
            for (let n = 0; n < times; n++) kept = cohort.map(assessed)
            return times
          }
        })
      },
      {
        name: one,
        open: () => ({
          run: () => {
            for (let n = 0; n < 100 * times; n++) kept = assessed(after)
            return 100 * times
          }
        })
      }
    ],
    11
  )
  equal(kept !== undefined, true)
  return { title: "A new fact: assessed anew", rows, goal: { row: one, ratio: 1 / 50 } }
}
