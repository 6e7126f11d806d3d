/** What a kind of document is filed by, and the three sorts of kinds there are: plain, with a life cycle, kept in parts. */
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Table } from "../lifecycle/Table.ts"
import type { Dimensions, Keys, Measures } from "../ports/Store.ts"

/** An entry of the journal as a document's kind reads it. */
export interface Entry {
  readonly type: string
  readonly data: unknown
  readonly at: string
  readonly actor: string
}
type Found = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

/**
 * One kind of document.
 * @stability evolving
 */
export interface Filing<Document> {
  readonly kind: string
  readonly idOf: (document: Document) => string
  readonly keys: (document: Document) => Found
  readonly dimensions: (document: Document) => Readonly<Record<string, string | undefined>>
  readonly measures: (document: Document) => Readonly<Record<string, number | undefined>>
  /** The document after an entry of its journal. */
  readonly fold: (before: Document | undefined, entry: Entry) => Document
  /** Where only some of the kind's documents are meant: whether this is one. */
  readonly holds?: (document: Document) => boolean
}
/**
 * One kind of document that has a life cycle.
 * @stability evolving
 */
export interface CycledFiling<Document> extends Filing<Document> {
  readonly table: Table
}

const known = <A>(found: Readonly<Record<string, A | undefined>>): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(found).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** The keys, dimensions and measures that a document is stored with; an erased one has no filing, and none of them. */
export const filedBy = <Document>(
  filing: Filing<Document> | undefined,
  document: Document
): { readonly keys: Keys; readonly dimensions: Dimensions; readonly measures: Measures } => {
  if (filing === undefined) return { keys: {}, dimensions: {}, measures: {} }
  const keys = Object.entries(filing.keys(document)).flatMap(([name, value]) => {
    const values = [value ?? []].flat()
    return values.length === 0 ? [] : [[name, values] as const]
  })
  return {
    keys: Object.fromEntries(keys),
    dimensions: known(filing.dimensions(document)),
    measures: known(filing.measures(document))
  }
}

type Filed<Document> = Partial<Pick<Filing<Document>, "idOf" | "dimensions" | "measures" | "fold">> & {
  readonly keys?: Filing<Document>["keys"]
}

/** A number as text, in the order of numbers. */
export const ordinal = (number: number): string => String(number).padStart(16, "0")

const idOf = (document: unknown): string => (document as { readonly id: string }).id

/** A kind without a life cycle: the last entry says all. */
export const plain = <Document>(kind: string, filed: Filed<Document> = {}): Filing<Document> => ({
  kind,
  idOf,
  keys: () => ({}),
  dimensions: () => ({}),
  measures: () => ({}),
  fold: (_, { data }) => data as Document,
  ...filed
})

/** A kind with a life cycle; what the clock will do with it is a key, so that nothing has to be searched for. */
export const cycled = <Document>(table: Table, filed: Filed<Document> = {}): CycledFiling<Document> => ({
  ...plain(table.noun, filed),
  keys: (document) => ({ ...filed.keys?.(document), due: Lifecycle.due(table, document)[0]?.from }),
  fold: (before, { actor, at, data, type }) =>
    Lifecycle.evolve(table, before as never, { ...(data as object), _tag: type, at, actor } as never) as Document,
  table
})

/** Parts: what is added is in the entry, and not once more what was there. */
export const grown =
  <Document extends { readonly [K in Items]: ReadonlyArray<{ readonly id: string }> }, Items extends string>(
    items: Items
  ): Filing<Document>["fold"] =>
  (before, { data }) => {
    const {
      added,
      reason: _,
      ...rest
    } = data as {
      readonly added: Document[Items]
      readonly reason?: string
    } & Partial<Document>
    const changed = new Map(added.map((item) => [item.id, item]))
    const kept = (before?.[items] ?? []).map((item) => {
      const next = changed.get(item.id)
      changed.delete(item.id)
      return next ?? item
    })
    return { ...before, ...rest, [items]: [...kept, ...changed.values()] } as unknown as Document
  }
