/** A disk of a few megabytes that belongs to one process and is gone with it: a tmpfs in a mount namespace of its own. */
import { spawnSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"

export interface SmallDisk {
  /** Where the process finds it. */
  readonly folder: string
  /** The program and the arguments by which the process is started. */
  readonly through: ReadonlyArray<string>
}

/**
 * The first namespace may mount; the second is that of a common user again, because PostgreSQL does not run as root. Neither
 * takes rights that a user does not have, where the machine allows user namespaces at all.
 */
const script = `mount -t tmpfs -o size="$1",mode=0777 tmpfs "$2" && shift 2 &&
  exec unshare --user --map-user=1000 --map-group=1000 -- "$@"`

const throughOf = (megabytes: number, folder: string): ReadonlyArray<string> => [
  ...["unshare", "--user", "--map-root-user", "--mount", "--", "sh", "-c", script, "sh"],
  ...[`${megabytes}m`, folder]
]

/** A disk, or why there can be none on this machine. */
export const smallDisk = (beside: string, megabytes: number): SmallDisk | string => {
  const folder = join(beside, "disk")
  mkdirSync(folder, { recursive: true })
  const through = throughOf(megabytes, folder)
  const [program = "", ...args] = through
  const { error, status, stderr } = spawnSync(program, [...args, "true"], { encoding: "utf8" })
  if (status === 0) return { folder, through }
  return `no small disk can be mounted here: ${error?.message ?? stderr.trim().split("\n").at(-1)}`
}
