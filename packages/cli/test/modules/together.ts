/** Two plugins of one module: the profile of one relies on a kind of rules that the other brings. */
import { definePlugin, defineRuleKind, fields } from "@comity/plugin-sdk"

const vow = defineRuleKind({
  kind: "naryn/vow",
  params: fields({}),
  evaluate: () => ({
    direction: "atLeast",
    required: 1,
    unit: "vows",
    now: 0,
    lower: 0,
    upper: 1,
    counted: [],
    passedOver: [],
    missing: []
  })
})

export default [
  definePlugin({ name: "vows", version: "1.0.0", contract: 1, ruleKinds: [vow] }),
  definePlugin({
    name: "naryn",
    version: "1.0.0",
    contract: 1,
    profiles: [{ profile: "naryn", ruleSets: [{ id: "naryn", version: 1, rule: vow.rule({}) }] }]
  })
]
