/** A process of its own: assesses so many trainees, keeps every explanation, and says what memory that took. */
import { compile } from "@comity/core"
import * as Result from "effect/Result"
import { asOf, cohort } from "./cohort.ts"
import { tenRules } from "./tenRules.ts"

/** In megabytes: all of the process at its largest, and what the explanations took at the end. */
export interface Kept {
  readonly process: number
  readonly explanations: number
}

if (import.meta.main) {
  const trainees = Number(process.argv[2])
  const { assess } = Result.getOrThrow(compile(tenRules))
  const next = cohort()
  // A record is let go once it is assessed; only its explanation stays.
  const kept = Array.from({ length: trainees }, (_, i) => assess(next(i), { asOf }))
  if (kept.some(({ faults }) => faults.length > 0)) throw new Error("a rule kind of the core is at fault")
  const megabytes = 1_000_000
  const { heapUsed } = process.memoryUsage()
  const result: Kept = { process: process.resourceUsage().maxRSS / 1000, explanations: heapUsed / megabytes }
  console.log(JSON.stringify(result))
}
