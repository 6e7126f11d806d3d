// #region laws
import { test } from "node:test"
import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { subject } from "./subject.ts"

runLaws(storeLaws, subject, test)
// #endregion laws
