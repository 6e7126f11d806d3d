/** The numbers that stand for a tenant's kinds, so that no index repeats their names. */
import type { Statements } from "./statements.ts"

export interface Kinds {
  /** 0 for a kind that nobody has written yet; nothing is stored under it. */
  readonly find: (name: string) => number
  /** Gives the kind a number if it has none; only in a transaction. */
  readonly make: (name: string) => number
  /** After a transaction was rolled back, with the numbers that were given in it. */
  readonly forget: () => void
}

export const kindsOf = (sql: Statements): Kinds => {
  const known = new Map<string, number>()
  const learn = (name: string, number: number): number => {
    known.set(name, number)
    return number
  }
  const find = (name: string): number => {
    const number = known.get(name) ?? sql.kind(name)?.[0]
    return number === undefined ? 0 : learn(name, number)
  }
  return { find, make: (name) => find(name) || learn(name, sql.addKind(name)), forget: () => known.clear() }
}
