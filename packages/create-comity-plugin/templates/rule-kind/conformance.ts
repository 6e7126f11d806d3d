/** What `npm run conformance` tries. */
import { conformance, ruleKindLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "__package__", port: "rule-kind", laws: ruleKindLaws, subject })
