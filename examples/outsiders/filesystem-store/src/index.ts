/** A storage driver for Comity that keeps its documents and its journal as plain files in a folder. */

export { filesystem } from "./filesystem.ts"
