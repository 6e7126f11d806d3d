/** Commits until it is killed: a process that the laws start. */
import { commitUntilKilled } from "@comity/plugin-sdk/conformance"
import { sqlite } from "@comity/storage-sqlite"

await commitUntilKilled((path: string, tenant) => sqlite(path, { tenant })())
