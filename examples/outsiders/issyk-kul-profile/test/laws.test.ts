import { test } from "node:test"
import { runLaws, workCalendarLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./subject.ts"

runLaws(workCalendarLaws, subject, test)
