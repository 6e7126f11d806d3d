/**
 * Chapter one: what was there before. What other documents name too stands on the study office's record; agreements,
 * partnerships and the rest are recorded from the release, with the year and no more.
 */
import { restate } from "@comity-examples/study-office"
import { example } from "../example.ts"
import { partyName, type Telling } from "../telling.ts"

export const recordThePast = async ({ clock, comity, data, tell }: Telling): Promise<void> => {
  const { common, past, synthetic } = data
  await restate(comity, common, { clock, on: example.recordedOn })
  const [day] = synthetic.office
  if (day === undefined) return
  await restate(comity, past, { clock, on: day.recordedOn })
  const parties = [...common.parties, ...past.parties]
  const territories = parties.filter(({ jurisdiction }) => (jurisdiction?.level ?? "country") !== "country")
  const countries = new Set(territories.map(({ jurisdiction }) => jurisdiction?.country))
  tell(
    day.recordedOn,
    `Recorded ${past.parties.length} parties beside the ${common.parties.length} that the study office knows; ${territories.length} of all are territories of ${countries.size} countries.`
  )
  for (const { parties: signed, signedOn = "an unknown day" } of past.agreements)
    tell(
      day.recordedOn,
      `Recorded the agreement of ${signedOn} between ${signed.map((id) => partyName(data, id)).join(" and ")}, from its source.`
    )
  for (const { since = "an unknown day" } of common.programs)
    tell(day.recordedOn, `The program is on record, and has run since ${since}.`)
}
