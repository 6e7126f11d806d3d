/** Chapter five: the ceremony, two days of decisions, and the way home. Five dates, in no fixed order. */
import { once } from "@comity-examples/study-office"
import { endsOf } from "../days.ts"
import type { Lived, Scene } from "../telling.ts"
import { placementId } from "./admission.ts"

/** All nine were there, says the release; the ceremony lies two days before the last day, and no rule minds. */
export const ceremony = async ({ ceremonyOn, clock, data, edition, offices, tell, trainees }: Scene): Promise<void> => {
  clock.moveTo(ceremonyOn, 18)
  for (const { edition: of, id } of data.ceremonies) {
    if (of !== edition.id) continue
    await offices.program.activities.hold({ id }, once("hold", id))
    await offices.program.evidence.activity(
      { activity: id, present: trainees.map(({ enrolment }) => enrolment) },
      once("attended", id)
    )
    tell(ceremonyOn, `Held the ceremony; ${trainees.length} were there.`)
  }
}

/** What the program office could do on the evening of the ceremony; too late to ask once the edition is over. */
export const agendaOf = async ({ edition: { id }, offices: { program } }: Scene): Promise<Pick<Lived, "agenda">> => {
  const { status } = await program.editions.get(id)
  const decided = await program.enrolments.find({ where: { edition: id } })
  const isOver = status !== "running" || decided.items.some(({ completion }) => completion !== "undecided")
  return isOver ? {} : { agenda: await program.whatNext({ edition: id }) }
}

/**
 * Decides for everybody who is not completed yet, each decision on the assessment of that evening: completed where all rules
 * are secured or waived, else completed on the condition that they are by the last day. Answers who is completed.
 */
export const decide = async (
  { clock, comity, lastDay, offices, tell, trainees }: Scene,
  on: string,
  completed: ReadonlySet<string> = new Set()
): Promise<ReadonlySet<string>> => {
  const { enrolments } = offices.program
  const now = new Set(completed)
  clock.moveTo(on, 19)
  for (const { enrolment: id } of trainees) {
    if (completed.has(id)) continue
    const { assessment, hash } = await enrolments.assess({ enrolment: id })
    const decision = once("decide", id, on)
    const standing = comity.explain({ code: `standing.${assessment.status}`, values: {} }, "en").text
    if (assessment.outcome === "satisfied") {
      await enrolments.complete({ id, assessment: hash }, decision)
      now.add(id)
      tell(on, `Completed: ${id} (${standing}).`)
    } else {
      await enrolments.completeConditionally({ id, assessment: hash, conditionalUntil: lastDay }, decision)
      tell(on, `Completed on condition until ${lastDay}: ${id} (${standing}).`)
    }
  }
  return now
}

/** The last day: training and placements end, the hosts close them, and all go home. */
export const farewell = async ({ clock, data, edition, lastDay, offices, tell, trainees }: Scene): Promise<void> => {
  clock.moveTo(lastDay, 20)
  const departedOn = data.cohorts.find((cohort) => cohort.edition === edition.id)?.departedOn
  for (const { enrolment, placements } of trainees) {
    for (const { host, period } of placements) {
      const id = placementId(enrolment, host)
      const coordinator = offices.coordinator(host)
      await coordinator.placements.end({ id, endedOn: endsOf(period).last }, once("end", id))
      await coordinator.placements.signOff({ id }, once("close", id))
    }
    await offices.program.enrolments.endTraining({ id: enrolment, endedOn: lastDay }, once("endTraining", enrolment))
    if (departedOn !== undefined)
      await offices.program.enrolments.depart({ id: enrolment, departedOn, on: departedOn }, once("depart", enrolment))
  }
  tell(lastDay, `The training ended; ${trainees.length} went home.`)
}
