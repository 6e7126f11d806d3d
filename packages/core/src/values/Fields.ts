/**
 * The parameters of a rule kind or of a plugin, said in eight words: text, code, number, integer, date, choice, list, flag.
 *
 * For authors who need not know effect's Schema. From one description come the type, reading with the place of every
 * mistake, what a form needs to ask for the values, and in `ShapeSchema.ts` the effect Schema and the JSON Schema.
 */
import type * as Result from "effect/Result"
import type { InvalidInput } from "./Failure.ts"
import { type Group, type Presence, type Range, readerOf, type Shape, type Wrong } from "./Shape.ts"

export type FieldWord = "text" | "code" | "number" | "integer" | "date" | "choice" | "list" | "flag"

/**
 * What a person is shown in a form: one text, or one in several languages, of which `source` is that of the original.
 * @stability stable
 */
export type Label = string | { readonly source: string; readonly texts: { readonly [language: string]: string } }

/**
 * What a form needs to ask for one value.
 * @stability stable
 */
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

/**
 * One value: how it is read, and how a form asks for it. `Value` and `Given` are its types, before and after reading.
 * @stability stable
 */
export interface Field<Value, P extends Presence = Presence, Given = Value> {
  readonly presence: P
  readonly shape: Shape
  readonly form: Omit<FormField, "name" | "label" | "presence"> & { readonly label?: Label }
  readonly "~types"?: readonly [Value, Given]
}

/**
 * How every word can be qualified. A field with a default need not be given; an optional one may be missing.
 * @stability stable
 */
export interface FieldOptions<Value> {
  readonly label?: Label
  readonly help?: Label
  readonly optional?: boolean
  readonly default?: Value
}
type PresenceOf<Options> = Options extends { readonly default: string | number | boolean | ReadonlyArray<unknown> }
  ? "defaulted"
  : Options extends { readonly optional: true }
    ? "optional"
    : "required"

const field = <Value, Given, const Options extends FieldOptions<Value>>(
  shape: Shape,
  form: Field<Value>["form"],
  options: Options
): Field<Value, PresenceOf<Options>, Given> => {
  const presence = options.default !== undefined ? "defaulted" : options.optional === true ? "optional" : "required"
  const { default: preset, help, label } = options
  return {
    presence: presence as PresenceOf<Options>,
    shape,
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

/**
 * One line of text that people read, 1 to 500 characters.
 * @stability stable
 */
export const text = <const Options extends FieldOptions<string>>(options: Options = {} as Options) =>
  field<string, string, Options>({ word: "text" }, { word: "text" }, options)

/**
 * An identifier: a role, a module, a procedure, the kind of a document. 1 to 100 characters without spaces.
 * @stability stable
 */
export const code = <const Options extends FieldOptions<string>>(options: Options = {} as Options) =>
  field<string, string, Options>({ word: "code" }, { word: "code" }, options)

/**
 * A number, with a fraction or without. With `percent` it lies between 0 and 100 and may be written "80%".
 * @stability stable
 */
export function number<const Options extends FieldOptions<number> & Range & { readonly percent: true }>(
  options: Options
): Field<number, PresenceOf<Options>, number | string>
export function number<const Options extends FieldOptions<number> & Range>(
  options?: Options
): Field<number, PresenceOf<Options>>
export function number(
  options: FieldOptions<number> & Range & { readonly percent?: boolean } = {}
): Field<number, Presence, number | string> {
  const { percent = false } = options
  const limits = percent ? { min: 0, max: 100, ...range(options) } : range(options)
  const shared = { word: "number" as const, ...(percent ? { percent } : {}), ...limits }
  return field(shared, shared, options)
}

/**
 * A whole number.
 * @stability stable
 */
export const integer = <const Options extends FieldOptions<number> & Range>(options: Options = {} as Options) =>
  field<number, number, Options>(
    { word: "integer", ...range(options) },
    { word: "integer", ...range(options) },
    options
  )

/**
 * A day of the calendar, `YYYY-MM-DD`.
 * @stability stable
 */
export const date = <const Options extends FieldOptions<string>>(options: Options = {} as Options) =>
  field<string, string, Options>({ word: "date" }, { word: "date" }, options)

/**
 * One of the values named. `labels` says what a form shows for them.
 * @stability stable
 */
export const choice = <
  const Values extends readonly [string, ...ReadonlyArray<string>],
  const Options extends FieldOptions<Values[number]> & { readonly labels?: { readonly [V in Values[number]]?: Label } }
>(
  values: Values,
  options: Options = {} as Options
): Field<Values[number], PresenceOf<Options>> => {
  const labels: Readonly<Record<string, Label | undefined>> = options.labels ?? {}
  const choices = values.map((value) => ({ value, label: labels[value] ?? value }))
  return field<Values[number], Values[number], Options>(
    { word: "choice", values },
    { word: "choice", choices },
    options
  )
}

/**
 * At least one of `items`, in the order given; `min: 0` allows none.
 * @stability stable
 */
export const list = <Item, Given, const Options extends FieldOptions<ReadonlyArray<Item>> & Range>(
  items: Field<Item, Presence, Given>,
  options: Options = {} as Options
): Field<ReadonlyArray<Item>, PresenceOf<Options>, ReadonlyArray<Given>> => {
  const limits = { ...range(options), min: options.min ?? 1 }
  const { label: _, ...itemForm } = items.form
  return field(
    { word: "list", items: items.shape, called: "of them", ...limits },
    { word: "list", items: itemForm, ...limits },
    options
  )
}

/**
 * Yes or no.
 * @stability stable
 */
export const flag = <const Options extends FieldOptions<boolean>>(options: Options = {} as Options) =>
  field<boolean, boolean, Options>({ word: "flag" }, { word: "flag" }, options)

type Described = Readonly<Record<string, Field<never, Presence, never> | Field<unknown, Presence, unknown>>>
type ValueOf<F> = F extends Field<infer Value, Presence, infer _> ? Value : never
type GivenOf<F> = F extends Field<infer _, Presence, infer Given> ? Given : never
type Named<F, P extends Presence> = { [N in keyof F]: F[N] extends { readonly presence: P } ? N : never }[keyof F]
type Flat<A> = { readonly [N in keyof A]: A[N] } & {}

/**
 * What is read: defaults filled in, optional values possibly missing.
 * @stability stable
 */
export type Values<F> = Flat<
  { [N in Named<F, "required" | "defaulted">]: ValueOf<F[N]> } & { [N in Named<F, "optional">]?: ValueOf<F[N]> }
>
/**
 * What has to be given: neither optional values nor defaults.
 * @stability stable
 */
export type Givens<F> = Flat<
  { [N in Named<F, "required">]: GivenOf<F[N]> } & { [N in Named<F, "optional" | "defaulted">]?: GivenOf<F[N]> }
>

/**
 * Several values under their names.
 * @stability stable
 */
export interface Fields<Value, Given = Value> {
  readonly shape: Group
  /** What a form asks for, in the order in which it was described. */
  readonly form: ReadonlyArray<FormField>
  /** Reads what came from outside: all mistakes at once, each with its place; what was not asked for is refused. */
  readonly read: (input: unknown) => Result.Result<Value, InvalidInput>
  readonly "~types"?: readonly [Value, Given]
}

/**
 * Describes several values. `also` says what is wrong with them together; it is asked once each of them is right.
 * @stability stable
 *
 * @example
 * import * as Result from "effect/Result"
 * const params = fields({ supervisor: text(), hours: number({ min: 1 }), share: number({ percent: true, default: 80 }) })
 * Result.getOrThrow(params.read({ supervisor: "Kim", hours: 20 })) // => { supervisor: "Kim", hours: 20, share: 80 }
 * Result.getOrThrow(Result.flip(params.read({ supervisor: "Kim", hour: 20 }))).problems.map(({ path }) => path) // => ["/hour", "/hours"]
 * params.form.map(({ name, word }) => `${name}: ${word}`) // => ["supervisor: text", "hours: number", "share: number"]
 */
export const fields = <const F extends Described>(
  described: F,
  also?: (values: Values<F>) => ReadonlyArray<Wrong>
): Fields<Values<F>, Givens<F>> => {
  const entries = Object.entries(described as Readonly<Record<string, Field<unknown>>>)
  const shape: Group = {
    word: "group",
    ...(also === undefined ? {} : { also }),
    members: Object.fromEntries(
      entries.map(([name, { form, presence, shape }]) => [
        name,
        { shape, presence, ...(form.default === undefined ? {} : { default: form.default }) }
      ])
    )
  }
  return {
    shape,
    form: entries.map(([name, { form, presence }]) => ({ label: name, ...form, name, presence })),
    read: readerOf<Values<F>>(shape, "the parameters")
  }
}
