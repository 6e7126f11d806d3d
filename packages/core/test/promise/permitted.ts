/** Trainees who may perform: as far as their second day at a hospital in Gyeonggi. */
import { admit, announce, furnish, place, type World } from "./scenario.ts"

/** Their enrolments, each placed at gsam as `placement-<enrolment>-gsam`, and active. */
export const beginPermitted = async (world: World, trainees: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  await furnish(world)
  await announce(world)
  const enrolments: Array<string> = []
  for (const trainee of trainees) {
    const id = await admit(world, trainee)
    await place(world, id)
    await world.kim.enrolments.prepare({ id, permission: "performLimited" })
    enrolments.push(id)
  }
  world.at("2019-08-26", 8)
  for (const id of enrolments) await world.kim.enrolments.arrive({ id, startedOn: "2019-08-26" })
  world.at("2019-08-27", 18)
  return enrolments
}

/** An entry of the log by which a trainee claims to have led a case at gsam. */
export const leadCase = (world: World, trainee: string, id: string, more: object = {}): Promise<string> =>
  world.as("trainee", trainee).evidence.log({
    id,
    enrolment: `enrolment-${trainee}`,
    placement: `placement-enrolment-${trainee}-gsam`,
    on: "2019-08-26",
    code: "craniotomy",
    level: "performedUnderDirectSupervision",
    case: "GS-2019/17",
    lead: true,
    ...more
  })
