/** What a program asks of the disk, as strace sees it: whether what it wrote was flushed before it said so. */

/** The system calls of which a trace has to consist; with `-y`, which names the file of each. */
export const tracing: ReadonlyArray<string> = ["-y", "-s", "0", "-e", "trace=write,pwrite64,fdatasync,fsync"]

export interface Syncs {
  /** How often the program said something on its standard output. */
  readonly acknowledged: number
  /** How many of these came without a write to the database since the last, or before each such write was flushed. */
  readonly unflushed: number
}

const writing = /^(?:pwrite64|write)\((\d+)<([^>]*)>/
const flushing = /^f(?:data)?sync\(\d+<([^>]*)>\)\s+= 0/

/**
 * Reads a trace of one thread.
 *
 * @param isDatabase whether a file that was written belongs to the database
 */
export const readSyncs = (trace: string, isDatabase: (path: string) => boolean): Syncs => {
  let acknowledged = 0
  let unflushed = 0
  let written = false
  const dirty = new Set<string>()
  for (const line of trace.split("\n")) {
    dirty.delete(flushing.exec(line)?.[1] ?? "")
    const [, descriptor, path = ""] = writing.exec(line) ?? []
    if (descriptor === "1") {
      acknowledged++
      if (!written || dirty.size > 0) unflushed++
      written = false
    } else if (descriptor !== undefined && isDatabase(path)) {
      written = true
      dirty.add(path)
    }
  }
  return { acknowledged, unflushed }
}
