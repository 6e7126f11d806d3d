/** Comity's embedded store: one SQLite file, any number of processes on one machine. */

export { type SqliteOptions, sqlite } from "./sqlite.ts"
