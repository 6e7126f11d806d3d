#!/usr/bin/env node
/** `npm create comity-plugin`: the command as the shell calls it. */
import { readFileSync } from "node:fs"
import { begin } from "./begin.ts"
import { ask, Cancelled } from "./questions.ts"

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  readonly version: string
}
const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true && process.env["CI"] === undefined

try {
  process.exitCode = await begin(process.argv.slice(2), {
    cwd: process.cwd(),
    version,
    year: new Date().getFullYear(),
    say: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    ...(isTerminal ? { ask } : {})
  })
} catch (thrown) {
  if (!(thrown instanceof Cancelled)) process.stderr.write(`${thrown instanceof Error ? thrown.message : thrown}\n`)
  process.exitCode = thrown instanceof Cancelled ? 130 : 1
}
