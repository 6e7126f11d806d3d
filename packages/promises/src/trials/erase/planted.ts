/** A person of whom much is known, told through the door on a store that is sealed; and another, who is left alone. */
import type { OpenStore, PersonName } from "@comity/core/promise"
import { admit, furnish, openWorld, operator, train, type World } from "../../world.ts"
import type { Markers } from "./markers.ts"

const name = (text: string, language: string, script: string): PersonName => ({
  parts: [{ kind: "whole", text }],
  language,
  script
})

/** What is told of the person, and said by and about the person elsewhere. */
export const plant = async (open: OpenStore, markers: Markers): Promise<World> => {
  const { address, birthDate, cyrillic, email, grounds, hangul, interruption, latin, passport, said, title, visa } =
    markers
  const world = await openWorld(open)
  await furnish(world)
  const known = { names: [name(latin, "en", "Latn")], birthDate, passportNumber: passport }
  await admit(world, "eve", known)
  await admit(world, "bob", {
    names: [name("Synthetic Bob", "en", "Latn")],
    birthDate: "1980-02-03",
    passportNumber: "AB 1"
  })
  const kim = world.as("programOffice", operator)
  await kim.persons.save({
    ...{ id: "eve", operator, synthetic: true, email, visaStatus: visa, addresses: [{ channel: "telegram", address }] },
    ...known,
    names: [...known.names, name(cyrillic, "ru", "Cyrl"), name(hangul, "ko", "Hang")]
  })
  await train(world, ["bob"])
  await train(world, ["eve"], grounds)
  const report = { id: "memories", enrolment: "enrolment-eve", kind: "report", submittedOn: "2019-08-30", title }
  await world.as("trainee", "eve").evidence.deliverable(report)
  await kim.enrolments.interrupt({
    ...{ id: "enrolment-eve", reason: interruption, interruptedOn: "2019-08-30", expectedReturn: "2019-09-02" }
  })
  await kim.statements.save({
    ...{ id: "said", kind: "testimonial", speaker: { person: "eve" }, modality: "occurred", source: "release" },
    text: { source: "en", texts: { en: said } }
  })
  return world
}

/** What the office can read about a person, and the errors that it gets: as one text. */
export const readAll = async (world: World, person: string): Promise<string> => {
  const kim = world.as("programOffice", operator)
  const enrolment = `enrolment-${person}`
  const asked = [
    () => kim.persons.get(person),
    () => kim.persons.history(person),
    () => kim.persons.find({ limit: 500 }).then(({ items }) => items.filter(({ id }) => id === person)),
    () => kim.trainees.history(person),
    ...[() => kim.enrolments.get(enrolment), () => kim.enrolments.history(enrolment)],
    ...[() => kim.waivers.get(`waiver-${person}`), () => kim.waivers.history(`waiver-${person}`)],
    ...[() => kim.evidence.of(enrolment), () => kim.enrolments.dossier({ enrolment })],
    ...(person === "eve" ? [() => kim.statements.get("said"), () => kim.statements.history("said")] : []),
    // Refused, or not to be found: what is answered is for logs.
    () => kim.enrolments.complete({ id: enrolment, assessment: "0".repeat(64) }),
    () => world.as("programOffice", "seoul").persons.get(person),
    () => kim.persons.save({ id: person, operator, names: [] } as never)
  ]
  const told: Array<string> = []
  for (const ask of asked)
    told.push(
      await ask().then(
        (answer) => JSON.stringify(answer),
        (error: Error & { readonly details?: unknown }) => `${error.stack} ${JSON.stringify(error.details)}`
      )
    )
  return told.join("\n")
}
