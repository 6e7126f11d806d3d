/** Processes that are to be killed, and do something else. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { killedProcess } from "@comity/plugin-sdk/conformance"
import { afterAll, expect, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "killed-"))
afterAll(() => rmSync(folder, { recursive: true }))

const killing = (code: string) => {
  const script = join(folder, "script.mjs")
  writeFileSync(script, code)
  return killedProcess(pathToFileURL(script))("place" as never, "main")
}

it("one that is killed tells what it acknowledged, and not what it was about to say", async () => {
  expect(await killing('process.stdout.write("c1\\nc2\\nc"); setInterval(() => {}, 1000)')).toEqual(["c1", "c2"])
})

it("one that ends by itself shows nothing, also after it has committed, and its complaint is passed on", async () => {
  await expect(killing('console.log("c1"); throw new Error("out of connections")')).rejects.toThrow(
    /ended by itself: [\s\S]*out of connections/
  )
  await expect(killing("")).rejects.toThrow("ended by itself: it said nothing")
})

it("one that cannot be started is an error, and the laws go on", async () => {
  const { execPath } = process
  process.execPath = join(folder, "nowhere")
  try {
    await expect(killing("")).rejects.toThrow("could not be started")
  } finally {
    process.execPath = execPath
  }
})
