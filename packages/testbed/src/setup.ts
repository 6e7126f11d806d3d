/** vitest's global setup: one PostgreSQL server for all projects of a run that name this file. */
import type { TestProject } from "vitest/node"
import { type Postgres, startPostgres } from "./postgres.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** The URL of the run's PostgreSQL server. */
    "comity.postgres": string
  }
}

interface Shared {
  readonly server: Promise<Postgres>
  users: number
}

// Each project loads this module anew, but all in one process: what they share hangs on the process.
const run = globalThis as typeof globalThis & { comityPostgres?: Shared | undefined }

export const setup = async ({ provide }: TestProject): Promise<void> => {
  run.comityPostgres ??= { server: startPostgres(), users: 0 }
  run.comityPostgres.users++
  const { url } = await run.comityPostgres.server
  provide("comity.postgres", url)
}

export const teardown = async (): Promise<void> => {
  const shared = run.comityPostgres
  if (!shared || --shared.users > 0) return
  run.comityPostgres = undefined
  // One that did not start has been reported by then.
  await shared.server.then(
    ({ stop }) => stop(),
    () => {}
  )
}
