import { expect, test } from "vitest"
import type { Assessment } from "../../src/completion/Assessment.ts"
import { type Explaining, explanationOf } from "../../src/completion/Explanation.ts"
import { explanationMessages } from "../../src/completion/ExplanationMessages.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { fields } from "../../src/values/Fields.ts"
import type { Reason } from "../../src/values/Reason.ts"
import { assessed } from "./asking.ts"
import { assessment, context } from "./explainedTrainee.ts"

const all = (reason: Reason): ReadonlyArray<Reason> => [reason, ...(reason.children ?? []).flatMap(all)]
const told = (how: Explaining, of: Assessment = assessment): ReadonlyArray<Reason> => all(explanationOf(of, how))

test("every code of the table is met in one of these trees, with its placeholders", () => {
  const { decision: _, ...undecided } = context
  const { appeal: __, ...silent } = assessment
  const plugin = defineRuleKind({ kind: "vendor/letters", params: fields({}), evaluate: () => letters })
  const letters: Reading = {
    direction: "atLeast",
    required: 1,
    unit: "letters",
    now: 0,
    lower: 0,
    upper: 1,
    counted: [],
    passedOver: [],
    missing: []
  }
  const missed = { sessions: [{ id: "s1", on: "2019-09-02", mark: "absent" }] } as const
  // Of fourteen rules only waivers can mend thirteen, and there may be no more: too many to be tried in all combinations.
  const lost = Array.from({ length: 14 }, (_, n) =>
    rules.attendance({ atLeast: 100 }, { id: `a${n}`, waivableBy: ["director"] })
  )
  const limited = { ...rules.set("limited", 1, rules.atLeast(13, ...lost)), maximumWaivers: 13 }
  const unsure = rules.when(rules.absenceCap({ atMost: 0 }), rules.ceremony())
  const trees = [
    ...["ru", "ko"].flatMap((language) => told({ context, languages: [language] })),
    ...told({ context: undecided }),
    ...told({ context }, silent),
    ...told({ context }, { ...assessment, simulatedFor: { id: "a", version: 1, hash: "h" } }),
    ...told({}, assessed(plugin.rule({}), {}, "2019-09-10", { kinds: [plugin] })),
    ...told({}, assessed(rules.any(rules.attendance({ atLeast: 100 }), rules.ceremony()), missed, "2019-09-10")),
    ...told({}, assessed(limited, missed, "2019-09-10")),
    ...told({}, assessed(unsure, { sessions: [{ id: "s1", on: "2019-09-17" }] }, "2019-09-10"))
  ]
  const met = new Map(trees.map(({ code, values }) => [code, Object.keys(values)]))
  for (const [code, values] of Object.entries(explanationMessages)) {
    expect([code, met.get(code)]).toEqual([code, Object.keys(values)])
  }
})
