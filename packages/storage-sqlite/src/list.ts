/** The one statement behind `list`: an arm for each condition, merged in order, cut to a page, joined with the documents. */
import type { ListQuery } from "@comity/plugin-sdk/store"
import { readCursor } from "@comity/plugin-sdk/store"
import { documentColumns } from "./rows.ts"

type Values = ReadonlyArray<string | number | null>

/** A piece of SQL and what stands for its question marks, in their order. */
interface Part {
  readonly sql: string
  readonly values: Values
}

const part = (sql: string, ...values: Values): Part => ({ sql, values })
const join = (parts: ReadonlyArray<Part>, by: string): Part =>
  part(parts.map(({ sql }) => sql).join(by), ...parts.flatMap(({ values }) => values))

/** `kind` by its number. Only the shape of a query is in the text: names and values of keys are parameters, always. */
export const listStatement = (kind: number, query: ListQuery): Part => {
  const { after, anyOf = [{}], limit, range } = query
  const cursor = after === undefined ? undefined : readCursor(after)
  const way = range?.descending ? "DESC" : "ASC"
  const order = range === undefined ? ["document"] : [`value ${way}`, `document ${way}`]

  /** Where along the order `o` to read: in the range, after the page before. */
  const place = (): ReadonlyArray<Part> => {
    if (range === undefined) return cursor ? [part("o.id > ?", cursor[1])] : []
    const { before, descending, from, key } = range
    // The page before ended inside the range, so it takes the place of the bound it comes after.
    const [start, end] = [descending || !cursor ? from : undefined, descending && cursor ? undefined : before]
    return [
      part("o.name = ?", key),
      ...(cursor ? [part(`(o.value, o.id) ${descending ? "<" : ">"} (?, ?)`, ...cursor)] : []),
      ...(start === undefined ? [] : [part("o.value >= ?", start)]),
      ...(end === undefined ? [] : [part("o.value < ?", end)]),
      // A document with several values in the range stands at the first.
      descending
        ? part("(o.next IS NULL OR o.next >= ?)", before ?? null)
        : part("(o.previous IS NULL OR o.previous < ?)", from ?? null)
    ]
  }

  const arm = (condition: Readonly<Record<string, string>>): Part => {
    const pairs = Object.entries(condition)
    // What is read along stands first, and CROSS JOIN keeps it there: the range, or the first key, or the kind.
    const [first, others] = range === undefined ? [pairs[0], pairs.slice(1)] : [undefined, pairs]
    const along = range === undefined && first === undefined ? "document o" : "key o"
    const tests = join(
      [
        part("o.kind = ?", kind),
        ...(first === undefined ? [] : [part("o.name = ? AND o.value = ?", ...first)]),
        ...place(),
        ...others.map((pair, i) =>
          part(`(k${i}.kind, k${i}.id) = (o.kind, o.id) AND k${i}.name = ? AND k${i}.value = ?`, ...pair)
        )
      ],
      " AND "
    )
    const columns = range === undefined ? "o.id AS document" : "o.value AS value, o.id AS document"
    const tables = [along, ...others.map((_, i) => `key k${i}`)].join(" CROSS JOIN ")
    return part(`SELECT ${columns} FROM ${tables} WHERE ${tests.sql}`, ...tests.values)
  }

  const arms = join(anyOf.map(arm), " UNION ")
  return part(
    `SELECT ${range === undefined ? "''" : "value"}, ${documentColumns}
      FROM (${arms.sql} ORDER BY ${order.join(", ")} LIMIT ?) p
      CROSS JOIN document d ON d.kind = ? AND d.id = p.document
      ORDER BY ${order.join(", ")}`,
    ...[...arms.values, limit + 1, kind]
  )
}
