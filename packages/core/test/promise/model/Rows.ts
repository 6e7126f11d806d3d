/** How a life cycle is written down in the model: a line for each step, by the name of its method. */
import type { Fields } from "./Command.ts"

export interface Row {
  readonly side: Side
  readonly from: ReadonlyArray<string>
  /** Where it leads; none leaves the state as it is. */
  readonly to: string
  readonly by: ReadonlyArray<string>
  readonly keeps: ReadonlyArray<string>
  readonly drops: ReadonlyArray<string>
}

/** One state of a noun, and the offices that move it: each role with the field that names whose office it must be. */
interface Side {
  readonly noun: string
  /** Of documents that follow different life cycles, those that follow this one. */
  readonly form: string | undefined
  readonly field: string
  readonly roles: Readonly<Record<string, string>>
  /** Who may record what the other side did, on the strength of a letter. */
  readonly recorders: Readonly<Record<string, string>>
}

/** Before there is a document. */
export const unborn = "-"

export type Written = readonly [from: string, to: string, by: string, keeps?: string, drops?: string]

const words = (text = ""): ReadonlyArray<string> => (text === "" ? [] : text.split(" "))

export const side = (
  noun: string,
  field: string,
  roles: Fields,
  recorders: Fields,
  rows: Readonly<Record<string, Written>>,
  form?: string
): ReadonlyArray<readonly [string, Row]> => {
  const of = { noun, form, field, roles, recorders } as Side
  return Object.entries(rows).map(([method, [from, to, by, keeps, drops]]) => [
    `${form ?? `${noun}s`}.${method}`,
    { side: of, from: words(from), to, by: words(by), keeps: words(keeps), drops: words(drops) }
  ])
}
