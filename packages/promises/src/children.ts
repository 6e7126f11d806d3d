/** Processes of their own: what is to be killed, and what is to race. They say and are told one JSON value a line. */
import { type ChildProcess, spawn } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Work } from "./tasks/Work.ts"

export interface Child {
  /** The next that it says; undefined once it has ended and said all. */
  readonly next: () => Promise<unknown>
  readonly tell: (order: unknown) => void
  /** `kill -9`. */
  readonly kill: () => void
  /** All that it still says; rejects if it fails, not if it is killed. */
  readonly rest: () => Promise<ReadonlyArray<unknown>>
}

const living = new Set<ChildProcess>()

/** Kills those that are left: a trial that breaks off leaves nobody at work. */
export const endChildren = (): void => {
  for (const child of living) child.kill("SIGKILL")
}

/** Where Node keeps what it compiled for the next process that starts; the folder is Node's own. */
const cache = join(tmpdir(), "node-compile-cache")

const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning"]

/** Starts a process that waits for its orders; by way of another program, if one is named with its arguments. */
export const start = (work: Work, through: ReadonlyArray<string> = []): Child => {
  const entry = join(import.meta.dirname, "child.ts")
  const [program = "", ...args] = [...through, process.execPath, ...flags, entry, JSON.stringify(work)]
  const child = spawn(program, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { NODE_COMPILE_CACHE: cache, ...process.env }
  })
  living.add(child)
  const ended = new Promise<{ readonly code: number | null; readonly signal: string | null }>((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code, signal) => {
      living.delete(child)
      resolve({ code, signal })
    })
  })
  // Whoever waits for the end hears of it; until then it is not unhandled.
  ended.catch(() => {})
  // An order that comes too late, since the child is gone, is no fault.
  child.stdin.on("error", () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const { done, value } = await lines.next()
    return done === true ? undefined : (JSON.parse(value) as unknown)
  }
  return {
    next,
    tell: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    kill: () => void child.kill("SIGKILL"),
    rest: async () => {
      const said: Array<unknown> = []
      for (let one = await next(); one !== undefined; one = await next()) said.push(one)
      const { code, signal } = await ended
      if (code !== 0 && signal === null) throw new Error(`a process that does "${work.does}" ended with ${code}`)
      return said
    }
  }
}
