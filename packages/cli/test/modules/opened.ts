/** A store of somebody's own, in the file that the environment names. */
import { sqlite } from "@comity/storage-sqlite"

process.stdout.write("A store may say something while it is opened.\n")

export const store = sqlite(process.env["STORE"] ?? "")
