/** Moving: an import may be killed whenever, and ends in the same bytes; what was altered on the way is refused. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { exportStore } from "@comity/core/archive"
import { type JournalEntry, memory } from "@comity/plugin-sdk/store"
import { journalOf } from "../audit.ts"
import { tellHistory } from "../histories.ts"
import { chanceOf } from "../random.ts"
import type { Run, Trial } from "../Trial.ts"
import { alterExports } from "./move/altered.ts"
import { killImports } from "./move/killed.ts"

interface Exported {
  readonly file: string
  readonly journal: ReadonlyArray<JournalEntry>
}

/** Exports a random history of so many commits to a file. */
const exported = async ({ ground, seed }: Run, name: string, commits: number): Promise<Exported> => {
  const driver = await memory()()
  await tellHistory(driver, chanceOf(seed, name), commits)
  const lines: Array<string> = []
  for await (const line of exportStore(driver)) lines.push(line)
  const file = join(ground.folder, name)
  writeFileSync(file, lines.join(""))
  return { file, journal: await journalOf(driver) }
}

export const move: Trial = {
  name: "move",
  promise:
    "An import killed at any moment goes on to the same bytes; an export altered on the way is refused at its place.",
  unit: "kills, and ten altered exports for each",
  lengths: { sqlite: { short: 3, long: 200 }, postgres: { short: 3, long: 200 } },
  run: async (run) => {
    const [large, small] = [await exported(run, "large", run.long ? 6000 : 300), await exported(run, "small", 12)]
    return [
      await killImports(run, large.file, large.journal),
      await alterExports(run, run.length * 10, readFileSync(small.file), small.journal)
    ]
  }
}
