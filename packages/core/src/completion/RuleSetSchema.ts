/**
 * The JSON Schema of a rule set (draft 2020-12), for editors, forms and programs in other languages: rules as JSON can be
 * written and checked without this library. It comes from the descriptions of the kinds, those of plugins included, and is
 * as strict as reading a rule set wherever JSON Schema can say it.
 */
import type { FormField, Label } from "../values/Fields.ts"
import { codePattern, idPattern, percentPattern } from "../values/Shape.ts"
import { linePattern, longestLine } from "../values/Text.ts"
import type { JsonSchema } from "./JsonSchema.ts"
import { withStandardKinds } from "./kinds/standard.ts"
import { type Combinator, combinators } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"

/**
 * What reading a rule set refuses, and no JSON Schema can: a set that passes the schema is still read.
 * @stability evolving
 */
export const unsaidBySchema = [
  "two rules of a set have the same id",
  "rules are nested deeper than 32",
  "a day of the form YYYY-MM-DD does not exist",
  "a window ends before it begins",
  "a percentage written as a text lies outside the range of its parameter",
  "a line of text is longer in UTF-16 code units than in characters",
  "parameters contradict one another, each being right",
  "what a kind's effect Schema checks beyond the form of its JSON"
] as const

type Json = JsonSchema

const dayPattern = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"
const text = (pattern: RegExp | string): Json => ({
  type: "string",
  pattern: typeof pattern === "string" ? pattern : pattern.source
})
const id = text(idPattern)
const several = (items: Json): Json => ({ type: "array", items, minItems: 1 })
const integer = (minimum: number): Json => ({ type: "integer", minimum, maximum: Number.MAX_SAFE_INTEGER })
const group = (properties: Readonly<Record<string, Json>>, optional: ReadonlyArray<string> = []): Json => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false
})

const inEnglish = (label: Label): string =>
  typeof label === "string"
    ? label
    : ((label.texts as Readonly<Record<string, string>>)["en"] ?? label.texts[label.source] ?? "")

type Value = Omit<FormField, "name" | "label" | "presence">

const numberSchema = ({ max, min, percent, word }: Value): Json => {
  const whole = word === "integer"
  const [minimum, maximum] = [
    min ?? (whole ? Number.MIN_SAFE_INTEGER : undefined),
    max ?? (whole ? Number.MAX_SAFE_INTEGER : undefined)
  ]
  const plain: Json = {
    type: whole ? "integer" : "number",
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum })
  }
  return percent === true ? { anyOf: [plain, { ...text(percentPattern), examples: ["80%"] }] } : plain
}

const valueSchema = (value: Value): Json => {
  switch (value.word) {
    case "number":
    case "integer":
      return numberSchema(value)
    case "flag":
      return { type: "boolean" }
    case "choice":
      return { enum: value.choices?.map((choice) => choice.value) ?? [] }
    case "list":
      return {
        type: "array",
        ...(value.items === undefined ? {} : { items: valueSchema(value.items) }),
        ...(value.min === undefined ? {} : { minItems: value.min }),
        ...(value.max === undefined ? {} : { maxItems: value.max })
      }
    case "date":
      return { ...text(dayPattern), format: "date" }
    case "code":
      return text(codePattern)
    case "text":
      return { ...text(linePattern), maxLength: longestLine }
  }
}

const fieldSchema = (field: FormField): Json => ({
  ...valueSchema(field),
  title: inEnglish(field.label),
  ...(field.help === undefined ? {} : { description: inEnglish(field.help) }),
  ...(field.default === undefined ? {} : { default: field.default })
})

/** The parameters of a kind: from its fields, else from its effect Schema; else any object. */
const paramsSchema = ({ form, kind, paramsSchema }: RuleKind): Json => {
  if (form !== undefined) {
    const properties = Object.fromEntries(form.map((field) => [field.name, fieldSchema(field)]))
    const optional = form.filter(({ presence }) => presence !== "required").map(({ name }) => name)
    return group(properties, optional)
  }
  // An id of its own keeps references within it to itself.
  return paramsSchema === undefined
    ? { type: "object" }
    : { $id: `urn:comity:rule-kind:${encodeURI(kind)}`, ...paramsSchema() }
}

const combinatorParams = (rule: Json): Readonly<Record<Combinator, Json>> => {
  const of: Json = { type: "array", items: rule }
  const day = { ...text(dayPattern), format: "date" }
  return {
    all: group({ of }),
    any: group({ of }),
    atLeast: group({ count: integer(1), of }),
    not: group({ rule: { $ref: "#/$defs/settledRule" } }),
    when: group({ condition: { $ref: "#/$defs/settledRule" }, rule }),
    within: group({ from: day, to: day, rule }),
    scoped: {
      anyOf: [
        group({ per: { enum: ["placement", "host"] }, count: integer(1), rule }, ["count"]),
        group({ specialties: several(id), rule })
      ]
    }
  }
}

interface Place {
  readonly kinds: ReadonlyArray<RuleKind>
  readonly description: string
  readonly itself: Json
  readonly mayBeWaived: boolean
}

const ruleSchema = ({ description, itself, kinds, mayBeWaived }: Place): Json => {
  const params: ReadonlyArray<readonly [kind: string, params: Json]> = [
    ...Object.entries(combinatorParams(itself)),
    ...kinds.map(({ kind }) => [kind, { $ref: `#/$defs/${pointerPart(kind)}` }] as const)
  ]
  return {
    description,
    type: "object",
    properties: {
      kind: { enum: params.map(([kind]) => kind) },
      params: { type: "object" },
      id: { ...id, description: "Names the rule for waivers and published texts; unique in its set." },
      ...(mayBeWaived
        ? { waivableBy: { ...several(id), description: "The roles that may waive the rule; it has an id then." } }
        : {})
    },
    required: ["kind", "params"],
    additionalProperties: false,
    ...(mayBeWaived ? { dependentRequired: { waivableBy: ["id"] } } : {}),
    // One branch a kind: what is wrong is said of the kind that was meant, and of no other.
    allOf: params.map(([kind, schema]) => ({
      if: { properties: { kind: { const: kind } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema.
      then: { properties: { params: schema } }
    }))
  }
}

/** A name as a part of a JSON Pointer in a fragment. */
const pointerPart = (name: string): string => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))

/**
 * The JSON Schema of rule sets over the core's kinds and those given. `unsaidBySchema` lists what only reading can refuse.
 * Patterns are meant with the `u` flag, as JSON Schema advises.
 * @stability evolving
 *
 * @example
 * const schema = ruleSetSchema()
 * schema.$schema // => "https://json-schema.org/draft/2020-12/schema"
 * schema.required // => ["id", "version", "rule"]
 * schema.$defs["comity/host-sign-off"].properties.roles.default // => ["supervisor", "hostCoordinator"]
 */
export const ruleSetSchema = (kinds?: ReadonlyArray<RuleKind>): JsonSchema => {
  const known = withStandardKinds(kinds)
  const closed = known.filter(({ evidence }) => evidence === "closed")
  const rule: Json = { $ref: "#/$defs/rule" }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rule set",
    description: "A versioned set of completion rules, pinned to an edition by its hash.",
    ...group(
      {
        id,
        version: integer(0),
        rule,
        maximumWaivers: { ...integer(0), description: "How many waivers one enrolment may have; any number without." },
        appeal: {
          ...group({ within: integer(1), to: id }),
          description: "Within how many days, and with whom, a decision by this set can be appealed."
        }
      },
      ["maximumWaivers", "appeal"]
    ),
    $defs: {
      rule: ruleSchema({
        kinds: known,
        itself: rule,
        mayBeWaived: true,
        description: `A rule: ${combinators.join(", ")}, or a kind with its parameters.`
      }),
      settledRule: ruleSchema({
        kinds: closed,
        itself: { $ref: "#/$defs/settledRule" },
        mayBeWaived: false,
        description:
          "A rule below not or in a condition: of kinds that never take what is not recorded as proof, and without waivers."
      }),
      ...Object.fromEntries(known.map((kind) => [kind.kind, paramsSchema(kind)]))
    }
  }
}
