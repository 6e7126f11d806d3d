/** Real servers for tests and measurements, and what may stand between a program and its server. */

export { type DatabaseOptions, dropDatabase, emptyDatabase } from "./database.ts"
export { startPgBouncer } from "./pgbouncer.ts"
export { type Pooler, type PoolerOptions, startPooler } from "./pooler.ts"
export { type Postgres, type PostgresOptions, startPostgres } from "./postgres.ts"
export { type NetworkProxy, type Place, startProxy } from "./proxy.ts"
