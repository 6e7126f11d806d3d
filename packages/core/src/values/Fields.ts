/**
 * The parameters of a rule kind or of a plugin, said in eight words: text, code, number, integer, date, choice, list, flag.
 *
 * It is a thin layer over effect's Schema, for authors who need not know Schema. From one description come the type,
 * reading with the place of every mistake, a JSON Schema and what a form needs to ask for the values.
 */
import * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { CalendarDate } from "./CalendarDate.ts"
import type { InvalidInput } from "./Failure.ts"
import { reader } from "./Reader.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import { Text } from "./Text.ts"

export type FieldWord = "text" | "code" | "number" | "integer" | "date" | "choice" | "list" | "flag"

/** Whether a value must be given, may be left out, or is filled in where it is left out. */
export type Presence = "required" | "optional" | "defaulted"

/** What a person is shown in a form: one text, or one in several languages. */
export type Label = string | LocalizedText

/** What a form needs to ask for one value. */
export interface FormField {
  readonly name: string
  readonly word: FieldWord
  readonly presence: Presence
  readonly label: Label
  readonly help?: Label
  /** What stands in the form before somebody changes it. */
  readonly default?: unknown
  readonly min?: number
  readonly max?: number
  /** The number is a share of a hundred and may be written "80%". */
  readonly percent?: boolean
  readonly choices?: ReadonlyArray<{ readonly value: string; readonly label: Label }>
  /** What the items of a list are. */
  readonly items?: Omit<FormField, "name" | "label" | "presence">
}

/** One value: how it is read, and how a form asks for it. */
export interface Field<Value, P extends Presence = Presence, Given = Value> {
  readonly presence: P
  readonly schema: Schema.Codec<Value, Given>
  readonly form: Omit<FormField, "name" | "label" | "presence"> & { readonly label?: Label }
}

/** How every word can be qualified. A field with a default need not be given; an optional one may be missing. */
export interface FieldOptions<Value> {
  readonly label?: Label
  readonly help?: Label
  readonly optional?: boolean
  readonly default?: Value
}
interface Range {
  readonly min?: number
  readonly max?: number
}
type PresenceOf<Options> = Options extends { readonly default: string | number | boolean | ReadonlyArray<unknown> }
  ? "defaulted"
  : Options extends { readonly optional: true }
    ? "optional"
    : "required"

const field = <Value, Given, const Options extends FieldOptions<Value>>(
  schema: Schema.Codec<Value, Given>,
  form: Field<Value>["form"],
  options: Options
): Field<Value, PresenceOf<Options>, Given> => {
  const presence = options.default !== undefined ? "defaulted" : options.optional === true ? "optional" : "required"
  const { default: preset, help, label } = options
  return {
    presence: presence as PresenceOf<Options>,
    schema,
    form: {
      ...form,
      ...(label === undefined ? {} : { label }),
      ...(help === undefined ? {} : { help }),
      ...(preset === undefined ? {} : { default: preset })
    }
  }
}

const range = ({ max, min }: Range): Range => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max })
})

/** One line of text that people read, 1 to 500 characters. */
export const text = <const Options extends FieldOptions<string>>(options: Options = {} as Options) =>
  field(Text, { word: "text" }, options)

const Code = Schema.String.check(
  Schema.isPattern(/^[^\s\p{Cc}\p{Cs}]{1,100}$/u, { expected: "a code of 1 to 100 characters without spaces" })
)

/** An identifier: a role, a module, a procedure, the kind of a document. 1 to 100 characters without spaces. */
export const code = <const Options extends FieldOptions<string>>(options: Options = {} as Options) =>
  field(Code, { word: "code" }, options)

const within = <S extends Schema.Codec<number, number>>(schema: S, { max, min }: Range): Schema.Codec<number> => {
  if (min !== undefined && max !== undefined) {
    return schema.check(
      Schema.isBetween({ minimum: min, maximum: max }, { expected: `a number from ${min} to ${max}` })
    )
  }
  if (min !== undefined) {
    return schema.check(Schema.isGreaterThanOrEqualTo(min, { expected: `a number of at least ${min}` }))
  }
  return max === undefined
    ? schema
    : schema.check(Schema.isLessThanOrEqualTo(max, { expected: `a number of at most ${max}` }))
}

/** "80%" and "66.5%" are read as 80 and 66.5, and a plain number is left as it is. */
const percentage = (plain: Schema.Codec<number>): Schema.Codec<number, number | string> =>
  Schema.Union([
    plain,
    Schema.String.check(
      Schema.isPattern(/^\d{1,3}(?:\.\d{1,6})?%$/, { expected: "a number from 0 to 100 or a text such as 80%" })
    ).pipe(
      Schema.decodeTo(
        plain,
        SchemaTransformation.transform({
          decode: (written: string) => Number(written.slice(0, -1)),
          encode: (share: number) => `${share}%`
        })
      )
    )
  ])

/** A number, with a fraction or without. With `percent` it lies between 0 and 100 and may be written "80%". */
export function number<const Options extends FieldOptions<number> & Range & { readonly percent: true }>(
  options: Options
): Field<number, PresenceOf<Options>, number | string>
export function number<const Options extends FieldOptions<number> & Range>(
  options?: Options
): Field<number, PresenceOf<Options>>
export function number(
  options: FieldOptions<number> & Range & { readonly percent?: boolean } = {}
): Field<number, Presence, number | string> {
  const { max = 100, min = 0, percent } = options
  return percent === true
    ? field(
        percentage(within(Schema.Finite, { min, max })),
        { word: "number", percent: true, ...range({ min, max }) },
        options
      )
    : field(within(Schema.Finite, options), { word: "number", ...range(options) }, options)
}

/** A whole number. */
export const integer = <const Options extends FieldOptions<number> & Range>(options: Options = {} as Options) =>
  field(within(Schema.Int, options), { word: "integer", ...range(options) }, options)

/** A day of the calendar, `YYYY-MM-DD`. */
export const date = <const Options extends FieldOptions<string>>(options: Options = {} as Options) =>
  field<string, string, Options>(CalendarDate as Schema.Codec<string>, { word: "date" }, options)

/** One of the values named. `labels` says what a form shows for them. */
export const choice = <
  const Values extends readonly [string, ...ReadonlyArray<string>],
  const Options extends FieldOptions<Values[number]> & { readonly labels?: { readonly [V in Values[number]]?: Label } }
>(
  values: Values,
  options: Options = {} as Options
): Field<Values[number], PresenceOf<Options>> => {
  const labels: Readonly<Record<string, Label | undefined>> = options.labels ?? {}
  const choices = values.map((value) => ({ value, label: labels[value] ?? value }))
  return field<Values[number], Values[number], Options>(Schema.Literals(values), { word: "choice", choices }, options)
}

/** At least one of `items`, in the order given; `min: 0` allows none. */
export const list = <Item, Given, const Options extends FieldOptions<ReadonlyArray<Item>> & Range>(
  items: Field<Item, Presence, Given>,
  options: Options = {} as Options
): Field<ReadonlyArray<Item>, PresenceOf<Options>, ReadonlyArray<Given>> => {
  const { max, min = 1 } = options
  const several = Schema.Array(items.schema).check(
    Schema.isMinLength(min, { expected: `at least ${min} of them` }),
    ...(max === undefined ? [] : [Schema.isMaxLength(max, { expected: `at most ${max} of them` })])
  )
  const { label: _, ...itemForm } = items.form
  return field(several, { word: "list", items: itemForm, ...range({ ...options, min }) }, options)
}

/** Yes or no. */
export const flag = <const Options extends FieldOptions<boolean>>(options: Options = {} as Options) =>
  field(Schema.Boolean, { word: "flag" }, options)

type Described = Readonly<Record<string, Field<never, Presence, never> | Field<unknown, Presence, unknown>>>
type ValueOf<F> = F extends Field<infer Value, Presence, infer _> ? Value : never
type GivenOf<F> = F extends Field<infer _, Presence, infer Given> ? Given : never
type Named<F, P extends Presence> = { [N in keyof F]: F[N] extends { readonly presence: P } ? N : never }[keyof F]
type Flat<A> = { readonly [N in keyof A]: A[N] } & {}

/** What is read: defaults filled in, optional values possibly missing. */
export type Values<F> = Flat<
  { [N in Named<F, "required" | "defaulted">]: ValueOf<F[N]> } & { [N in Named<F, "optional">]?: ValueOf<F[N]> }
>
/** What has to be given: neither optional values nor defaults. */
export type Givens<F> = Flat<
  { [N in Named<F, "required">]: GivenOf<F[N]> } & { [N in Named<F, "optional" | "defaulted">]?: GivenOf<F[N]> }
>

/** Several values under their names. */
export interface Fields<Value, Given = Value> {
  readonly schema: Schema.Codec<Value, Given>
  /** What a form asks for, in the order in which it was described. */
  readonly form: ReadonlyArray<FormField>
  /** Reads what came from outside: all mistakes at once, each with its place; what was not asked for is refused. */
  readonly read: (input: unknown) => Result.Result<Value, InvalidInput>
}

/** The same schema under an optional key, or under one that fills itself in. */
const keyOf = ({ form, presence, schema }: Field<unknown>) =>
  presence === "required"
    ? schema
    : presence === "optional"
      ? Schema.optionalKey(schema)
      : schema.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(form.default)))

/**
 * Describes several values.
 *
 * @example
 * import * as Result from "effect/Result"
 * const params = fields({ supervisor: text(), hours: number({ min: 1 }), share: number({ percent: true, default: 80 }) })
 * Result.getOrThrow(params.read({ supervisor: "Kim", hours: 20 })) // => { supervisor: "Kim", hours: 20, share: 80 }
 * Result.getOrThrow(Result.flip(params.read({ supervisor: "Kim", hour: 20 }))).problems.map(({ path }) => path) // => ["/hour", "/hours"]
 * params.form.map(({ name, word }) => `${name}: ${word}`) // => ["supervisor: text", "hours: number", "share: number"]
 */
export const fields = <const F extends Described>(described: F): Fields<Values<F>, Givens<F>> => {
  const entries = Object.entries(described as Readonly<Record<string, Field<unknown>>>)
  const schema = Schema.Struct(
    Object.fromEntries(entries.map(([name, each]) => [name, keyOf(each)]))
  ) as unknown as Schema.Codec<Values<F>, Givens<F>>
  return {
    schema,
    form: entries.map(([name, { form, presence }]) => ({ label: name, ...form, name, presence })),
    read: reader(schema, "the parameters")
  }
}

/**
 * What has to be given, as JSON Schema (draft 2020-12): for editors, forms and programs in other languages.
 *
 * @example
 * const hours = jsonSchemaOf(fields({ hours: number({ min: 1 }) }))
 * hours.required // => ["hours"]
 * hours.additionalProperties // => false
 */
export const jsonSchemaOf = <Value, Given>({ schema }: Fields<Value, Given>): Readonly<Record<string, unknown>> =>
  Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" }).schema as Readonly<Record<string, unknown>>
