/** When something was attended: sessions of a module, placements at a host, activities of a kind. */
import type { RecordView } from "../RecordView.ts"
import { firstDay, lastDay } from "../Stay.ts"
import { type Taken, taken } from "./Attendance.ts"

/** A session, a placement's beginning, an activity: on one of these days. */
export interface Occasion {
  readonly id: string
  readonly from: string
  readonly to: string
  /** `vague`: whether it has been can't be told from its date. */
  readonly state: Taken | "vague" | "ahead"
}
type Find = (view: RecordView, name: string) => ReadonlyArray<Occasion>

const sessions: Find = ({ ahead, held }, module) => [
  ...held.flatMap(({ id, mark, module: given, on }) =>
    given === module ? { id, from: on, to: on, state: taken(mark, "absent") } : []
  ),
  ...ahead.flatMap(({ id, module: given, on }) =>
    given === module ? { id, from: on, to: on, state: "ahead" as const } : []
  )
]
const placements: Find = ({ asOf, placements }, host) =>
  placements.flatMap(({ host: given, id, possibly, surely = { from: possibly.to }, vague }) => {
    if (given !== host) return []
    const { from } = possibly
    const hasBegun = vague === undefined && surely.from <= asOf
    return { id, from, to: surely.from, state: hasBegun ? "present" : from <= asOf ? "vague" : "ahead" }
  })
const activities: Find = ({ activities }, kind) =>
  activities.flatMap(({ held, id, kind: given, mark = "unreported", on }) => {
    if (given !== kind) return []
    const as = taken(mark, "absent")
    const state = held === "no" ? "ahead" : held === "unknown" && as !== "absent" ? "vague" : as
    return { id, from: firstDay(on), to: lastDay(on), state }
  })
export const occasions = { modules: sessions, hosts: placements, activities } as const
