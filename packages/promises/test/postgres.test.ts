import { postgresUrl } from "@comity-internal/testbed/vitest"
import { tryPromises } from "./promises.ts"

tryPromises("postgres", postgresUrl)
