/** Kinds as a plugin may have them, good and bad; loaded by the worker of the test. */
import { parentPort } from "node:worker_threads"
import type { Reading } from "../../src/completion/Reading.ts"
import { defineRuleKind, type RuleKind } from "../../src/completion/RuleKind.ts"
import { fields } from "../../src/values/Fields.ts"
import { plain } from "../completion/plainReading.ts"

const aside = (message: unknown): Reading => {
  parentPort?.postMessage(message)
  return plain
}
const kind = (name: string, evaluate: () => Reading): RuleKind =>
  defineRuleKind({ kind: `test/${name}`, params: fields({}), evaluate })

export const kinds: ReadonlyArray<RuleKind> = [
  kind("plain", () => plain),
  kind("throws", () => {
    throw new Error("broken")
  }),
  kind("loops", () => {
    for (;;);
  }),
  kind("says-nothing", () => aside(null)),
  kind("says-something-else", () => aside({ said: "hello" })),
  kind("exits", () => process.exit(3)),
  {
    ...kind("hangs-on-parameters", () => plain),
    readParams: () => {
      for (;;);
    }
  }
]
