/** Whether two values are the same all through, and a copy that nobody can change. */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** The same members with the same values, in whatever order; a value that is no plain data is the same as itself alone. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (!isObject(one) || !isObject(other) || Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false
  if (one instanceof Date) return one.getTime() === (other as unknown as Date).getTime()
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}

/** Whether a value is kept as it is when it is stored as JSON. */
export const isPlain = (value: unknown): boolean => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0)
  if (Array.isArray(value)) return Array.from(value).every(isPlain)
  return (
    isObject(value) &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value)) &&
    Object.values(value).every(isPlain)
  )
}

/** A copy of lists and plain objects all through; whatever else is in it is the same thing. */
export const copyOf = <A>(value: A): A => {
  if (Array.isArray(value)) return Array.from(value, copyOf) as A
  if (!isObject(value) || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)])) as A
}

/** The same, frozen all through. */
export const frozen = <A>(value: A): A => {
  if (isObject(value) && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

/** A value as it is shown in a message: short, and whatever it is. */
export const shown = (value: unknown): string => {
  try {
    const text = JSON.stringify(value) ?? String(value)
    return text.length > 400 ? `${text.slice(0, 400)}…` : text
  } catch {
    return typeof value
  }
}
