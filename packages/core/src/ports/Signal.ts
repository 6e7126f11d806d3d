/** How a caller says that it no longer waits. */

/** The part of an `AbortSignal` that Comity uses. */
export interface MinimalSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: "abort", listener: () => void): void
  removeEventListener(type: "abort", listener: () => void): void
}

/**
 * The platform's `AbortSignal`, where a project's types know one: in a browser, in Node, on Deno and Bun. Elsewhere the
 * part of it that Comity uses, so that the core needs the types of no platform.
 * @stability stable
 */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Platform } } ? Platform : MinimalSignal
