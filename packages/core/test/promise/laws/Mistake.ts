import type { World } from "../scenario.ts"

/** Something that a caller may get wrong, and the one typed error that it comes to. */
export interface Mistake {
  readonly what: string
  readonly ask: (world: World) => Promise<unknown>
  readonly code: "InvalidInput" | "NotFound" | "Refused" | "Stale"
  /** JSON Pointers of what is wrong. */
  readonly at?: ReadonlyArray<string>
  /** Codes of the reasons of a refusal. */
  readonly because?: ReadonlyArray<string>
}
