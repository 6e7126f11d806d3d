/** What is asked in the trial of the audit: commands and reads of all kinds, that are allowed and that are not. */
import type { Office, PersonName } from "@comity/core/promise"
import { oneOf } from "../../input/mutations.ts"
import type { Chance } from "../../random.ts"
import { operator, type World } from "../../world.ts"

/** In what is kept of class 3, in texts of people, and in what is refused; so it must be in no record. */
export const marker = "kwyjibo-7301"
export const people: ReadonlyArray<string> = ["ann", "eve", "bob"]

export interface Asked {
  readonly method: string
  /** A command; else a read. */
  readonly isCommand: boolean
  /** The document that it is about. */
  readonly about: string
  readonly ask: (office: Office) => Promise<unknown>
  /** Where it is carried out, something is another than before. */
  readonly changes: boolean
}

export const actorsOf = ({ comity }: World, purpose: string): ReadonlyArray<readonly [id: string, office: Office]> =>
  [
    ["programOffice", operator],
    ["programOffice", operator],
    ["programOffice", "seoul"],
    ["hostCoordinator", "gsam"],
    ["nominatingBody", "khabarovsk-health"],
    ["sendingOffice", "khabarovsk"],
    ["trainee", "eve"],
    ["auditor", "ministry"],
    ["janitor", operator]
  ].map(([role = "", party = ""], i) => {
    const id = `${role}-${i}`
    return [id, comity.as({ id, kind: "person", capacities: [{ role, party }], purpose })] as const
  })

const name: ReadonlyArray<PersonName> = [{ parts: [{ kind: "whole", text: marker }], language: "en", script: "Latn" }]

/** Who is saved again and again as he is. */
export const carl = { id: "carl", operator, synthetic: true, names: name, passportNumber: marker } as const

/** One of all that can be asked; the number makes it another each time. */
export const draw = (chance: Chance, number: number): Asked => {
  const person = oneOf(chance, [...people, "nobody"])
  const enrolment = `enrolment-${person}`
  const command = (method: string, about: string, ask: Asked["ask"]): Asked => ({
    ...{ method, about, ask, isCommand: true },
    changes: true
  })
  const read = (method: string, about: string, ask: Asked["ask"]): Asked => ({
    ...{ method, about, ask, isCommand: false },
    changes: false
  })
  const expected = chance() < 0.1 ? { expected: 9999 } : {}
  const waiver = `waiver-${person}-${number}`
  return oneOf(chance, [
    read("persons.get", person, (office) => office.persons.get(person)),
    read("persons.get", person, (office) => office.persons.get(person)),
    read("persons.find", person, (office) => office.persons.find({ limit: 10 })),
    read("persons.history", person, (office) => office.persons.history(person)),
    read("trainees.get", person, (office) => office.trainees.get(person)),
    read("enrolments.get", enrolment, (office) => office.enrolments.get(enrolment)),
    read("enrolments.dossier", enrolment, (office) => office.enrolments.dossier({ enrolment })),
    read("evidence.of", enrolment, (office) => office.evidence.of(enrolment)),
    read("waivers.find", enrolment, (office) => office.waivers.find({ limit: 10 })),
    command("persons.save", person, (office) =>
      office.persons.save(
        {
          ...{ id: person, operator, synthetic: true, names: name, passportNumber: `${marker} ${number}` },
          ...{ birthDate: "1980-02-03", visaStatus: marker }
        },
        expected
      )
    ),
    // Nothing is another for it: it shows what is there, and so is a read.
    {
      ...command("persons.save as it is", carl.id, (office) => office.persons.save(carl)),
      changes: false
    },
    command("trainees.save", person, (office) =>
      office.trainees.save({ id: person, operator, specialties: [`specialty-${number}`] }, expected)
    ),
    command("waivers.request", waiver, (office) =>
      office.waivers.request(
        { id: waiver, enrolment, rule: "attendance", from: "2019-08-28", until: "2019-12-31", grounds: marker },
        expected
      )
    ),
    command("enrolments.withdraw", enrolment, (office) =>
      office.enrolments.withdraw({ id: enrolment, reason: marker, endedOn: "2019-08-30" })
    ),
    command("enrolments.complete", enrolment, (office) =>
      office.enrolments.complete({ id: enrolment, assessment: "0".repeat(64) })
    ),
    command("nominations.withdraw", `nomination-${person}`, (office) =>
      office.nominations.withdraw({ id: `nomination-${person}`, reason: marker })
    ),
    command("persons.save what is none", person, (office) =>
      office.persons.save({ id: person, operator, synthetic: true, names: name, passportNumber: `${marker}\u0000` })
    )
  ])
}
