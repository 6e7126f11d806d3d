import { conformance } from "@comity/plugin-sdk/conformance"
import { laws } from "./laws.ts"

export default [4, 12].map((subject) => conformance({ name: `number ${subject}`, port: "number", laws, subject }))
