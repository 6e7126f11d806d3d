/** One part of the benchmark in a process of its own: what one part has warmed up neither flatters nor slows another. */
import type { Table } from "../harness.ts"
import { anew } from "./anew.ts"
import { trainees } from "./cohort.ts"
import { realistic } from "./realistic.ts"
import { sameContent } from "./sameContent.ts"
import { guard, trivial } from "./trivial.ts"

const count = 10_000

const parts: Readonly<Record<string, () => Promise<ReadonlyArray<Table>>>> = {
  realistic: () => realistic(trainees(count)),
  trivial: () => trivial(count),
  guard: async () => [await guard(count)],
  anew: async () => [await anew(trainees(count))],
  sameContent: () => sameContent(trainees(count))
}

if (import.meta.main) {
  const part = parts[process.argv[2] ?? ""]
  if (part === undefined) throw new Error(`There are the parts ${Object.keys(parts).join(", ")}.`)
  // What is said while it runs is not the answer.
  console.log = console.error
  process.stdout.write(JSON.stringify(await part()))
}
