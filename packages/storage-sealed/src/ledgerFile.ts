/** A ledger in a file: a line of JSON for each erasure, each chained to the one before it. */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs"
import { canonicalJson, isStoreError, type Json, StoreError, sha256 } from "@comity/plugin-sdk/store"
import type { Erasure } from "./Erasure.ts"
import type { Ledger, OpenedLedger } from "./Ledger.ts"

/**
 * Keeps the ledger in the file at `path`, which is made if it is not there. Put it on another disk than the store and its
 * keys, into another backup: then an older backup of both does not bring back what was erased after it. One ledger belongs
 * to one key store. A last line that a crash cut off is written again; any other change is an error "unsafe".
 * @stability evolving
 *
 * @example
 * ledgerFile("erasures.jsonl").name // => "erasures.jsonl"
 */
export const ledgerFile = (path: string): Ledger => ({ name: path, open: () => ledger(path) })

const chained = (previous: string, erasure: Erasure): string =>
  sha256(canonicalJson([previous, erasure as unknown as Json]))

const ledger = (path: string): OpenedLedger => {
  const file = opened(path)
  let erasures: Array<Erasure> = []
  /** How many bytes hold, and what the next line is chained to. */
  let [length, chain] = [0, ""]
  /** How long the file was when it was read. */
  let size = -1

  let isOpen = true
  /** Closed, its number may be another file's by now. */
  const guarded = <A>(work: () => A): A => {
    if (!isOpen) throw new StoreError("unavailable", `the ledger ${path} is closed; open it again`)
    try {
      return work()
    } catch (error) {
      const code = (error as { readonly code?: string }).code ?? "no reason is given"
      throw isStoreError(error) ? error : new StoreError("unavailable", `the ledger ${path}: ${code}`)
    }
  }

  const refresh = (): void => {
    const now = fstatSync(file).size
    if (now === size) return
    const bytes = Buffer.alloc(now)
    readSync(file, bytes, 0, now, 0)
    const end = bytes.lastIndexOf(0x0a) + 1
    const lines = bytes.toString("utf8", 0, end).split("\n").slice(0, -1)
    const read: Array<Erasure> = []
    let previous = ""
    for (const [i, line] of lines.entries()) {
      const erasure = erasureIn(line, previous)
      if (erasure === undefined)
        throw new StoreError(
          "unsafe",
          `line ${i + 1} of the ledger ${path} is not as it was written; bring the ledger back from its own backup`
        )
      read.push(erasure)
      previous = chained(previous, erasure)
    }
    ;[erasures, length, chain, size] = [read, end, previous, now]
  }

  return {
    erasures: () =>
      guarded(() => {
        refresh()
        return erasures
      }),
    append: (added) =>
      guarded(() => {
        refresh()
        let [lines, last] = ["", chain]
        for (const erasure of added) {
          last = chained(last, erasure)
          lines += `${JSON.stringify({ ...erasure, chain: last })}\n`
        }
        // What a crash left of a line was never acknowledged.
        ftruncateSync(file, length)
        const bytes = Buffer.from(lines)
        // A disk that is nearly full takes a part, and says so only at the next one.
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(file, bytes, done, bytes.length - done, length + done)
        }
        fsyncSync(file)
        size = -1
        refresh()
      }),
    close: () => {
      if (isOpen) closeSync(file)
      isOpen = false
    }
  }
}

const erasureIn = (line: string, previous: string): Erasure | undefined => {
  try {
    const { chain, ...erasure } = JSON.parse(line) as Erasure & { readonly chain: string }
    return chain === chained(previous, erasure) ? erasure : undefined
  } catch {
    return undefined
  }
}

const opened = (path: string): number => {
  try {
    // Made for reading and writing if it is not there, and never emptied.
    closeSync(openSync(path, "a", 0o600))
    return openSync(path, "r+")
  } catch (error) {
    const { code } = error as { readonly code?: string }
    throw new StoreError("unavailable", `the ledger ${path} can't be opened: ${code ?? "no reason is given"}`)
  }
}
