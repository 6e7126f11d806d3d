// #region conformance
import { conformance, storeLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "@example/comity-filesystem-store", port: "store", laws: storeLaws, subject })
// #endregion conformance
