/** What `npm run conformance` tries. */
import { conformance, ruleKindLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "@example/comity-ukraine-hours", port: "rule-kind", laws: ruleKindLaws, subject })
