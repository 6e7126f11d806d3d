import { test } from "node:test"
import { ruleKindLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./subject.ts"

runLaws(ruleKindLaws, subject, test)
