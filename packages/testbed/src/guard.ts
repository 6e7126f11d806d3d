/** Programs that are not left behind, however the process that needs them ends: the client of guardProcess.ts. */
import { type ChildProcess, fork } from "node:child_process"
import type { Socket } from "node:net"
import { join } from "node:path"

/** A folder and the programs that run in it. A process of its own holds them and outlives us for as long as it needs. */
export interface Guard {
  /** In the folder for temporary files. Its owner is the user that the programs run as: ourselves, or "nobody" for root. */
  readonly folder: string
  /** Runs a program to its end. Rejects with what it said if it fails. */
  readonly run: (program: string, args: ReadonlyArray<string>) => Promise<void>
  /** Starts a program and waits until it says what `ready` matches. Rejects with what it said if it ends before. */
  readonly start: (program: string, args: ReadonlyArray<string>, ready: RegExp) => Promise<void>
  /** Ends the started program at once, without letting it finish anything. */
  readonly kill: () => Promise<void>
  /** Ends the started program and removes the folder. The same happens when this process ends without it. */
  readonly close: () => Promise<void>
}

export type Order =
  | { readonly kind: "run"; readonly program: string; readonly args: ReadonlyArray<string> }
  | { readonly kind: "start"; readonly program: string; readonly args: ReadonlyArray<string>; readonly ready: string }
  | { readonly kind: "kill" | "close" }

/** One answer to an order, in their order. The first, unasked, names the folder. */
export interface Answer {
  readonly folder?: string
  readonly failure?: string
}

/** Gives the guard's answers one by one. Only while one is awaited does the guard keep this process alive. */
const answers = (child: ChildProcess): (() => Promise<Answer>) => {
  const waiting: Array<(answer: Answer) => void> = []
  const errors = child.stderr as Socket
  const parts = [child, child.channel, errors]
  const hold = (): void => parts.forEach((part) => void part?.ref())
  const release = (): void => {
    if (waiting.length === 0) parts.forEach((part) => void part?.unref())
  }
  let said = ""
  errors.setEncoding("utf8").on("data", (text: string) => {
    said += text
  })
  let gone: Answer | undefined
  const fail = (why: string): void => {
    gone = { failure: `the guard of the test server ended: ${why}\n${said}` }
    for (const resolve of waiting.splice(0)) resolve(gone)
  }
  child.on("message", (answer: Answer) => {
    waiting.shift()?.(answer)
    release()
  })
  child.once("error", (error) => fail(error.message))
  child.once("close", (code, signal) => fail(String(signal ?? code)))
  return () => {
    if (gone) return Promise.resolve(gone)
    hold()
    return new Promise((resolve) => waiting.push(resolve))
  }
}

/** Makes the folder, and the process that holds it. */
export const startGuard = async (): Promise<Guard> => {
  // A session of its own: what a terminal sends to all processes in front of it must not reach the servers first.
  const child = fork(join(import.meta.dirname, "guardProcess.ts"), {
    detached: true,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "ignore", "pipe", "ipc"]
  })
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const next = answers(child)
  const order = async (it: Order): Promise<void> => {
    if (child.connected) child.send(it)
    const { failure } = await next()
    if (failure !== undefined) throw new Error(failure)
  }
  const { failure, folder } = await next()
  if (folder === undefined) throw new Error(failure)
  let closing: Promise<void> | undefined
  return {
    folder,
    run: (program, args) => order({ kind: "run", program, args }),
    start: (program, args, ready) => order({ kind: "start", program, args, ready: ready.source }),
    kill: () => order({ kind: "kill" }),
    close: () => {
      closing ??= order({ kind: "close" }).then(() => {
        child.ref()
        child.disconnect()
        return ended
      })
      return closing
    }
  }
}
