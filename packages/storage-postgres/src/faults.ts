/** Anything that goes wrong on the way to PostgreSQL, as an error that says where and what to do, without data or secrets. */
import { isStoreError, StoreError, type StoreErrorCode } from "@comity/plugin-sdk/store"

/** The code of PostgreSQL's answer (postgresql.org/docs/current/errcodes-appendix.html), or of the network's. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""

/** After these the server closes the connection. It says so too, but in its own language. */
const last = /^(08|28|3D000|53300|57P|25P0[34])/

/** True if the server answered and the connection goes on: it refused a statement, not us. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof Error &&
  "severity" in error &&
  !["FATAL", "PANIC"].includes(String(error.severity)) &&
  !last.test(codeOf(error))

const asked = "what was asked may have happened; ask again under the same commit id"
const nothing = "nothing changed, try again"

/** What people meet, by the beginning of the code: the longest that fits is taken. */
const known: Readonly<Record<string, readonly [StoreErrorCode, string]>> = {
  "55P03": ["busy", `another transaction held the lock on this tenant for too long; ${nothing}`],
  "40": ["busy", `the server broke off the transaction because of another one; ${nothing}`],
  "40003": ["unavailable", `the server does not know what became of the statement; ${asked}`],
  "57014": ["busy", `the statement took longer than the time set for it; ${nothing}`],
  "25P03": ["busy", `the transaction stood idle for too long and was ended; ${nothing}`],
  "25P04": ["busy", `the transaction took longer than the time set for it; ${nothing}`],
  "53300": ["busy", `the server has no connection left; ${nothing}, or raise max_connections`],
  "53": ["unavailable", "the server has no room left, on disk or in memory; make room and try again"],
  "28": ["unavailable", "the server refuses this user or password; correct them in the address"],
  "3D000": ["unavailable", "there is no such database; create it, or correct the address"],
  "42501": [
    "unavailable",
    "this user lacks a right; grant it CREATE on the database or the schema to make the tables, or ALL on the tables that are there"
  ],
  "25006": ["unavailable", "the server only lets us read; connect to the primary"],
  "25001": ["unsafe", "a commit needs a transaction in READ COMMITTED; begin yours with that isolation level"],
  "25P01": [
    "unsafe",
    "no transaction is open; begin yours before you use the store, and open another store for the next one"
  ],
  "25P02": ["unavailable", "the transaction has failed already; roll it back"],
  "3F000": ["foreign", "the schema of the store is missing; restore it, or name another"],
  "42P01": ["foreign", "tables of the store are missing; restore them, or name another schema"],
  "42883": ["foreign", "the function of the store is missing; restore it, or name another schema"],
  "57P": ["unavailable", `the server is shutting down or starting up; ${asked}`],
  ENOTFOUND: ["unavailable", "there is no such host; correct the address"],
  EAI_AGAIN: ["unavailable", "the name of the host can't be looked up now; try again"],
  ECONNREFUSED: ["unavailable", "nothing listens there; start the server, or correct the address"]
}

const knownOf = (code: string): (typeof known)[string] | undefined => {
  for (let length = code.length; length > 1; length--) {
    const found = known[code.slice(0, length)]
    if (found !== undefined && (length === code.length || length <= 3)) return found
  }
  return undefined
}

const told = (error: unknown, place: string, unknown: readonly [StoreErrorCode, string]): unknown => {
  if (isStoreError(error) || (error instanceof Error && error.name === "AbortError")) return error
  const [reason, advice] = knownOf(codeOf(error)) ?? unknown
  return new StoreError(reason, `PostgreSQL at ${place}: ${advice}`, error)
}

const named = (code: string): string => (code === "" ? "" : ` (${code})`)

/**
 * What went wrong with a statement. The messages of the server are left out: some repeat what was sent. The cause has them.
 *
 * @param place where: host, port and database, never user or password
 */
export const faultOf = (error: unknown, place: string): unknown =>
  told(error, place, [
    "unavailable",
    isAnswer(error)
      ? `the server refused a statement${named(codeOf(error))}; nothing changed`
      : `the connection broke${named(codeOf(error))}; ${asked}`
  ])

/** What went wrong before there was a connection, so that nothing was asked. */
export const connectFaultOf = (error: unknown, place: string): unknown =>
  told(error, place, [
    "unavailable",
    `no connection could be made${named(codeOf(error))}; correct user, password or encryption in the address, or try again if the server is starting or was stopped`
  ])
