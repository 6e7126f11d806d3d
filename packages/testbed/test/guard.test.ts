// A server and its files are gone soon after the process that started it, however that one ended.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"

const patience = { timeout: 20_000, interval: 50 }

/** A program that starts a server, in a process and with a folder for temporary files of its own. */
const begin = (afterwards: string): { readonly child: ChildProcess; readonly temporary: string } => {
  const temporary = mkdtempSync(join(tmpdir(), "comity-guard-"))
  chmodSync(temporary, 0o777) // the server of root runs as another user
  const program = `
    import { startPostgres } from "@comity-internal/testbed"
    await startPostgres()
    console.log("started")
    ${afterwards}`
  const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning", "--input-type=module"]
  const child = spawn(process.execPath, [...flags, "-e", program], {
    cwd: import.meta.dirname,
    env: { ...process.env, COMITY_TEST_POSTGRES_URL: "", TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"]
  })
  onTestFinished(() => {
    child.kill("SIGKILL")
    rmSync(temporary, { recursive: true, force: true })
  })
  return { child, temporary }
}

const runs = (process_: number): boolean => {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** The server's process: the first line of the file with which it marks its data as in use. */
const serverOf = (temporary: string): number => {
  const [folder = ""] = readdirSync(temporary)
  return Number(readFileSync(join(temporary, folder, "data", "postmaster.pid"), "utf8").split("\n")[0])
}

// Where a server is given, there may be no programs for one of our own.
describe.runIf(!process.env["COMITY_TEST_POSTGRES_URL"])("a server and its files are gone", () => {
  it.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)("after %s", async (signal) => {
    const { child, temporary } = begin("setInterval(() => {}, 1000)")
    await once(child.stdout as NodeJS.ReadableStream, "data")
    const server = serverOf(temporary)
    expect(runs(server)).toBe(true)
    child.kill(signal)
    await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]), patience)
    expect(runs(server)).toBe(false)
  })

  it("when the program ends and has not stopped it", async () => {
    const { child, temporary } = begin("")
    const [code] = await once(child, "exit")
    expect(code).toBe(0)
    await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]), patience)
  })

  it("when the program is killed while the server is being made", async () => {
    const { child, temporary } = begin("")
    await vi.waitFor(() => expect(readdirSync(temporary).length).toBe(1), patience)
    child.kill("SIGKILL")
    await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]), patience)
  })
})
