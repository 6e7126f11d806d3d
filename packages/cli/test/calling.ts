/** The real command, called as somebody calls it: in a process of its own. */
import { execFile } from "node:child_process"
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

/** Runs a program where the modules of the tests lie; in English, without a terminal and without colour unless asked. */
export const run = (
  [program = "", ...rest]: ReadonlyArray<string>,
  env: Readonly<Record<string, string>> = {}
): Promise<Called> =>
  new Promise((resolve) => {
    const usual = { PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8" }
    execFile(program, rest, { cwd: modules, env: { ...usual, ...env }, timeout: 50_000 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, out, err })
    )
  })

export const comity = (given: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): Promise<Called> =>
  run([...shell, ...given], env)

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
