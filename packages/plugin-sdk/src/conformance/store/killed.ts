/**
 * Processes that commit until they are killed: how a driver that calls itself durable shows that it is.
 *
 * Both ends are here: what such a process runs, and what starts it, kills it and tells what it acknowledged. Only these
 * two need Node; the laws themselves run wherever a driver does.
 */
import type { StoreDriver } from "@comity/core/store"
import { commitOf, entry, live, refOf, write } from "./Sample.ts"
import type { StoreSubject } from "./StoreLaw.ts"

/** The part of Node that is used, and no list of types that suits all platforms. */
interface Child {
  readonly stdout: { on(event: "data", listener: (chunk: unknown) => void): void }
  readonly stderr: { on(event: "data", listener: (chunk: unknown) => void): void }
  on(event: "close", listener: (code: unknown, signal: unknown) => void): void
  on(event: "error", listener: (error: Error) => void): void
  kill(signal: "SIGKILL"): void
}
interface Node {
  readonly argv: ReadonlyArray<string>
  readonly execPath: string
  getBuiltinModule(name: "node:fs"): { writeSync(file: 1, text: string): void }
  getBuiltinModule(name: "node:url"): { fileURLToPath(url: string): string }
  getBuiltinModule(name: "node:child_process"): {
    spawn(file: string, args: ReadonlyArray<string>, options: { readonly stdio: ReadonlyArray<string> }): Child
  }
}
const platform = globalThis as unknown as {
  readonly process?: Node
  setTimeout(run: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}
const node = (): Node => {
  if (platform.process === undefined)
    throw new Error("a process can be killed by Node only: give the subject a `killed` of your own")
  return platform.process
}

/** How many commits are on their way at the same time. */
const lanes = 3
/** Milliseconds that a process may take to its first commit, and how long it is left to commit. */
const [start, least, most] = [30_000, 15, 75]

/**
 * Commits three at a time for as long as it is let: each commit writes the next version of a document of its lane, with two
 * entries, and a new document beside it. What it is called follows from the version, so that no two are called alike.
 */
export const commitOn = async (
  driver: StoreDriver,
  acknowledge: (id: string) => void,
  isOver: () => boolean = () => false
): Promise<void> => {
  const along = async (lane: number): Promise<void> => {
    const { id } = refOf(`lane-${lane}`)
    let version = (await driver.load(refOf(id), live))?.version ?? 0
    for (; !isOver(); version++) {
      const counted = { dimensions: { status: `s${version % 3}` }, measures: { days: version % 7 } }
      const next = write(id, version, { ...counted, entries: [entry(), entry({ type: "Counted" })] })
      const name = `${id}-${version}`
      await driver.commit(commitOf([next, write(`beside-${name}`, 0, counted)], { id: name }), live)
      acknowledge(name)
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => along(lane)))
}

/**
 * What the process runs that is going to be killed: a script of one line, beside the driver's tests.
 *
 * ```js
 * await commitUntilKilled((path, tenant) => sqlite(path, { tenant })())
 * ```
 * @stability evolving
 */
export const commitUntilKilled = async (open: StoreSubject["open"]): Promise<void> => {
  const { argv, getBuiltinModule } = node()
  const [place, tenant] = JSON.parse(argv.at(-1) ?? "") as [never, string]
  const { writeSync } = getBuiltinModule("node:fs")
  await commitOn(await open(place, tenant), (id) => writeSync(1, `${id}\n`))
}

/**
 * The `killed` of a subject, on Node: starts the script, kills it with SIGKILL in the middle of its commits, and gives the
 * ids of those that it had acknowledged. The place must be JSON: a path, an address. `flags` are those of `node`.
 *
 * ```js
 * const subject = { place, open, killed: killedProcess(new URL("./killed.js", import.meta.url)) }
 * ```
 * @stability evolving
 */
export const killedProcess = (
  script: { readonly href: string },
  flags: ReadonlyArray<string> = []
): NonNullable<StoreSubject["killed"]> => {
  let runs = 0
  return (place, tenant) =>
    new Promise((resolve, reject) => {
      const { execPath, getBuiltinModule } = node()
      const file = getBuiltinModule("node:url").fileURLToPath(script.href)
      const child = getBuiltinModule("node:child_process").spawn(
        execPath,
        [...flags, file, JSON.stringify([place, tenant])],
        { stdio: ["ignore", "pipe", "pipe"] }
      )
      const killLater = (after: number) => platform.setTimeout(() => child.kill("SIGKILL"), after)
      let timer = killLater(start)
      let [said, complaint] = ["", ""]
      child.stdout.on("data", (chunk) => {
        if (said === "") {
          platform.clearTimeout(timer)
          timer = killLater(least + ((++runs * 37) % (most - least)))
        }
        said += String(chunk)
      })
      child.stderr.on("data", (chunk) => {
        complaint += String(chunk)
      })
      child.on("error", (error) => {
        platform.clearTimeout(timer)
        reject(new Error(`the process that was to be killed could not be started: ${error.message}`))
      })
      child.on("close", (_, signal) => {
        platform.clearTimeout(timer)
        const acknowledged = said.split("\n").slice(0, -1)
        if (signal === null)
          reject(new Error(`the process that was to be killed ended by itself: ${complaint || "it said nothing"}`))
        else if (acknowledged.length > 0) resolve(acknowledged)
        else reject(new Error(`the process that was to be killed never committed: ${complaint || "it said nothing"}`))
      })
    })
}
