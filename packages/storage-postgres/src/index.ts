/** Comity's store for several processes and several offices, on PostgreSQL. */

export type { PostgresClient } from "./line.ts"
export type { PostgresPool, PostgresPoolClient } from "./pool.ts"
export { type PostgresOptions, postgres } from "./postgres.ts"
