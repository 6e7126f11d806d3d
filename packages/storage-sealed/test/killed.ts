/** Commits until it is killed: a process that the laws start. */
import { commitUntilKilled } from "@comity/plugin-sdk/conformance"
import { open } from "./places.ts"

await commitUntilKilled(open)
