/** Chapter one: what was there before. Agreements and program are recorded from a source, with the year and no more. */
import { once, partyName, type Telling } from "../telling.ts"

export const recordThePast = async ({ clock, data, offices: { program }, tell }: Telling): Promise<void> => {
  const [day] = data.synthetic.office
  if (day !== undefined) clock.moveTo(day.recordedOn)
  for (const source of data.sources) await program.sources.save(source, once("source", source.id))
  for (const party of data.parties) await program.parties.save(party, once("party", party.id))
  for (const specialty of data.specialties) await program.specialties.save(specialty, once("specialty", specialty.code))
  for (const partnership of data.partnerships)
    await program.partnerships.record(partnership, once("partnership", partnership.id))
  for (const agreement of data.agreements) await program.agreements.record(agreement, once("agreement", agreement.id))
  for (const offer of data.programs) await program.programs.record(offer, once("program", offer.id))
  for (const activity of data.activities)
    if (activity.edition === undefined) await program.activities.save(activity, once("activity", activity.id))
  if (day === undefined) return
  const territories = data.parties.flatMap(({ jurisdiction }) => jurisdiction ?? [])
  const countries = new Set(territories.map(({ country }) => country))
  tell(
    day.recordedOn,
    `Recorded ${data.parties.length} parties, ${territories.length} of them territories of ${countries.size} countries.`
  )
  for (const { parties, signedOn = "an unknown day" } of data.agreements)
    tell(
      day.recordedOn,
      `Recorded the agreement of ${signedOn} between ${parties.map((id) => partyName(data, id)).join(" and ")}, from its source.`
    )
  for (const { since = "an unknown day" } of data.programs)
    tell(day.recordedOn, `Recorded the program, which has run since ${since}.`)
}
