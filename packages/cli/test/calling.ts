/** The real command, called as somebody calls it: in a process of its own. */
import { type ChildProcess, execFile, spawn } from "node:child_process"
import { execPath } from "node:process"
import { Writable } from "node:stream"
import { fileURLToPath } from "node:url"
import { comity as command } from "../src/index.ts"

export interface Called {
  readonly code: number
  readonly out: string
  readonly err: string
}

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))
const modules = fileURLToPath(new URL("./modules", import.meta.url))

export const shell = ["env", execPath, "--conditions=@comity/source", "--no-warnings", main]

const usual = { PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8" }

/** Runs a program where the modules of the tests lie; in English, without a terminal and without colour unless asked. */
export const run = (
  [program = "", ...rest]: ReadonlyArray<string>,
  env: Readonly<Record<string, string>> = {},
  folder = modules
): Promise<Called> =>
  new Promise((resolve) => {
    execFile(program, rest, { cwd: folder, env: { ...usual, ...env }, timeout: 50_000 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, out, err })
    )
  })

export const comity = (given: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): Promise<Called> =>
  run([...shell, ...given], env)

/** The command as a shell is to read it, with what belongs before and after it. */
export const shellLine = (given: ReadonlyArray<string>): string =>
  [...shell, ...given].map((part) => `'${part}'`).join(" ")

/** Starts the command, for a test that does something to it while it works. */
export const start = (
  given: ReadonlyArray<string>
): { readonly process: ChildProcess; readonly ended: Promise<Ended> } => {
  const [program, ...rest] = [execPath, ...shell.slice(2), ...given]
  const child = spawn(program as string, rest, { cwd: modules, env: usual, stdio: "pipe" })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()))
  const ended = new Promise<Ended>((resolve) => child.on("close", (code, signal) => resolve({ code, signal, said })))
  return { process: child, ended }
}

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly said: string
}

/** The same without a process of its own, for what is answered before anybody's module is loaded. */
export const answer = async (given: ReadonlyArray<string>): Promise<Called> => {
  const texts = { out: "", err: "" }
  const into = (name: keyof typeof texts) =>
    new Writable({
      write: (text: Buffer, _, done) => {
        texts[name] += text.toString()
        done()
      }
    })
  const code = await command(given, { env: {}, out: into("out"), err: into("err"), folder: modules, version: "1.2.3" })
  return { code, ...texts }
}
