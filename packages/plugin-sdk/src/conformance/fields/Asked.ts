/** What reads parameters or particulars, as the laws ask it: by the same questions, whoever wrote it. */
import type { FormField } from "@comity/core/plugin"
import type { Chance } from "../drawn/Chance.ts"
import { chanceOf } from "../drawn/Chance.ts"
import { shown } from "../drawn/sameness.ts"
import { type Draw, type Law, usualDraw } from "../Law.ts"

/** What is wrong, and where. */
interface Problem {
  readonly path: string
  readonly expected: string
}

/** What a reader came to; `fault`: it threw, or answered something that is neither a value nor a list of problems. */
export type ReadAnswer =
  | { readonly value: unknown }
  | { readonly problems: ReadonlyArray<Problem> }
  | { readonly fault: string }

/** What the laws of reading need of a subject. */
export interface Asked {
  readonly read: (input: unknown) => ReadAnswer
  readonly form: ReadonlyArray<FormField> | undefined
  readonly right: ReadonlyArray<unknown>
  readonly wrong: ReadonlyArray<unknown>
}

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== ""

const isProblem = (value: unknown): value is Problem => {
  const { expected, path } = (value ?? {}) as Partial<Problem>
  return typeof path === "string" && /^(\/|$)/.test(path) && isText(expected)
}

/** Problems as they should be: one at least, each with a JSON Pointer and what was expected there. */
export const areProblems = (value: unknown): value is ReadonlyArray<Problem> =>
  Array.isArray(value) && value.length > 0 && value.every(isProblem)

/** Asks, and takes whatever is thrown for an answer. */
export const caught = (ask: () => ReadAnswer): ReadAnswer => {
  try {
    return ask()
  } catch (thrown) {
    return { fault: `threw ${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : shown(thrown)}` }
  }
}

/** Names a member in a JSON Pointer. */
export const memberAt = (name: string): string => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`

/** A law of reading. `runs`: how many cases it draws, of which none costs more than a reading. */
export const readingLaw = <Subject>(
  { name, notAsked, protects }: Pick<Law<Subject>, "name" | "protects" | "notAsked">,
  of: (subject: Subject) => Asked,
  holds: (asked: Asked, chance: Chance, runs: number) => void
): Law<Subject> => ({
  name,
  protects,
  ...(notAsked === undefined ? {} : { notAsked }),
  check: async (subject, { runs, seed }: Draw = usualDraw) => holds(of(subject), chanceOf(seed), runs * 20)
})
