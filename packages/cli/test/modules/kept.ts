import { conformance } from "@comity/plugin-sdk/conformance"
import { laws } from "./laws.ts"

console.log("A module may print for itself.")
export default conformance({ name: "seven@1.0.0", port: "number", laws, subject: 7 })
