/** A source: where a fact comes from, and what it says of itself. */
import type { RegistryDoor } from "./Door.ts"

export interface Source {
  readonly id: string
  /** Who published it: a province, an outlet. */
  readonly publisher: string
  /** Whose text it is, where the publisher says that it took it over: a press service. */
  readonly origin?: string
  readonly series?: string
  readonly title?: string
  readonly author?: string
  /** May be partial; left out where the text has no date. */
  readonly publishedOn?: string
  readonly language: string
  readonly url?: string
}

export interface Sources extends RegistryDoor<Source> {}
