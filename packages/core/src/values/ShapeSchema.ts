/** The effect Schema of a shape: for hosts that check, describe or generate what they send. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { CalendarDate } from "./CalendarDate.ts"
import { PartialDate } from "./PartialDate.ts"
import { Period } from "./Period.ts"
import { codePattern, idPattern, type Member, numberExpected, percentPattern, type Shape } from "./Shape.ts"
import { Prose, Text } from "./Text.ts"

type Any = Schema.Codec<unknown>

const words = {
  text: Text,
  prose: Prose,
  code: Schema.String.check(
    Schema.isPattern(codePattern, { expected: "a code of 1 to 100 characters without spaces" })
  ),
  id: Schema.String.check(
    Schema.isPattern(idPattern, { expected: "an id of 1 to 200 characters without control characters" })
  ),
  date: CalendarDate,
  partialDate: PartialDate,
  period: Period,
  flag: Schema.Boolean,
  anything: Schema.Unknown
} as const

const numberOf = (shape: Extract<Shape, { readonly word: "number" | "integer" }>): Any => {
  const { above, max, min, percent, word } = shape
  const expected = { expected: numberExpected(shape) }
  let plain: Schema.Codec<number> = word === "integer" ? Schema.Int : Schema.Finite
  if (min !== undefined) plain = plain.check(Schema.isGreaterThanOrEqualTo(min, expected))
  if (max !== undefined) plain = plain.check(Schema.isLessThanOrEqualTo(max, expected))
  if (above !== undefined) plain = plain.check(Schema.isGreaterThan(above, expected))
  if (percent !== true) return plain as Any
  // "80%" and "66.5%" are read as 80 and 66.5.
  const written = Schema.String.check(Schema.isPattern(percentPattern, expected)).pipe(
    Schema.decodeTo(
      plain,
      SchemaTransformation.transform({
        decode: (text: string) => Number(text.slice(0, -1)),
        encode: (share: number) => `${share}%`
      })
    )
  )
  return Schema.Union([plain, written]) as unknown as Any
}

const listOf = ({ called = "item", distinct, items, max, min }: Extract<Shape, { readonly word: "list" }>): Any => {
  const checks = [
    ...(min === undefined ? [] : [Schema.isMinLength(min, { expected: `at least ${min} ${called}` })]),
    ...(max === undefined ? [] : [Schema.isMaxLength(max, { expected: `at most ${max} ${called}` })])
  ]
  let several: Any = Schema.Array(schemaOf(items)) as Any
  for (const one of checks) several = several.check(one as never) as Any
  if (distinct !== true) return several
  return several.check(
    Schema.makeFilter((value) => {
      const seen = new Set<unknown>()
      return (value as ReadonlyArray<{ readonly id: unknown }>).flatMap(({ id }, index) => {
        if (!seen.has(id)) return seen.add(id) && []
        return [{ path: [index, "id"], issue: "Expected an id that no other item of the list has" }]
      })
    })
  ) as Any
}

/** The same schema under an optional key, or under one that fills itself in. */
const memberOf = ({ default: preset, presence, shape }: Member) => {
  const schema = schemaOf(shape)
  if (presence === "required") return schema
  return presence === "optional"
    ? Schema.optionalKey(schema)
    : schema.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(preset)))
}

/**
 * The schema of a shape. It accepts and refuses what `readerOf` accepts and refuses; excess keys where it is told to.
 * @stability stable
 *
 * @example
 * import * as Schema from "effect/Schema"
 * Schema.is(schemaOf({ word: "integer", min: 1 }))(0) // => false
 * Schema.is(schemaOf({ word: "period" }))("2019-08-26/2019-09-20") // => true
 */
export const schemaOf = (shape: Shape): Any => {
  switch (shape.word) {
    case "number":
    case "integer":
      return numberOf(shape)
    case "choice":
      return Schema.Literals(shape.values) as Any
    case "list":
      return listOf(shape)
    case "map":
      return Schema.Record(Schema.String, schemaOf(shape.values)) as Any
    case "group": {
      const { also, members } = shape
      const group = Schema.Struct(
        Object.fromEntries(Object.entries(members).map(([name, member]) => [name, memberOf(member)]))
      ) as unknown as Any
      if (also === undefined) return group
      return group.check(
        Schema.makeFilter((value) =>
          also(value as never).map(({ expected, path }) => ({ path: [...path], issue: `Expected ${expected}` }))
        )
      ) as Any
    }
    default:
      return words[shape.word] as Any
  }
}

/**
 * What has to be given, as JSON Schema (draft 2020-12): for editors, forms and programs in other languages.
 * @stability stable
 *
 * @example
 * import { fields, number } from "@comity/core"
 * const hours = jsonSchemaOf(fields({ hours: number({ min: 1 }) }))
 * hours.required // => ["hours"]
 * hours.additionalProperties // => false
 */
export const jsonSchemaOf = ({ shape }: { readonly shape: Shape }): Readonly<Record<string, unknown>> =>
  Schema.toJsonSchemaDocument(schemaOf(shape), { onExcessProperty: "error" }).schema as Readonly<
    Record<string, unknown>
  >
