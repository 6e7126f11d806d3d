// #region subject
/** What the laws are run on: new places, and drivers on them. */
import { mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { killedProcess } from "@comity/plugin-sdk/conformance"
import { filesystem } from "../src/index.ts"

// Here and not in the system's folder for what is temporary: that one is often in memory, and durable on no machine.
const folder = mkdtempSync(join(import.meta.dirname, "tried-"))
process.once("exit", () => rmSync(folder, { recursive: true, force: true }))

let places = 0
export const subject = {
  place: () => join(folder, String(++places)),
  open: (path: string, tenant: string) => filesystem(path, { tenant })(),
  killed: killedProcess(new URL("./killed.ts", import.meta.url))
}
// #endregion subject
