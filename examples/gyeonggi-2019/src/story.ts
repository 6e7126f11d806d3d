/** The story, chapter by chapter: from the agreements to nine decisions that can be explained. */

import type { EditionPlan } from "./data.ts"
import { endsOf, workingDaysOf } from "./days.ts"
import { drawEvidence } from "./evidence.ts"
import { admit } from "./story/admission.ts"
import { report } from "./story/afterwards.ts"
import { announce } from "./story/announcement.ts"
import { agendaOf, ceremony, decide, farewell } from "./story/completion.ts"
import { recordThePast } from "./story/past.ts"
import { begin, day } from "./story/training.ts"
import type { Lived, Scene, Telling } from "./telling.ts"

/** Tells it once. Told again to the same store it changes nothing. */
export const tellStory = async (telling: Telling): Promise<Lived> => {
  await recordThePast(telling)
  const lived: Array<Lived> = []
  for (const edition of telling.data.editions) lived.push(await tellEdition(sceneOf(telling, edition)))
  const agenda = lived.find((one) => one.agenda !== undefined)?.agenda
  return { refusals: lived.flatMap(({ refusals }) => refusals), ...(agenda === undefined ? {} : { agenda }) }
}

const tellEdition = async (scene: Scene): Promise<Lived> => {
  const drafted = await announce(scene)
  await admit(scene)
  const logged = await begin(scene)
  let atTheCeremony: Pick<Lived, "agenda"> = {}
  let completed: ReadonlySet<string> = new Set()
  for (const on of scene.sessions) {
    await day(scene, on)
    if (on === scene.ceremonyOn) {
      await ceremony(scene)
      atTheCeremony = await agendaOf(scene)
      completed = await decide(scene, on)
    }
  }
  await decide(scene, scene.lastDay, completed)
  await farewell(scene)
  await report(scene)
  return { refusals: [...drafted, ...logged], ...atTheCeremony }
}

const sceneOf = (telling: Telling, edition: EditionPlan): Scene => {
  const { calendars, ceremonies, synthetic } = telling.data
  const ceremonyOn = ceremonies.find((ceremony) => ceremony.edition === edition.id)?.period
  const calendar = calendars.find(({ place }) => place === edition.place)
  const days = synthetic.office.find((office) => office.edition === edition.id)
  if (ceremonyOn === undefined || calendar === undefined || days === undefined || edition.period === undefined)
    throw new Error(`The data has no ceremony, calendar, office days or period for the edition ${edition.id}.`)
  const sessions = workingDaysOf(edition.period, calendar)
  const trainees = synthetic.trainees.filter((trainee) => trainee.edition === edition.id)
  return {
    ...telling,
    edition,
    days,
    sessions,
    ceremonyOn,
    lastDay: endsOf(edition.period).last,
    trainees,
    evidence: new Map(
      synthetic.evidence.map((plan, index) => [
        plan.enrolment,
        drawEvidence(plan, synthetic.seed + index, sessions, ceremonyOn)
      ])
    )
  }
}
