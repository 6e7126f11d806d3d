/** What `npm run conformance` tries. */
import { conformance, languageLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "__package__", port: "language", laws: languageLaws, subject })
