/** The one statement behind `list`: an arm for each condition, merged in order, cut to a page, joined with the documents. */
import type { ListQuery } from "@comity/plugin-sdk/store"
import { readCursor } from "@comity/plugin-sdk/store"
import { documentColumns } from "./rows.ts"
import { shortName } from "./short.ts"

export interface ListStatement {
  readonly text: string
  readonly values: ReadonlyArray<string | null>
}

/**
 * Names and values of keys are parameters, always. The limit stands in the text, because a plan that is kept for any limit
 * is one for large pages. LIMIT 1 keeps what is looked up for each row from being planned as a join: of a table at which the
 * server has not looked yet, as after a restore, it takes every join for one of two rows, and reads all of one for each.
 *
 * @param s the schema, quoted
 */
export const listStatement = (s: string, tenant: string, query: ListQuery): ListStatement => {
  const { after, anyOf = [{}], kind, range } = query
  const limit = `LIMIT ${Math.trunc(query.limit) + 1}`
  const values: Array<string | null> = [tenant, kind]
  const put = (value: string | null): string => `$${values.push(value)}::text`
  const cursor = after === undefined ? undefined : readCursor(after)
  const way = range?.descending ? "DESC" : "ASC"
  const order = range === undefined ? ["id"] : [`value ${way}`, `id ${way}`]

  /** Where along the order `o` to read: in the range, after the page before. */
  const place = (): ReadonlyArray<string> => {
    if (range === undefined) return cursor ? [`o.id > ${put(cursor[1])}`] : []
    const { before, descending, from, key } = range
    return [
      `o.name = ${put(shortName(key))}`,
      ...(cursor ? [`(o.value, o.id) ${descending ? "<" : ">"} (${put(cursor[0])}, ${put(cursor[1])})`] : []),
      ...(from === undefined ? [] : [`o.value >= ${put(from)}`]),
      ...(before === undefined ? [] : [`o.value < ${put(before)}`]),
      // A document with several values in the range stands at the first.
      descending
        ? `(o.next IS NULL OR o.next >= ${put(before ?? null)})`
        : `(o.previous IS NULL OR o.previous < ${put(from ?? null)})`
    ]
  }

  const arm = (condition: Readonly<Record<string, string>>): string => {
    const pairs = Object.entries(condition)
    // One thing is read along, and the others are looked up for each of its rows: the range, or the first key, or the kind.
    const [first, others] = range === undefined ? [pairs[0], pairs.slice(1)] : [undefined, pairs]
    const along = range === undefined && first === undefined ? "document" : "key"
    const tests = [
      `o.tenant = $1 AND o.kind = ${along === "key" ? put(shortName(kind)) : "$2"}`,
      ...(first === undefined ? [] : [`o.name = ${put(shortName(first[0]))} AND o.value = ${put(first[1])}`]),
      ...place(),
      ...others.map(
        ([name, value]) => `(SELECT true FROM ${s}.key k WHERE k.tenant = o.tenant AND k.kind = o.kind
          AND k.name = ${put(shortName(name))} AND k.value = ${put(value)} AND k.id = o.id LIMIT 1)`
      )
    ]
    return `(SELECT ${range === undefined ? "o.id" : "o.value, o.id"} FROM ${s}.${along} o
      WHERE ${tests.join(" AND ")} ORDER BY ${order.map((term) => `o.${term}`).join(", ")} ${limit})`
  }

  const arms = anyOf.map(arm)
  const page = arms.length === 1 ? arms[0] : `(${arms.join(" UNION ")} ORDER BY ${order.join(", ")} ${limit})`
  const text = `SELECT ${range === undefined ? "''" : "p.value"}, ${documentColumns}
    FROM ${page} p, LATERAL (
      SELECT * FROM ${s}.document o WHERE o.tenant = $1 AND o.kind = $2 AND o.id = p.id LIMIT 1) AS d
    ORDER BY ${order.map((term) => `p.${term}`).join(", ")}`
  return { text, values }
}
