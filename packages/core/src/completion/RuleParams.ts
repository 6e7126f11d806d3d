/** The parameters of one rule, as its kind reads them and as its messages are given them. */
import { unawaited } from "../values/Unawaited.ts"
import type { FoundRule } from "./Assessment.ts"
import type { ReadParams, RuleKind } from "./RuleKind.ts"

/** What a message is given of parameters. */
export type Texts = FoundRule["values"]

/** Parameters as a message can take them: numbers, texts, flags and lists of texts; what is nested gets a longer name. */
const flatten = (params: unknown, prefix = ""): Texts => {
  const values: Record<string, Texts[string]> = {}
  for (const [name, value] of Object.entries((params ?? {}) as Readonly<Record<string, unknown>>)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      values[prefix + name] = value
    } else if (Array.isArray(value)) {
      values[prefix + name] = value.map(String)
    } else if (typeof value === "object" && value !== null) Object.assign(values, flatten(value, `${prefix}${name}.`))
  }
  return values
}

/** Optional parameters get a sentence each: a message can't be asked for a value that is not there. */
const spread = ({ form }: RuleKind, params: unknown): Pick<FoundRule, "values" | "extras"> => {
  const all = flatten(params)
  const optional = new Set(form?.flatMap(({ name, presence }) => (presence === "optional" ? [name] : [])))
  const pick = (wanted: boolean) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => optional.has(name) === wanted))
  return { values: pick(false), extras: pick(true) }
}

/** Parameters as a kind reads them, and as a message is given them. */
type ParamsOf = { readonly params: unknown; readonly texts: ReturnType<typeof spread>; readonly problems?: undefined }

/**
 * A kind may come from a plugin: one that throws, or answers anything else, can't read its parameters. It is given a copy,
 * so that it can't change the rule set, which is known by its hash.
 */
export const paramsBy = (
  kind: RuleKind,
  given: unknown
): ParamsOf | Exclude<ReadParams, { readonly params: unknown }> => {
  try {
    const found: ReadParams = kind.readParams(copyOf(given))
    unawaited(found)
    if ("params" in found && found.problems === undefined) {
      return { params: found.params, texts: spread(kind, found.params) }
    }
    const [first, ...others] = (found.problems ?? []).map(({ expected, path }) => ({
      path: String(path),
      expected: String(expected)
    }))
    if (first !== undefined) return { problems: [first, ...others] }
  } catch {
    // Whatever it threw is its author's business, and may repeat what it was given.
  }
  return { problems: [{ path: "", expected: `parameters that the kind ${kind.kind} can read; it failed over these` }] }
}

/** A copy of lists and plain objects all through; whatever else is no JSON, and is refused where the rule set is hashed. */
const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]))
}
