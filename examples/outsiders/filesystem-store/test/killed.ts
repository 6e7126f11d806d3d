// #region killed
/** Commits until it is killed: a process that the laws start, because the driver says that it is durable. */
import { commitUntilKilled } from "@comity/plugin-sdk/conformance"
import { filesystem } from "../src/index.ts"

await commitUntilKilled((path: string, tenant) => filesystem(path, { tenant })())
// #endregion killed
