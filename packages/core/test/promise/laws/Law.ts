/** A law of the door: what has to hold on every store. */
import type { OpenStore } from "../../../src/ports/Store.ts"
import type { Reason } from "../../../src/values/Reason.ts"

export interface DoorLaw {
  /** A sentence. */
  readonly name: string
  /** `fresh` gives what opens a place where nothing is stored yet; every call of it opens the same place once more. */
  readonly check: (fresh: () => OpenStore) => Promise<void>
}

/** What a promise rejects with; an answer is a mistake of the test. */
export const failureOf = async (asked: Promise<unknown>): Promise<DoorError> => {
  let answer: unknown
  try {
    answer = await asked
  } catch (error) {
    return error as DoorError
  }
  throw new Error(`this was answered, and should have been refused: ${JSON.stringify(answer)}`)
}

/** The errors of the door, as a program without its class sees them. */
export interface DoorError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>> & {
    readonly problems?: ReadonlyArray<{ readonly path: string; readonly expected: string }>
    readonly reason?: unknown
  }
  readonly reason: Reason
}

/** Why it was refused: the codes below the refusal. */
export const why = ({ reason }: DoorError): ReadonlyArray<string> => (reason.children ?? []).map(({ code }) => code)

/** Where the input is wrong. */
export const where = ({ details }: DoorError): ReadonlyArray<string> => (details.problems ?? []).map(({ path }) => path)
