/** What `npm run conformance` tries. */
import { channelLaws, conformance } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "__package__", port: "channel", laws: channelLaws, subject })
