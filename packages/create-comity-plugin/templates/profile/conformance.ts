/** What `npm run conformance` tries. */
import { conformance, workCalendarLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./test/subject.ts"

export default conformance({ name: "__package__", port: "work-calendar", laws: workCalendarLaws, subject })
