/**
 * What it costs to move and to verify a tenant on SQLite, beside reading all of it through the contract, and beside writing
 * it commit by commit. Each task is a process of its own, which says how long it took and the most memory that it had.
 *
 * `COMITY_ENTRIES` says how many entries; one million are those of the goals, and take some ten minutes.
 */
import { fork } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Answer, Task } from "./archiveProcess.ts"
import type { Report, Row } from "./harness.ts"

const entries = Number(process.env["COMITY_ENTRIES"] ?? 50_000)
const rounds = entries > 100_000 ? 1 : 3

/** The most memory of a process that exports or imports, in MB, however many entries there are. */
const mostMemory = 256

/** What is installed is built: to strip the types of the sources while they run takes memory of its own. */
const isBuilt = existsSync(fileURLToPath(new URL("../dist/archive.js", import.meta.resolve("@comity/core/archive"))))

/** Young garbage may take 24 MB; left alone, Node lets a hundred and more lie as long as the machine has them. */
const nodeOptions = ["--max-semi-space-size=8", ...(isBuilt ? [] : ["--conditions=@comity/source"])]

const inProcess = (task: Task, file: string, count = entries): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "archiveProcess.ts"), [task, file, String(count)], {
      execArgv: nodeOptions
    })
    let answer: Answer | undefined
    child.on("message", (message) => {
      answer = message as Answer
    })
    child.on("error", reject)
    child.on("exit", (code) =>
      answer === undefined ? reject(new Error(`${task} ended with ${code}`)) : resolve(answer)
    )
  })

/** The first is what the others are held against. */
const tasks: ReadonlyArray<readonly [name: string, task: Task]> = [
  ["raw read of journal and documents", "read"],
  ["export to a file", "export"],
  ["import from a file, verified", "import"],
  ["verify", "verify"],
  ["commits one by one", "single"]
]

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

export const bench = async (): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-archive-"))
  const file = join(folder, "store.db")
  const times = tasks.map((): Array<number> => [])
  const memory = tasks.map(() => 0)
  try {
    await inProcess("fill", file)
    for (let round = 0; round < rounds; round++) {
      for (const [i, [, task]] of tasks.entries()) {
        const answer = await inProcess(task, file, task === "single" ? Math.min(entries, 5000) : entries)
        times[i]?.push(answer.microseconds)
        memory[i] = Math.max(memory[i] ?? 0, answer.megabytes)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const rows = tasks.map(([name], i): Row => {
    const own = times[i] ?? []
    const ratios = own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN))
    return { name, microseconds: median(own), rounds: own, ratio: median(ratios) }
  })
  const tooMuch = tasks.flatMap(([name, task], i) =>
    ["export", "import"].includes(task) && (memory[i] ?? 0) > mostMemory ? [name] : []
  )
  if (tooMuch.length > 0) process.exitCode = 1
  return {
    title: `Moving a tenant of ${entries} entries on SQLite`,
    tables: [
      {
        title: "for each entry",
        rows,
        goal: [
          { row: "export to a file", ratio: 2 },
          { row: "import from a file, verified", against: "commits one by one", ratio: 0.25 }
        ]
      }
    ],
    notes: [
      `each in a process of its own, on ${isBuilt ? "built code" : "sources: build first for the memory of what is installed"}, with ${nodeOptions[0]}`,
      ...tasks.map(([name], i) => `${name}: at most ${Math.round(memory[i] ?? 0)} MB`),
      ...tooMuch.map((name) => `${name} takes more than ${mostMemory} MB`)
    ]
  }
}
