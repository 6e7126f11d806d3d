// #region laws
import { lifeCycle, lifeCycleLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, it } from "vitest"
import * as Visit from "./Visit.ts"
import { worlds } from "./Visit.worlds.ts"

describe("the life cycle of a visit", () => runLaws(lifeCycleLaws, lifeCycle(Visit, worlds), it))
// #endregion laws
