/** What `npm run conformance` tries. */
import { conformance, storeLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "__package__", port: "store", laws: storeLaws, subject })
