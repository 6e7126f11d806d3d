/** A source: where a fact comes from, and what it says of itself. */
import type { RegistryDoor } from "./Door.ts"

/** @stability evolving */
export interface Source {
  readonly id: string
  /** Who published it: a province, an outlet. Left out where the text names nobody. */
  readonly publisher?: string
  /** Whose text it is, where the publisher says that it took it over: a press service. */
  readonly origin?: string
  readonly series?: string
  readonly title?: string
  readonly author?: string
  /** The author is named by a role only: "administrator". */
  readonly authorIsRole?: boolean
  /** May be partial; left out where the text has no date. */
  readonly publishedOn?: string
  /** The time of that day, as the page gives it: "09:54". */
  readonly publishedTime?: string
  readonly language: string
  readonly url?: string
  /** Pictures that it shows, each with whom it credits. */
  readonly media?: ReadonlyArray<{ readonly kind: string; readonly credit?: string }>
  /** What on the page is no part of the text: headlines of other news, counters. */
  readonly leftOut?: ReadonlyArray<string>
}

/** @stability evolving */
export interface Sources extends RegistryDoor<Source> {}
