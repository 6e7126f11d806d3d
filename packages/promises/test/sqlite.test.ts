import { tryPromises } from "./promises.ts"

tryPromises("sqlite", () => "")
