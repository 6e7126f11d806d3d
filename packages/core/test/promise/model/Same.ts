/** Whether a document is the one that the model expects. */
import { isDeepStrictEqual } from "node:util"
import { anything } from "./Ledger.ts"

const members = (value: unknown): ReadonlyMap<string, unknown> => new Map(Object.entries(value ?? {}))

/** What is taken of an edition stands in no set order. */
const inOrder = (name: string, value: unknown): unknown =>
  name === "taken" && Array.isArray(value)
    ? value.toSorted((a, b) => (`${a.nominatingBody}/${a.specialty}` < `${b.nominatingBody}/${b.specialty}` ? -1 : 1))
    : value

/** Deeply; where the model does not know a value, any is right. */
export const isSame = (expected: unknown, found: unknown): boolean => {
  if (typeof expected === "string" && expected.startsWith(anything)) return found !== undefined
  if (typeof expected !== "object" || expected === null) return isDeepStrictEqual(expected, found)
  if (typeof found !== "object" || found === null || Array.isArray(expected) !== Array.isArray(found)) return false
  const [due, there] = [members(expected), members(found)]
  return (
    due.size === there.size &&
    [...due].every(([name, value]) => isSame(inOrder(name, value), inOrder(name, there.get(name))))
  )
}
