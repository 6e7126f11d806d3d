/** Whether a JSON Schema (draft 2020-12) accepts a value: as much of it as describes the parameters of rules. */

type Json = Readonly<Record<string, unknown>>
type Check = (given: unknown, value: unknown, path: string, root: Json) => string | undefined

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null
}

const unless = (holds: boolean, path: string, expected: string): string | undefined =>
  holds ? undefined : `${path === "" ? "/" : path}: ${expected}`
const ofNumbers =
  (holds: (value: number, limit: number) => boolean, word: string): Check =>
  (limit, value, path) =>
    unless(typeof value !== "number" || holds(value, Number(limit)), path, `${word} ${String(limit)}`)
const ofLength =
  (type: "string" | "array", holds: (length: number, limit: number) => boolean, word: string): Check =>
  (limit, value, path) =>
    unless(
      !types[type]?.(value) || holds([...(value as string)].length, Number(limit)),
      path,
      `${word} ${String(limit)}`
    )
const first = <A>(
  items: ReadonlyArray<A>,
  look: (item: A, index: number) => string | undefined
): string | undefined => {
  for (const [index, item] of items.entries()) {
    const found = look(item, index)
    if (found !== undefined) return found
  }
  return undefined
}
const passing = (schemas: unknown, value: unknown, path: string, root: Json): number =>
  (schemas as ReadonlyArray<unknown>).filter((schema) => refusal(schema, value, path, root) === undefined).length

const words: Readonly<Record<string, Check>> = {
  $ref: (given, value, path, root) => {
    const names = String(given).slice(2).split("/")
    const target = names.reduce<unknown>(
      (at, name) => (at as Json)?.[decodeURIComponent(name).replaceAll("~1", "/").replaceAll("~0", "~")],
      root
    )
    return target === undefined ? `${path}: no schema ${String(given)}` : refusal(target, value, path, root)
  },
  type: (given, value, path) =>
    unless(
      [given].flat().some((name) => types[String(name)]?.(value)),
      path,
      `type ${[given].flat().join(" or ")}`
    ),
  enum: (given, value, path) =>
    unless(
      (given as ReadonlyArray<unknown>).some((item) => same(item, value)),
      path,
      `one of ${JSON.stringify(given)}`
    ),
  const: (given, value, path) => unless(same(given, value), path, JSON.stringify(given)),
  minimum: ofNumbers((value, limit) => value >= limit, "at least"),
  maximum: ofNumbers((value, limit) => value <= limit, "at most"),
  exclusiveMinimum: ofNumbers((value, limit) => value > limit, "above"),
  exclusiveMaximum: ofNumbers((value, limit) => value < limit, "below"),
  minLength: ofLength("string", (length, limit) => length >= limit, "characters, at least"),
  maxLength: ofLength("string", (length, limit) => length <= limit, "characters, at most"),
  minItems: ofLength("array", (length, limit) => length >= limit, "items, at least"),
  maxItems: ofLength("array", (length, limit) => length <= limit, "items, at most"),
  pattern: (given, value, path) =>
    unless(
      typeof value !== "string" || new RegExp(String(given), "u").test(value),
      path,
      `a text like ${String(given)}`
    ),
  items: (given, value, path, root) =>
    Array.isArray(value) ? first(value, (item, index) => refusal(given, item, `${path}/${index}`, root)) : undefined,
  required: (given, value, path) =>
    isObject(value)
      ? first(given as ReadonlyArray<string>, (name) =>
          unless(Object.hasOwn(value, name), `${path}/${name}`, "a value")
        )
      : undefined,
  properties: (given, value, path, root) =>
    isObject(value)
      ? first(Object.entries(given as Json), ([name, schema]) =>
          Object.hasOwn(value, name) ? refusal(schema, value[name], `${path}/${name}`, root) : undefined
        )
      : undefined,
  allOf: (given, value, path, root) =>
    first(given as ReadonlyArray<unknown>, (schema) => refusal(schema, value, path, root)),
  anyOf: (given, value, path, root) => unless(passing(given, value, path, root) > 0, path, "one of several forms"),
  oneOf: (given, value, path, root) =>
    unless(passing(given, value, path, root) === 1, path, "exactly one of several forms"),
  not: (given, value, path, root) => unless(refusal(given, value, path, root) !== undefined, path, "another form")
}

/** Members that no property names. */
const excess = (schema: Json, value: unknown, path: string, root: Json): string | undefined => {
  const { additionalProperties, patternProperties = {}, properties = {} } = schema
  if (!isObject(value) || additionalProperties === undefined) return undefined
  const patterns = Object.keys(patternProperties as Json).map((pattern) => new RegExp(pattern, "u"))
  return first(Object.entries(value), ([name, member]) =>
    Object.hasOwn(properties as Json, name) || patterns.some((pattern) => pattern.test(name))
      ? undefined
      : refusal(additionalProperties, member, `${path}/${name}`, root)
  )
}

/** Where a schema refuses a value and what it expects there; undefined if it accepts it. Words that it does not know say nothing. */
export const refusal = (schema: unknown, value: unknown, path: string, root: Json): string | undefined => {
  if (schema === true) return undefined
  if (!isObject(schema)) return `${path === "" ? "/" : path}: nothing`
  return (
    first(Object.entries(schema), ([word, given]) => words[word]?.(given, value, path, root)) ??
    excess(schema, value, path, root)
  )
}
