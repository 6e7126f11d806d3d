import { describe, it } from "vitest"
import { lifeCycleLaws, runLaws } from "../../../plugin-sdk/src/conformance.ts"
import { agreementCycle } from "./Agreement.worlds.ts"
import { partnershipCycle } from "./Partnership.worlds.ts"

describe.each([partnershipCycle, agreementCycle])("the life cycle of $table.noun", (cycle) => runLaws(lifeCycleLaws, cycle, it))
