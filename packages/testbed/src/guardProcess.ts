/**
 * The guard's own process, started by guard.ts: it makes a folder, runs programs in it as it is ordered to, and when the
 * orders end, because the process that gave them closed the guard or died, it kills what runs and removes the folder.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chownSync, mkdtempSync, rmdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Answer, Order } from "./guard.ts"

/** PostgreSQL and PgBouncer refuse to run as root: root's servers run as "nobody", which every Unix has. */
const nobody = 65534
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

/** A new folder that the user of the programs owns and can reach, which root's own temporary folder may not be. */
const openFolder = (): string => {
  for (const parent of new Set([tmpdir(), "/tmp"])) {
    const folder = mkdtempSync(join(parent, "comity-testbed-"))
    if (user.uid === undefined) return folder
    chownSync(folder, user.uid, user.gid)
    if (spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...user, cwd: "/" }).status === 0) return folder
    rmdirSync(folder)
  }
  throw new Error(`no user but root can reach a folder in ${tmpdir()}: set TMPDIR to one that all can reach`)
}
const folder = openFolder()

const launch = (program: string, args: ReadonlyArray<string>): ChildProcess =>
  spawn(program, args, { ...user, cwd: folder, env: { ...process.env, TZ: "UTC" }, stdio: ["ignore", "pipe", "pipe"] })

/** Waits for the program's end, or until it says what `ready` matches. Rejects with what it said, if it ends before. */
const settled = (child: ChildProcess, ready?: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ""
    let done = false
    const listen = (text: string): void => {
      if (done) return
      said += text
      if (ready?.test(said)) {
        done = true
        resolve()
      }
    }
    child.stdout?.setEncoding("utf8").on("data", listen)
    child.stderr?.setEncoding("utf8").on("data", listen)
    child.once("error", reject)
    child.once("close", (code, signal) => {
      if (code === 0 && ready === undefined) resolve()
      else reject(new Error(`${child.spawnfile} ended with ${signal ?? code}:\n${said.trim()}`))
    })
  })

let running: ChildProcess | undefined

/** SIGQUIT: both servers stop at once and finish nothing, so that a database has to recover when it starts again. */
const kill = (): Promise<void> =>
  new Promise((resolve) => {
    const child = running
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once("exit", () => resolve())
    child.kill("SIGQUIT")
  })

const close = async (): Promise<void> => {
  await kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}

const obey = (order: Order): Promise<void> => {
  switch (order.kind) {
    case "run":
      return settled(launch(order.program, order.args))
    case "start":
      running = launch(order.program, order.args)
      return settled(running, new RegExp(order.ready))
    case "kill":
      return kill()
    case "close":
      return close()
  }
}

/** The other side may be gone by now: then nobody wants to know. */
const answer = (it: Answer): unknown => process.send?.(it, undefined, undefined, () => {})

let queue = Promise.resolve()
process.on("message", (order: Order) => {
  queue = queue
    .then(() => obey(order))
    .then(
      () => void answer({}),
      (error: Error) => void answer({ failure: error.message })
    )
})

const end = (): void => {
  // At once, since the order that is being obeyed may be a start that takes long.
  void kill()
  void queue.then(close).then(() => process.exit(0))
}
process.once("disconnect", end)
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end)

answer({ folder })
