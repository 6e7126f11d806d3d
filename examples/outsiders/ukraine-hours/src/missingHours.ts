/** What would help, who can do it, and until when. */
import type { Missing, RecordView } from "@comity/plugin-sdk"
import { type Asked, exact, supervisorsAsked } from "./Asked.ts"
import type { CountedHours } from "./countedHours.ts"

/** What a trainee can still attend under the supervisors named. */
const hoursToAttend = (asked: Asked, view: RecordView, { anybodys, bySupervisor }: CountedHours) =>
  [...bySupervisor].flatMap(([supervisor, { ahead, doubt, planned, sure, until = anybodys.until }]): Array<Missing> => {
    const values = { supervisor, hours: exact(asked.hours - sure - doubt) }
    if (values.hours <= 0) return []
    if (ahead + anybodys.ahead > 0 && until !== undefined) {
      return [{ code: "ukraine/hours", values, by: ["trainee"], until }]
    }
    if (planned || view.ended) return []
    return [{ code: "ukraine/notPlanned", values, by: ["programOffice", "hostCoordinator"], until: view.period.to }]
  })

/** What nobody has said yet, and can be said as long as evidence is taken. */
const toBeSaid = (view: RecordView, { unreported, withoutHours, withoutSupervisor }: CountedHours) =>
  (
    [
      ["attendanceUnreported", unreported, ["hostCoordinator", "supervisor"]],
      ["hoursUnknown", withoutHours, ["programOffice"]],
      ["ukraine/supervisorUnknown", withoutSupervisor, ["programOffice", "hostCoordinator"]]
    ] as const
  ).flatMap(
    ([code, count, by]): Array<Missing> =>
      count === 0 ? [] : [{ code, values: { count }, by, until: view.evidenceUntil }]
  )

/** `likely` supervisors are done with if all doubt goes well. */
export const missingHours = (asked: Asked, view: RecordView, found: CountedHours, likely: number): Array<Missing> => {
  const said = toBeSaid(view, found)
  if (asked.supervisors !== undefined) return [...hoursToAttend(asked, view, found), ...said]
  const until = [...found.bySupervisor.values(), found.anybodys]
    .flatMap(({ until = [] }) => until)
    .sort()
    .at(-1)
  const count = supervisorsAsked(asked) - likely
  if (until === undefined || count <= 0) return said
  return [{ code: "ukraine/supervisors", values: { count, hours: asked.hours }, by: ["trainee"], until }, ...said]
}
