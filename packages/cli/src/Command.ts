/** What a command is: its name, its options, and what it does. */
import type { Language, Reason } from "@comity/core"
import type { Options, Written } from "./Options.ts"
import type { Terminal } from "./Terminal.ts"
import type { Say } from "./Voice.ts"

/**
 * How a command ended. 0: nothing is wrong; 1: something was found; 2: it could not be tried.
 * @stability evolving
 */
export type ExitCode = 0 | 1 | 2

/** What a command works with. */
export interface Work {
  readonly written: Written
  readonly module: string
  /** The folder in which it was called. */
  readonly folder: string
  readonly terminal: Terminal
  readonly language: Language
  readonly say: Say
}

export interface Command {
  readonly name: string
  /** `comity check <module> [options]` */
  readonly usage: string
  /** What it is for, and what the module has to be. */
  readonly about: ReadonlyArray<Reason>
  readonly options: Options
  /** Arguments as the parser of options knows them, where they are written in another way. */
  readonly rewrites?: (given: ReadonlyArray<string>) => ReadonlyArray<string>
  readonly run: (work: Work) => Promise<ExitCode>
}
