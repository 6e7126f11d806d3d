/** A picture of the days that matter: the training, until when each rule can still be met, reporting, a decision, an appeal. */
import type { Markup } from "../html.ts"
import { extentOf, later } from "../period.ts"
import type { Reader } from "../reader.ts"
import { isSettled, lastDayOf, leavesOf, ruleLine, signOf } from "../standing.ts"
import { type Row, timePicture } from "../timeline/picture.ts"
import type { TraineeCompletion } from "./TraineeCompletion.ts"

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text)

/** From one day to another; a single day where they are the same; nothing where either is none. */
const between = (from: string | undefined, to: string | undefined): string | undefined =>
  isDay(from) && isDay(to) ? (from < to ? `${from}/${to}` : to) : undefined

export const daysPicture = (
  reader: Reader,
  { assessment, context = {} }: TraineeCompletion,
  called: (id: string) => string
): Markup => {
  const { appeal = context.appeal, asOf, evidenceUntil, explanation } = assessment
  const { decision, edition } = context
  const rows: Array<Row> = []
  const add = (label: string, period: string | undefined, ahead: boolean): void => {
    if (period !== undefined && extentOf(period) !== undefined)
      rows.push({ label, below: reader.period(period), period, depth: 0, ahead })
  }
  const { last } = (edition?.period === undefined ? undefined : extentOf(edition.period)) ?? {}
  add(reader.text("page.trainee.training"), edition?.period, false)
  add(reader.text("page.trainee.asOf"), between(asOf, asOf), false)
  for (const found of leavesOf(explanation)) {
    const { scope, status } = found
    if (isSettled(found) || status === "unreachable") continue
    const label = `${signOf(status)} ${ruleLine(reader, found, scope === undefined ? undefined : called(scope))}`
    add(label, between(asOf, lastDayOf(found, context.reachability)), true)
  }
  add(reader.text("page.trainee.reporting"), between(isDay(last) ? last : asOf, evidenceUntil), true)
  if (isDay(decision?.decidedOn)) {
    const { conditionalUntil, decidedOn } = decision
    add(reader.text("page.trainee.decision"), decidedOn, false)
    add(reader.text("page.trainee.condition"), between(decidedOn, conditionalUntil), true)
    if (appeal !== undefined)
      add(reader.text("page.trainee.appealing"), between(decidedOn, later(decidedOn, appeal.within)), true)
  }
  return timePicture(reader, {
    id: "days",
    title: reader.text("page.trainee.days"),
    caption: reader.text("page.trainee.daysCaption"),
    rows
  })
}
