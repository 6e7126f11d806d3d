/** What goes wrong with a store, as a driver says it. */

/**
 * Why a store did not open or answer. Anything else that a driver throws counts as "unavailable".
 *
 * - `busy`: another held the lock too long, or no connection was free; nothing changed; try again.
 * - `unavailable`: not reachable, or closed; what was asked may have happened.
 * - `newer`: written by a newer Comity; install that one.
 * - `foreign`: not a Comity database; the path or the address is wrong.
 * - `unsafe`: the database refuses or lacks something that the promises rest on.
 * - `reused`: the commit's id stands for other content; nothing changed; draw an id for each intent.
 * - `locked`: what is stored is encrypted, and its key is not at hand; nothing changed; bring the right keys.
 * @stability stable
 */
export type StoreErrorCode = (typeof codes)[number]

const codes = ["busy", "unavailable", "newer", "foreign", "unsafe", "reused", "locked"] as const

/**
 * What a driver rejects with on purpose.
 * @stability stable
 */
export class StoreError extends Error {
  override readonly name = "StoreError"
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

/**
 * True for what a driver rejects with on purpose. By name and code, not by `instanceof`: the driver may have been installed
 * with another copy of this class.
 * @stability stable
 *
 * @example
 * isStoreError(new StoreError("busy", "another process holds the file")) // => true
 * isStoreError(new Error("busy")) // => false
 */
export const isStoreError = (error: unknown): error is StoreError =>
  error instanceof Error && error.name === "StoreError" && "code" in error && codes.some((code) => code === error.code)
