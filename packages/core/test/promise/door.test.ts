import { describe, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import { doorLaws } from "./laws/all.ts"

describe.each(doorLaws)("in memory, $topic", ({ laws }) => {
  for (const { check, name } of laws) it(name, () => check(() => memory()))
})
