/** Whether the tables of a schema say the same: what is found by keys, counted and told by the journal is what is there. */
import { rowsOf } from "./server.ts"

const differences = (s: string): Readonly<Record<string, string>> => {
  const keys = `SELECT d.tenant, d.kind, k.key COLLATE "C", v.value COLLATE "C", d.id
    FROM ${s}.document d, json_each(d.keys::json) k, json_array_elements_text(k.value) v`
  const counted = `SELECT d.tenant, d.kind, d.dimensions COLLATE "C", '' COLLATE "C", count(*)::bigint FROM ${s}.document d GROUP BY 1, 2, 3
    UNION ALL SELECT d.tenant, d.kind, d.dimensions, m.key COLLATE "C", sum(m.value::bigint)::bigint
      FROM ${s}.document d, json_each_text(d.measures::json) m GROUP BY 1, 2, 3, 4 HAVING sum(m.value::bigint) <> 0`
  const counters = `SELECT tenant, kind, combination, measure, total FROM ${s}.counter WHERE total <> 0`
  const versions = `SELECT tenant, kind, id, count(DISTINCT version)::int FROM ${s}.journal GROUP BY 1, 2, 3`
  const both = (a: string, b: string) => `((${a}) EXCEPT (${b})) UNION ALL ((${b}) EXCEPT (${a}))`
  return {
    keys: both(keys, `SELECT tenant, kind, name, value, id FROM ${s}.key`),
    counters: both(counted, counters),
    versions: both(versions, `SELECT tenant, kind, id, version FROM ${s}.document`),
    positions: both(
      `SELECT tenant, max(position), count(*) FROM ${s}.journal GROUP BY 1`,
      `SELECT tenant, head, head FROM ${s}.tenant WHERE head > 0`
    )
  }
}

/** The rows that contradict each other, by what they are about: none, if all is well. */
export const contradictions = async (
  url: string,
  schema = "comity"
): Promise<Readonly<Record<string, ReadonlyArray<unknown>>>> => {
  const found: Record<string, ReadonlyArray<unknown>> = {}
  for (const [what, sql] of Object.entries(differences(schema))) {
    const rows = await rowsOf(url, sql)
    if (rows.length > 0) found[what] = rows
  }
  return found
}
