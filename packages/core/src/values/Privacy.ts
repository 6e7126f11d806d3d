/**
 * How private a field is, said where the field is defined: a schema is the one place that knows all fields.
 *
 * The class is an annotation of the key, so a value such as a date can be class 1 in an edition and class 3 in a person.
 */
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

/**
 * - 0: may be published.
 * - 1: for the parties: states, dates, counts, ids.
 * - 2: personal, or free text in which somebody may have written something personal.
 * - 3: identity papers, birth date, visa, health. Stands in documents of kind `person` only.
 * @stability evolving
 */
export type PrivacyClass = 0 | 1 | 2 | 3

const annotation = "comity/privacyClass"

/**
 * The same fields, each marked with its class. A struct is written in as many groups as it has classes.
 *
 * A field keeps a mark that it already has, so that a group can be marked as a whole and one field of it apart.
 * @stability evolving
 *
 * @example
 * const fields = { ...classified(1, { state: Schema.String }), ...classified(3, { birthDate: Schema.String }) }
 * classOf(fields.birthDate) // => 3
 */
export const classified = <const Fields extends Schema.Struct.Fields>(
  privacyClass: PrivacyClass,
  fields: Fields
): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = field as Schema.Top
      return [
        name,
        classOf(schema) === undefined ? schema.pipe(Schema.annotateKey({ [annotation]: privacyClass })) : schema
      ]
    })
  ) as unknown as Fields

const classOfAst = (ast: SchemaAST.AST): PrivacyClass | undefined =>
  ast.context?.annotations?.[annotation] as PrivacyClass | undefined

/**
 * The class that a field was given, or undefined where nobody has decided.
 * @stability evolving
 *
 * @example
 * classOf(classified(2, { note: Schema.String }).note) // => 2
 * classOf(Schema.String) // => undefined
 */
export const classOf = (field: { readonly ast: SchemaAST.AST }): PrivacyClass | undefined => classOfAst(field.ast)

/**
 * One field of a schema, however deep. `path` has `*` for each item of an array and each key of a record.
 * @stability evolving
 */
export interface FieldClass {
  readonly path: string
  readonly class: PrivacyClass | "missing"
}

type Step = readonly [path: string, ast: SchemaAST.AST]

const join = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`)

/** What a node holds: fields of objects, items of arrays, members of unions. A leaf holds nothing. */
const inside = (path: string, ast: SchemaAST.AST): ReadonlyArray<Step> => {
  switch (ast._tag) {
    case "Objects":
      return [
        ...ast.propertySignatures.map(({ name, type }): Step => [join(path, String(name)), type]),
        ...ast.indexSignatures.map(({ type }): Step => [join(path, "*"), type])
      ]
    case "Arrays":
      return [...ast.elements, ...ast.rest].map((item): Step => [join(path, "*"), item])
    case "Union":
      return ast.types.map((member): Step => [path, member])
    case "Suspend":
      return [[path, ast.thunk()]]
    default:
      return []
  }
}

const stricter = (one: PrivacyClass | undefined, other: PrivacyClass | undefined): PrivacyClass | undefined =>
  one === undefined ? other : other === undefined ? one : one > other ? one : other

/**
 * Every field of a schema that holds a value of its own, with its class: the stricter of the class it was given and of
 * the class of what it lies in. A test asks it of the whole model, so no field is ever added without a decision.
 * @stability evolving
 *
 * @example
 * const note = Schema.Struct(classified(2, { text: Schema.String }))
 * fieldClasses(Schema.Struct({ ...classified(1, { state: Schema.String }), notes: Schema.Array(note), on: Schema.String }))
 * // => [{ path: "state", class: 1 }, { path: "notes.*.text", class: 2 }, { path: "on", class: "missing" }]
 */
export const fieldClasses = (schema: { readonly ast: SchemaAST.AST }): ReadonlyArray<FieldClass> => {
  const found = new Map<string, PrivacyClass | undefined>()
  const walk = (
    path: string,
    ast: SchemaAST.AST,
    outer: PrivacyClass | undefined,
    open: ReadonlyArray<SchemaAST.AST>
  ) => {
    // A schema that contains itself is listed once: deeper levels have the same fields.
    if (open.includes(ast)) return
    const own = stricter(outer, classOfAst(ast))
    const steps = inside(path, ast)
    if (steps.length === 0) {
      // Members of a union may share a path; a member without a class leaves the field undecided.
      const known = found.has(path)
      const before = found.get(path)
      found.set(path, known && (before === undefined || own === undefined) ? undefined : stricter(before, own))
    }
    for (const [next, type] of steps) walk(next, type, own, [...open, ast])
  }
  walk("", schema.ast, undefined, [])
  return [...found].map(([path, privacyClass]) => ({ path, class: privacyClass ?? "missing" }))
}
