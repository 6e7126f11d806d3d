import { test } from "node:test"
import { channelLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./subject.ts"

runLaws(channelLaws, subject, test)
