/** All life cycles of the core with their worlds. */
import type { LifeCycle } from "../../../plugin-sdk/src/conformance.ts"
import { activityCycle } from "./Activity.worlds.ts"
import { agreementCycle } from "./Agreement.worlds.ts"
import { appealCycle } from "./Appeal.worlds.ts"
import { commitmentCycle } from "./Commitment.worlds.ts"
import { consiliumCycle } from "./Consilium.worlds.ts"
import { donationCycle } from "./Donation.worlds.ts"
import { editionCycle } from "./Edition.worlds.ts"
import { enrolmentCycle } from "./Enrolment.worlds.ts"
import { facilityProjectCycle } from "./FacilityProject.worlds.ts"
import { nominationCycle } from "./Nomination.worlds.ts"
import { partnershipCycle } from "./Partnership.worlds.ts"
import { placementCycle } from "./Placement.worlds.ts"
import { programCycle } from "./Program.worlds.ts"
import { waiverCycle } from "./Waiver.worlds.ts"
import { workingGroupCycle } from "./WorkingGroup.worlds.ts"

export const cycles: ReadonlyArray<LifeCycle> = [
  partnershipCycle,
  agreementCycle,
  programCycle,
  editionCycle,
  nominationCycle,
  enrolmentCycle,
  placementCycle,
  waiverCycle,
  appealCycle,
  activityCycle,
  workingGroupCycle,
  facilityProjectCycle,
  donationCycle,
  consiliumCycle,
  commitmentCycle
]
