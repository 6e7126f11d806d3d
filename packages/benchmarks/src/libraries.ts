/**
 * Which library speaks to PostgreSQL: the same statements through pg, postgres.js and @effect/sql-pg, and the ways that each
 * has to send several of them.
 */
import { dropDatabase, emptyDatabase, startPostgres } from "@comity-internal/testbed"
import { Client } from "pg"
import { statementsOf, tables } from "../limits/postgresByHand.ts"
import { roundTrip, type Statement } from "../limits/roundTrip.ts"
import { attendance, draw } from "./attendance.ts"
import { effectSql, type Library, nodePostgres, postgresJs } from "./clients.ts"
import { interleave, type Report } from "./harness.ts"

const tenant = "libraries"
const commits = 250
const entries = 20_000
const pageSize = 1000

let written = 0
const next = () => attendance(`l${written++}`, 1, written)

const insert = (): Statement => {
  const { data, id, meta } = next()
  const text = `INSERT INTO bare (document, data, meta) SELECT $1, $2, $3
    WHERE NOT EXISTS (SELECT FROM bare WHERE document = $1)`
  return { name: "insert", text, values: [id, JSON.stringify(data), JSON.stringify(meta)] }
}

/** One commit as a call of the function written by hand. */
const call = (): Statement => statementsOf(tenant, draw(), [next()])[0] as Statement

/** The same rows, statement by statement. */
const five = (): ReadonlyArray<Statement> => {
  const { body, data, digests, edition, host, id, meta, status } = next()
  return [
    {
      name: "head",
      text: "UPDATE by_hand.tenant SET head = head + 1 WHERE tenant = $1",
      values: [tenant]
    },
    {
      name: "document",
      text: "INSERT INTO by_hand.document VALUES ($1, 'a', $2, 1, $3, $4, $5, $6, $7)",
      values: [tenant, id, digests[2], edition, host, status, JSON.stringify(body)]
    },
    {
      name: "keys",
      text: "INSERT INTO by_hand.key VALUES ($1, 'a', 'edition', $2, $4), ($1, 'a', 'host', $3, $4)",
      values: [tenant, edition, host, id]
    },
    {
      name: "counter",
      text: `INSERT INTO by_hand.counter AS old VALUES ($1, 'a', $2, 1)
        ON CONFLICT (tenant, kind, status) DO UPDATE SET total = old.total + 1`,
      values: [tenant, status]
    },
    {
      name: "journal",
      text: `INSERT INTO by_hand.journal SELECT $1, head, 'a', $2, 1, $3, 0, 0, $4, $5, $6
        FROM by_hand.tenant WHERE tenant = $1`,
      values: [tenant, id, draw(), JSON.stringify(meta), digests[0], JSON.stringify(data)]
    }
  ]
}

const page = (after: number): Statement => ({
  name: "page",
  text: `SELECT position::text, document, data, meta FROM page
    WHERE position > $1::text::bigint ORDER BY page.position LIMIT ${pageSize}`,
  values: [String(after)]
})

const prepare = async (client: Client): Promise<void> => {
  await client.query(`
    ${tables};
    INSERT INTO by_hand.tenant VALUES ('${tenant}', 0);
    CREATE TABLE bare (document text PRIMARY KEY, data text NOT NULL, meta text NOT NULL);
    CREATE TABLE page (position bigint PRIMARY KEY, document text NOT NULL, data text NOT NULL, meta text NOT NULL)`)
  const { data, meta } = next()
  await client.query(`INSERT INTO page SELECT i, 'd' || i, $1, $2 FROM generate_series(1, ${entries}) i`, [
    ...[JSON.stringify(data), JSON.stringify(meta)]
  ])
  await client.query("ANALYZE page")
}

/** Runs `act` so often, a few at a time. */
const times = async (many: number, writers: number, act: () => Promise<unknown>): Promise<number> => {
  const one = async (): Promise<void> => {
    for (let i = 0; i < many / writers; i++) await act()
  }
  await Promise.all(Array.from({ length: writers }, one))
  return many
}

const readAll = async ({ query }: Library): Promise<number> => {
  let found = 0
  for (let after = 0; after < entries; after += pageSize) found += (await query(page(after))).length
  if (found !== entries) throw new Error(`${found} of ${entries} entries were read`)
  return found
}

export const bench = async (rounds = 9): Promise<Report> => {
  const server = await startPostgres({ durable: true })
  const url = await emptyDatabase(server.url)
  const client = new Client({ connectionString: url })
  await client.connect()
  await prepare(client)
  const [pg, js, effect] = [nodePostgres(url, 8), postgresJs(url, 8), await effectSql(url, 8)]
  const libraries: Readonly<Record<string, Library>> = { pg, "postgres.js": js, "@effect/sql-pg": effect }
  const compare = (runs: Readonly<Record<string, () => Promise<number>>>) =>
    interleave(
      Object.entries(runs).map(([name, run]) => ({ name, open: () => ({ run }) })),
      rounds
    )
  const each = (run: (library: Library) => Promise<number>) =>
    compare(Object.fromEntries(Object.entries(libraries).map(([name, library]) => [name, () => run(library)])))
  const alone = (act: () => Promise<unknown>) => () => times(commits, 1, act)
  try {
    return {
      title: "Libraries for PostgreSQL, synchronous_commit=on",
      tables: [
        {
          title: "A prepared conditional INSERT, one writer",
          rows: await each(({ query }) => times(commits, 1, () => query(insert())))
        },
        {
          title: "A prepared conditional INSERT, 8 writers on 8 connections",
          rows: await each(({ query }) => times(8 * commits, 8, () => query(insert())))
        },
        {
          title: "The rows of one commit in one transaction",
          rows: await compare({
            "pg, the function written by hand": alone(() => pg.query(call())),
            "postgres.js, the function": alone(() => js.query(call())),
            "@effect/sql-pg, the function": alone(() => effect.query(call())),
            "pg, five statements with one Sync": alone(() => roundTrip(client, five())),
            "pg, five statements, BEGIN and COMMIT": alone(() => pg.transaction(five())),
            "postgres.js, the same, pipelined by it": alone(() => js.transaction(five())),
            "@effect/sql-pg, five statements, BEGIN and COMMIT": alone(() => effect.transaction(five()))
          })
        },
        {
          title: `Pages of ${pageSize.toLocaleString("en")} rows of four columns, each row`,
          rows: await each(readAll)
        }
      ]
    }
  } finally {
    for (const { close } of Object.values(libraries)) await close()
    await client.end()
    await dropDatabase(url)
    await server.stop()
  }
}
