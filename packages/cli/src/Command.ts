/** What a command is: its name, its options, and what it does. */
import type { Language, Reason } from "@comity/core"
import type { Operands } from "./Operands.ts"
import type { Options, Written } from "./Options.ts"
import type { Terminal } from "./Terminal.ts"
import type { Say } from "./Voice.ts"

/**
 * How a command ended. 0: nothing is wrong; 1: something was found; 2: it could not be tried.
 * @stability evolving
 */
export type ExitCode = 0 | 1 | 2

/** Where bytes come from and go to, for commands that read or write more than sentences. */
export interface Streams {
  /** Nothing comes where nobody has said otherwise. */
  readonly input: AsyncIterable<Uint8Array>
  readonly out: NodeJS.WritableStream
  /** Aborted when somebody asks the process to stop. Whoever calls this has to listen: nothing else stops it then. */
  readonly interruption: () => AbortSignal
}

/** What a command works with. */
export interface Work {
  readonly written: Written
  /** As many as the command says that it takes. */
  readonly operands: ReadonlyArray<string>
  /** The folder in which it was called. */
  readonly folder: string
  readonly terminal: Terminal
  readonly streams: Streams
  readonly language: Language
  readonly say: Say
}

export interface Command {
  readonly name: string
  /** `comity check <module> [options]` */
  readonly usage: string
  /** What it is for, and what the module has to be. */
  readonly about: ReadonlyArray<Reason>
  readonly operands: Operands
  /** What exit codes 0 and 1 mean of it. */
  readonly exits: { readonly fine: Reason; readonly found?: Reason }
  readonly options: Options
  /** Arguments as the parser of options knows them, where they are written in another way. */
  readonly rewrites?: (given: ReadonlyArray<string>) => ReadonlyArray<string>
  readonly run: (work: Work) => Promise<ExitCode>
}
