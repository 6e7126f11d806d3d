/** What the command line can't work with: a wrong option, a module that can't be loaded. It ends with exit code 2. */
import { type Reason, reason } from "@comity/core"
import type { Word, words } from "./words/words.ts"

type Given<W extends Word> = Readonly<Record<(typeof words)[W][number], Reason["values"][string]>>

/** A sentence of the command line, with exactly the values that it is given. */
export const word = <W extends Word>(code: W, values: Given<W>): Reason => reason(code, values)

export class Unusable extends Error {
  readonly _tag = "Unusable"
  readonly reason: Reason
  constructor(reason: Reason, cause?: unknown) {
    super(reason.code, cause === undefined ? {} : { cause })
    this.name = "Unusable"
    this.reason = reason
  }
}

/** The message of whatever was thrown, on one line; what can't be written as a text is called by its type. */
export const messageOf = (thrown: unknown): string => {
  try {
    return String(thrown instanceof Error ? thrown.message || thrown.name : thrown).replaceAll(/\s*\n\s*/g, " ")
  } catch {
    return typeof thrown
  }
}
