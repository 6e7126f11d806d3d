import { it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import { oddTextLaws } from "./laws/oddTexts.ts"

for (const { check, name } of oddTextLaws) it(name, () => check(() => memory()))
