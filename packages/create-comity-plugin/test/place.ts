/** A folder of its own for a test, and the command run in it with what it said kept. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { begin, type Surroundings } from "../src/begin.ts"

const folders: Array<string> = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "comity-create-"))
  folders.push(folder)
  return folder
}

/** Runs the command without a terminal, unless answers are given. */
export const run = async (args: ReadonlyArray<string>, more: Partial<Surroundings> = {}) => {
  const cwd = more.cwd ?? newFolder()
  const said: Array<string> = []
  const complaints: Array<string> = []
  const code = await begin(args, {
    cwd,
    version: "1.2.3",
    year: 2026,
    say: (text) => void said.push(text),
    complain: (text) => void complaints.push(text),
    ...more
  })
  return { code, cwd, said: said.join(""), complaint: complaints.join("") }
}
