/**
 * Histories that a driver got wrong once, and that are run for good: the fewest steps that were found, as the error printed
 * them. Steps stay what they are; a number would mean another history as soon as the generator is changed.
 */
import type { Step, WriteStep } from "./Step.ts"

const write: WriteStep = {
  ref: { kind: "thing", id: "a" },
  ...{ drift: 0, body: 1, keys: {}, dimensions: {}, measures: {}, on: "2019" },
  entries: ["Changed"]
}
const committed = (id: string, change: Partial<WriteStep>): Step => ({
  do: "commit",
  commits: [{ at: 0, id, writes: [{ ...write, ...change }] }]
})

export const remembered: ReadonlyArray<ReadonlyArray<Step>> = [
  // Counters of measures that are 0 or less went up when the last document left, and stayed behind with no document.
  ...[0, -2].map((days) => [
    committed("c1", { dimensions: { country: "KZ" }, measures: { days } }),
    committed("c2", { dimensions: { country: "UZ" } })
  ])
]
