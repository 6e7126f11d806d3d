#!/usr/bin/env node
/** The `comity` command. */
import { readFileSync, writeSync } from "node:fs"
import process from "node:process"
import { comity, complainOfAny, complaintOfExit } from "./comity.ts"

const { argv, env, stderr, stdout } = process
const given = argv.slice(2)

// What a module prints for itself must not get into a report for programs or an export: the process writes where errors
// go, and only the command where results go.
const out: typeof stdout = Object.create(stdout, { write: { value: stdout.write.bind(stdout) } })
if (given.some((argument) => argument === "-" || argument.startsWith("--json")))
  stdout.write = stderr.write.bind(stderr)
const place = { env, out, err: stderr }

let isDone = false
// A stalled module may keep the process alive, so it ends as soon as everything is written.
const end = (code: number) => {
  isDone = true
  out.write("", () => stderr.write("", () => process.exit(code)))
}

// What is tried is somebody else's code: it may throw where nobody can catch it, and end the process as if all were well.
process.on("uncaughtException", async (thrown) => end(await complainOfAny(thrown, given, place)))
const complaint = await complaintOfExit(given, place)
process.on("exit", () => {
  if (isDone) return
  process.exitCode = 2
  writeSync(stderr.fd, `✗ ${complaint}\n`)
})
// Whoever reads only the first lines has them; what a script relies on is the exit code.
for (const stream of [stdout, stderr])
  stream.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") end(2)
  })

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly version: string
}

/** Opened only by who reads it: there may be none. */
const input = { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() }
/** The first Ctrl-C asks to stop; the next one ends the process, as it ends every other. */
const interruption = (): AbortSignal => {
  const controller = new AbortController()
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort())
  return controller.signal
}
end(await comity(given, { ...place, folder: process.cwd(), version, input, interruption }))
