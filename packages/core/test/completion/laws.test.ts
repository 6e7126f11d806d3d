import { expect, test } from "vitest"
import { engineOf, parts } from "../../src/completion/Engine.ts"
import { counts, laws, remembering } from "./laws.ts"

const runs = Number(process.env["LAW_RUNS"] ?? 1200)
const engine = remembering({ compile: engineOf(parts) })
const seen = counts()

for (const law of Object.values(laws)) {
  test(`law: ${law.name}`, () => law.check(engine, runs, seen))
}
test("print", () => { console.log(seen); expect(1).toBe(1) })
