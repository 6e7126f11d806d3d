/** Chapter three: nine candidates are nominated, admitted on the strength of a letter, and placed at their hosts. */
import { once } from "@comity-examples/study-office"
import { supervisorOf } from "../offices.ts"
import type { Scene } from "../telling.ts"

export const placementId = (enrolment: string, host: string): string => `${enrolment}/${host}`
const letterOf = (nominatingBody: string): string => `letter-${nominatingBody}`

export const admit = async (scene: Scene): Promise<void> => {
  const { clock, comity, data, days, edition, offices, tell, trainees } = scene
  const { program } = offices
  const { operator } = edition

  clock.moveTo(days.lettersReceivedOn)
  const bodies = [...new Set(trainees.map(({ nominatingBody }) => nominatingBody))]
  for (const body of bodies)
    await program.documents.save(
      {
        id: letterOf(body),
        kind: "letter-of-nomination",
        operator,
        from: body,
        edition: edition.id,
        receivedOn: days.lettersReceivedOn
      },
      once("document", letterOf(body))
    )
  tell(days.lettersReceivedOn, `Put ${bodies.length} letters of nomination on file.`)

  clock.moveTo(days.admittedOn)
  const kind = data.cohorts.find((cohort) => cohort.edition === edition.id)?.nominationKind ?? "recommendation"
  for (const { agreement, enrolment, name, nominatingBody, person, sendingInstitution, specialties } of trainees) {
    await program.persons.save(syntheticPerson(person, name, operator), once("person", person))
    await program.trainees.save({ id: person, operator, specialties, sendingInstitution }, once("trainee", person))
    // The one letter stands for the nominating body's acts and for the trainee's; the journal says so in each entry.
    await program.enrolments.admit(
      {
        id: enrolment,
        nomination: `${enrolment}/nomination`,
        edition: edition.id,
        trainee: person,
        kind,
        agreement,
        onBehalfOf: { role: "nominatingBody", party: nominatingBody, evidence: letterOf(nominatingBody) }
      },
      once("admit", enrolment)
    )
  }
  tell(
    days.admittedOn,
    `Admitted ${trainees.length} trainees (synthetic), each in one commit from nomination to acceptance.`
  )

  // Nobody closes nominations: their day has passed, and the clock does it.
  clock.moveTo(days.selectionConcludedOn)
  await comity.advance({ until: days.selectionConcludedOn })
  await program.editions.concludeSelection({ id: edition.id }, once("concludeSelection", edition.id))
  tell(days.selectionConcludedOn, "The clock had closed nominations; concluded the selection.")
  await place(scene)
}

const place = async ({ clock, days, edition, offices, tell, trainees }: Scene): Promise<void> => {
  const { program } = offices
  clock.moveTo(days.placementsProposedOn)
  for (const { enrolment, placements } of trainees)
    for (const { host, period } of placements)
      await program.placements.propose(
        { id: placementId(enrolment, host), enrolment, host, period },
        once("propose", placementId(enrolment, host))
      )

  clock.moveTo(days.placementsConfirmedOn)
  for (const host of edition.hosts ?? [])
    await program.persons.save(
      syntheticPerson(supervisorOf(host), `Synthetic Supervisor at ${host}`, edition.operator),
      once("person", supervisorOf(host))
    )
  for (const { enrolment, placements } of trainees)
    for (const { host } of placements)
      await offices
        .coordinator(host)
        .placements.confirm(
          { id: placementId(enrolment, host), supervisor: supervisorOf(host) },
          once("confirm", placementId(enrolment, host))
        )
  tell(days.placementsConfirmedOn, `The ${edition.hosts?.length ?? 0} hosts confirmed the placements (synthetic).`)

  clock.moveTo(days.preparedOn)
  for (const { enrolment, permission } of trainees)
    await program.enrolments.prepare({ id: enrolment, permission }, once("prepare", enrolment))
  tell(days.preparedOn, "Prepared every enrolment; practice permission: observe.")
}

const syntheticPerson = (id: string, name: string, operator: string) => ({
  id,
  operator,
  synthetic: true,
  names: [{ parts: [{ kind: "whole" as const, text: name }] as const, language: "en", script: "Latn" }]
})
