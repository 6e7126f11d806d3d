/** A key in a file of its own: 32 bytes that the owner alone may read. */
import { createHmac, createSecretKey } from "node:crypto"
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs"
import { dirname } from "node:path"
import { StoreError } from "@comity/plugin-sdk/store"
import { drawKey, keyLength } from "./cipher.ts"
import { type KeyProvider, localProvider } from "./KeyProvider.ts"

/**
 * Draws a key and writes it to a new file that only its owner may read (mode 0600). Keep a copy where no backup of the
 * store is: without it all that was sealed is lost. Throws a `StoreError` "unavailable" where a file is already.
 * @stability evolving
 */
export const makeMasterKey = (path: string): void => {
  const file = opened(path, "wx")
  const key = drawKey()
  try {
    writeSync(file, key)
    fsyncSync(file)
  } finally {
    key.fill(0)
    closeSync(file)
  }
  // Its name too has to outlive a power cut. Windows opens no folder, and writes names down by itself.
  if (process.platform === "win32") return
  const folder = opened(dirname(path), "r")
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/**
 * The key in the file at `path`, as `makeMasterKey` wrote it. The file is read here and now. Throws a `StoreError`:
 * "locked" if there is no file, or it holds no key; "unsafe" if others than its owner may read it.
 * @stability evolving
 */
export const fileProvider = (path: string): KeyProvider => {
  const file = opened(path, "r")
  try {
    const { mode } = fstatSync(file)
    // Windows knows no modes: there the rights of the folder decide.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      const found = (mode & 0o777).toString(8).padStart(4, "0")
      throw new StoreError("unsafe", `others may read the key in ${path} (mode ${found}); give it mode 0600`)
    }
    const key = readFileSync(file)
    if (key.length !== keyLength) {
      throw new StoreError(
        "locked",
        `${path} holds ${key.length} bytes, and a key has ${keyLength}; bring the right file`
      )
    }
    const id = createHmac("sha256", key).update("comity/key id").digest("hex").slice(0, 16)
    const provider = localProvider(`file:${id}`, createSecretKey(key))
    key.fill(0)
    return provider
  } finally {
    closeSync(file)
  }
}

const opened = (path: string, flags: "r" | "wx"): number => {
  try {
    return openSync(path, flags, 0o600)
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === "EEXIST")
      throw new StoreError("unavailable", `${path} is there already; no key is written over another`)
    if (code === "ENOENT" && flags === "r")
      throw new StoreError("locked", `there is no key in ${path}; bring the file, or make one with makeMasterKey`)
    throw new StoreError("unavailable", `${path} can't be opened: ${code ?? "no reason is given"}`)
  }
}
