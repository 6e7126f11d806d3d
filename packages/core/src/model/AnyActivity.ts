/** An activity of any form: what a list of all of them holds. */
import * as Schema from "effect/Schema"
import { Activity } from "./Activity.ts"
import { Consilium } from "./Consilium.ts"
import { Donation } from "./Donation.ts"
import { FacilityProject } from "./FacilityProject.ts"
import { WorkingGroup } from "./WorkingGroup.ts"

const anyActivity = Schema.Union([Activity, WorkingGroup, FacilityProject, Donation, Consilium])
/** @stability evolving */
export type AnyActivity = Activity | WorkingGroup | FacilityProject | Donation | Consilium
export const AnyActivity: Schema.Codec<AnyActivity, (typeof anyActivity)["Encoded"]> = anyActivity

const calledOff: ReadonlyArray<string> = ["cancelled", "abandoned", "declined", "void"]
/** It did not take place, will not, or was entered in error: nobody can have been there. */
export const isCalledOff = ({ status }: Pick<AnyActivity, "status">): boolean => calledOff.includes(status)
