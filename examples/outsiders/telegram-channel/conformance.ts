// #region conformance
import { channelLaws, conformance } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "@example/comity-telegram", port: "channel", laws: channelLaws, subject })
// #endregion conformance
