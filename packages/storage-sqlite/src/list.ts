/** The one statement behind `list`: an arm for each condition, merged in order, cut to a page, joined with the documents. */
import type { ListQuery } from "@comity/plugin-sdk"
import { readCursor } from "@comity/plugin-sdk"

type Values = ReadonlyArray<string | number>

/** A piece of SQL and what stands for its question marks, in their order. */
interface Part {
  readonly sql: string
  readonly values: Values
}

const part = (sql: string, ...values: Values): Part => ({ sql, values })
const join = (parts: ReadonlyArray<Part>, by: string): Part =>
  part(parts.map(({ sql }) => sql).join(by), ...parts.flatMap(({ values }) => values))

/** Only the shape of a query is in the text: names and values of keys are parameters, always. */
export const listStatement = (tenant: string, query: ListQuery): Part => {
  const { after, anyOf = [{}], kind, limit, range } = query
  const [value, id] = after === undefined ? ["", ""] : readCursor(after)
  const [sign, way] = range?.descending ? ["<", "DESC"] : [">", "ASC"]

  const rangeTests = (): ReadonlyArray<Part> => {
    if (range === undefined) return after === undefined ? [] : [part("o.id > ?", id)]
    const { before, descending, from, key } = range
    const [neighbour, beyond, bound] = descending ? ["next", ">=", before] : ["previous", "<", from]
    return [
      part("o.name = ?", key),
      ...(from === undefined ? [] : [part("o.value >= ?", from)]),
      ...(before === undefined ? [] : [part("o.value < ?", before)]),
      // The first of the document's values in the range.
      bound === undefined
        ? part(`o.${neighbour} IS NULL`)
        : part(`(o.${neighbour} IS NULL OR o.${neighbour} ${beyond} ?)`, bound),
      ...(after === undefined ? [] : [part(`(o.value, o.id) ${sign} (?, ?)`, value, id)])
    ]
  }

  const arm = (condition: Readonly<Record<string, string>>): Part => {
    const pairs = Object.entries(condition)
    // What is read along comes first, and CROSS JOIN keeps it there.
    const along = range === undefined && pairs.length === 0 ? "document o" : "key o"
    const own = range === undefined ? pairs.slice(0, 1).map((pair) => part("o.name = ? AND o.value = ?", ...pair)) : []
    const others = range === undefined ? pairs.slice(1) : pairs
    const joined = others.map((pair, i) =>
      part(
        `k${i}.tenant = o.tenant AND k${i}.kind = o.kind AND k${i}.name = ? AND k${i}.value = ? AND k${i}.id = o.id`,
        ...pair
      )
    )
    const tests = join([part("o.tenant = ? AND o.kind = ?", tenant, kind), ...own, ...rangeTests(), ...joined], " AND ")
    const tables = [along, ...others.map((_, i) => `key k${i}`)].join(" CROSS JOIN ")
    return part(
      `SELECT ${range === undefined ? "''" : "o.value"} AS value, o.id AS id FROM ${tables} WHERE ${tests.sql}`,
      ...tests.values
    )
  }

  const arms = join(anyOf.map(arm), " UNION ")
  return part(
    `SELECT p.value, d.kind, d.id, d.version, d.digest, d.body, d.keys, d.dimensions, d.measures
      FROM (${arms.sql} ORDER BY value ${way}, id ${way} LIMIT ?) p
      CROSS JOIN document d ON d.tenant = ? AND d.kind = ? AND d.id = p.id
      ORDER BY p.value ${way}, p.id ${way}`,
    ...[...arms.values, limit + 1, tenant, kind]
  )
}
