/**
 * Standing: whether what a document records took place, is still ahead, or came to nothing.
 *
 * It follows from the state, and from how real the source says it is: what is planned, expected, offered or proposed has
 * not taken place, whatever else is known of it.
 */
import type { Modality } from "../values/Modality.ts"
import { boundsOf } from "../values/Period.ts"
import { type Form, formOf } from "./ActivityCore.ts"
import type { AnyActivity } from "./AnyActivity.ts"
import type { Edition } from "./Edition.ts"
import type { Enrolment } from "./Enrolment.ts"
import type { Team } from "./Team.ts"

export type Standing = "tookPlace" | "ahead" | "none"

const ahead: Readonly<Record<Form, ReadonlyArray<string>>> = {
  activity: ["mooted", "planned", "confirmed", "postponed"],
  workingGroup: ["proposed", "constituted"],
  facilityProject: ["discussed", "planned", "approved", "underConstruction"],
  donation: ["offered", "needAssessed", "accepted", "inTransit"],
  consilium: ["requested", "accepted", "scheduled"]
}
const tookPlace: Readonly<Record<Form, ReadonlyArray<string>>> = {
  activity: ["inProgress", "held", "reported"],
  workingGroup: ["active", "dormant"],
  facilityProject: ["opened", "operating"],
  donation: ["received", "installed", "inUse", "outOfUse"],
  consilium: ["held", "opinionIssued", "closed"]
}
const isReal = (modality: Modality | undefined): boolean =>
  modality === undefined || modality === "occurred" || modality === "ongoing"

/**
 * Of an activity. A facility that was closed took place if it had been opened before, a group that was dissolved if all had
 * given their word to it.
 *
 * @example
 * standingOfActivity({ kind: "delegation", status: "held" }) // => "tookPlace"
 * standingOfActivity({ kind: "delegation", status: "held", modality: "expected" }) // => "ahead"
 * standingOfActivity({ kind: "equipment-donation", status: "inTransit" }) // => "ahead"
 * standingOfActivity({ kind: "equipment-donation", status: "declined" }) // => "none"
 */
export const standingOfActivity = ({
  confirmedBy = [],
  detail,
  historical,
  kind,
  modality,
  parties = [],
  status
}: Pick<AnyActivity, "status" | "modality" | "detail" | "confirmedBy" | "historical"> &
  Partial<Pick<AnyActivity, "parties">> & { readonly kind: string }): Standing => {
  const form = formOf(kind)
  const wasOpened = form === "facilityProject" && status === "closed" && detail?.["openedOn"] !== undefined
  const isOver = form === "workingGroup" && status === "dissolved"
  const wasConstituted = isOver && (historical !== undefined || parties.every((party) => confirmedBy.includes(party)))
  const happened = wasOpened || wasConstituted || tookPlace[form].includes(status)
  if (modality === "denied" || !(happened || ahead[form].includes(status))) return "none"
  return happened && isReal(modality) ? "tookPlace" : "ahead"
}

const begun = ["running", "concluded", "reported", "archived"]
/** Of an edition: it took place from the day on which it runs. */
export const standingOfEdition = ({ status }: Pick<Edition, "status">): Standing =>
  status === "void" || status === "cancelled" ? "none" : begun.includes(status) ? "tookPlace" : "ahead"

/** Of an enrolment: it took place from the arrival; who left for good before the end is not counted. */
export const standingOfEnrolment = ({ presence }: Pick<Enrolment, "presence">): Standing => {
  if (!isCounted(presence)) return "none"
  return presence === "accepted" || presence === "preparing" ? "ahead" : "tookPlace"
}

/**
 * Of a team on a day: it lies ahead where it is certain of every placement that it begins later.
 *
 * @example
 * standingOfTeam({ placements: [{ host: "gsam", period: "2027" }] } as never, "2026-11-22") // => "ahead"
 * standingOfTeam({}, "2026-11-22") // => "tookPlace"
 */
export const standingOfTeam = ({ placements = [] }: Pick<Team, "placements">, today: string): Standing =>
  placements.length > 0 &&
  placements.every(({ period }) => period !== undefined && boundsOf(period).start.earliest > today)
    ? "ahead"
    : "tookPlace"

/**
 * Whether an enrolment is counted as a participation: from its admission on, unless the trainee withdrew, was sent home
 * for good, or was entered in error. Early return is none of these: part of the training may still count.
 *
 * @example
 * isCounted("trainingEnded") // => true
 * isCounted("withdrawn") // => false
 */
export const isCounted = (presence: string): boolean => !gone.includes(presence)
const gone: ReadonlyArray<string> = ["withdrawn", "terminated", "void"]
