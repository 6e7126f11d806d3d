/** Whether two values say the same as JSON: what is one object mostly need not be looked into. */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/**
 * The order of keys does not matter, and a key without a value is none.
 *
 * @example
 * isSameJson({ on: "2019-09-18", mark: undefined }, { on: "2019-09-18" }) // => true
 * isSameJson([{ id: "s1" }], [{ id: "s2" }]) // => false
 */
export const isSameJson = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false
  for (const key of Object.keys(one)) if (!isSameJson(one[key], other[key])) return false
  for (const key of Object.keys(other)) if (other[key] !== undefined && one[key] === undefined) return false
  return true
}
