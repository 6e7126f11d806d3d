/** What tests ask for; setup.ts is the other half, which runs before them. */

import { inject } from "vitest"
import type {} from "./setup.ts"

/**
 * The URL of the PostgreSQL server that runs as long as the tests do, of a user who may create databases.
 * A test makes a database of its own there, and leaves the server as it is.
 */
export const postgresUrl = (): string => inject("comity.postgres")
