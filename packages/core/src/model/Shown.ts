/** Which fields of a document may be seen up to a class of privacy, and what is left of a document then. */
import type * as Schema from "effect/Schema"
import { fieldClasses, type PrivacyClass } from "../values/Privacy.ts"

/** A schema whose fields have classes. */
type Described = { readonly ast: Schema.Top["ast"] }

/** The fields that may be seen, as they lie in one another; `*` stands for every item of a list and every name of a record. */
export interface Shown {
  /** A value of its own may stand here. */
  isValue: boolean
  readonly inside: Map<string, Shown>
}
const shownNode = (): Shown => ({ isValue: false, inside: new Map() })
const within = ({ inside }: Shown, name: string): Shown => {
  const found = inside.get(name) ?? shownNode()
  inside.set(name, found)
  return found
}

const shown = new Map<string, Shown>()
/** A kind's fields up to a class. A field without one is not among them: denial is the default here too. */
export const upTo = (kind: string, schema: Described | undefined, most: PrivacyClass): Shown => {
  const key = `${kind}|${most}`
  let root = shown.get(key)
  if (root === undefined) {
    root = shownNode()
    for (const field of schema === undefined ? [] : fieldClasses(schema)) {
      if (field.class !== "missing" && field.class <= most) field.path.split(".").reduce(within, root).isValue = true
    }
    shown.set(key, root)
  }
  return root
}
const identities = new Map<string, ReadonlyArray<string>>()
/** The names of a kind's fields in which something of class 3 stands: identity papers, birth date, visa, health. */
export const identityFields = (kind: string, schema: Described | undefined): ReadonlyArray<string> => {
  let names = identities.get(kind)
  if (names === undefined) {
    const strict = schema === undefined ? [] : fieldClasses(schema).filter((field) => field.class === 3)
    names = [...new Set(strict.map(({ path }) => path.split(".", 1)[0] ?? path))]
    identities.set(kind, names)
  }
  return names
}
/** What is left of a value where only these fields may be seen. */
export const keep = (value: unknown, { inside, isValue }: Shown): unknown => {
  // A value of its own may hold anything: the particulars that a kind of activity adds.
  if (inside.size === 0) return isValue ? value : undefined
  if (typeof value !== "object" || value === null) return isValue ? value : undefined
  const each = inside.get("*")
  if (Array.isArray(value)) return each === undefined ? [] : value.map((item) => keep(item, each))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => {
      const node = inside.get(name) ?? each
      return node === undefined ? [] : [[name, keep(held, node)]]
    })
  )
}
