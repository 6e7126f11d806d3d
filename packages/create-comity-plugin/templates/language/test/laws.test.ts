import { test } from "node:test"
import { languageLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./subject.ts"

runLaws(languageLaws, subject, test)
