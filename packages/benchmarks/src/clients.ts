/** Three libraries that speak to PostgreSQL, each used as its documentation does. */
import { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as Scope from "effect/Scope"
import { Pool } from "pg"
import postgres from "postgres"
import type { Statement } from "../limits/roundTrip.ts"

export interface Library {
  readonly query: (statement: Statement) => Promise<ReadonlyArray<ReadonlyArray<unknown>>>
  /** One transaction, the library's own way. */
  readonly transaction: (statements: ReadonlyArray<Statement>) => Promise<unknown>
  readonly close: () => Promise<unknown>
}

export const nodePostgres = (url: string, connections: number): Library => {
  const pool = new Pool({ connectionString: url, max: connections, idleTimeoutMillis: 0 })
  // A database that is dropped cuts what is just being closed.
  pool.on("error", () => {})
  const config = ({ name, text, values }: Statement) => ({ name, text, values: [...values], rowMode: "array" as const })
  return {
    query: async (statement) => (await pool.query<Array<unknown>>(config(statement))).rows,
    transaction: async (statements) => {
      const client = await pool.connect()
      await client.query("BEGIN")
      for (const statement of statements) await client.query(config(statement))
      await client.query("COMMIT")
      client.release()
    },
    close: () => pool.end()
  }
}

/** Sends what is asked for inside `begin` without waiting for answers. */
export const postgresJs = (url: string, connections: number): Library => {
  const sql = postgres(url, { max: connections })
  return {
    query: ({ text, values }) => sql.unsafe(text, [...values], { prepare: true }).values(),
    transaction: (statements) =>
      sql.begin((begun) => statements.map(({ text, values }) => begun.unsafe(text, [...values], { prepare: true }))),
    close: () => sql.end()
  }
}

export const effectSql = async (url: string, connections: number): Promise<Library> => {
  const scope = Scope.makeUnsafe()
  const sql = await Effect.runPromise(
    PgClient.make({ url: Redacted.make(url), maxConnections: connections }).pipe(
      Effect.provideService(Scope.Scope, scope),
      Effect.provide(Reactivity.layer)
    )
  )
  const run = ({ text, values }: Statement) => sql.unsafe(text, values).values
  return {
    query: (statement) => Effect.runPromise(run(statement)),
    transaction: (statements) =>
      Effect.runPromise(sql.withTransaction(Effect.forEach(statements, run, { discard: true }))),
    close: () => Effect.runPromise(Scope.close(scope, Exit.void))
  }
}
