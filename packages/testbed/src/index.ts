/** Real servers and a real browser for tests and measurements, and what may stand between a program and its server. */

export { type Browser, startBrowser } from "./browser.ts"
export { type DatabaseOptions, dropDatabase, emptyDatabase } from "./database.ts"
export {
  type ConsoleError,
  type FailedRequest,
  lookAt,
  type PageProblem,
  type UncaughtError,
  type View,
  type ViewOptions
} from "./look.ts"
export type { ContentTooWide, LayoutProblem, PageTooWide, TextOutside, TextsOverlap } from "./pageChecks.ts"
export { startPgBouncer } from "./pgbouncer.ts"
export { type Pooler, type PoolerOptions, startPooler } from "./pooler.ts"
export { type Postgres, type PostgresOptions, startPostgres } from "./postgres.ts"
export { type NetworkProxy, type Place, startProxy } from "./proxy.ts"
