/** A nominating body whose office is told whenever a nomination is returned: one decision, and a notice for each who works there. */
import { type Comity, type ComityOptions, createComity, rules } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ru } from "@comity/i18n/ru"

const body = "khabarovsk-health"
const operator = "gyeonggi"

export const peopleOf = (count: number): ReadonlyArray<string> => Array.from({ length: count }, (_, i) => `staff-${i}`)
export const addressOf = (person: string): string => `${person}@hospital.example`

/** Who is asked for the people of the office. */
export const staffedBy =
  (people: ReadonlyArray<string>) =>
  ({ party, role }: { readonly party: string; readonly role: string }): ReadonlyArray<string> =>
    role === "nominatingBody" && party === body ? people : []

/** The library as every process here opens it. */
export const openLibrary = (options: Pick<ComityOptions, "store" | "channels" | "clock">): Promise<Comity> =>
  createComity({ ...options, languages: [en, ru], timeZone: "Asia/Seoul" })

export interface Returning {
  /** Draws up a nomination, submits it, and has it returned for correction. */
  readonly returnOne: (nomination: string) => Promise<void>
  /** Gives somebody the addresses of these channels, and a language. */
  readonly reach: (person: string, addresses: ReadonlyArray<{ channel: string; address: string }>) => Promise<void>
}

/** Announces the edition that is nominated for. */
export const beginReturning = async (comity: Comity): Promise<Returning> => {
  const as = (role: string, party: string) => comity.as({ id: role, kind: "person", capacities: [{ role, party }] })
  const kim = as("programOffice", operator)
  const department = as("nominatingBody", body)
  const named = (text: string, language: string) =>
    ({ synthetic: true, operator, language, names: [{ parts: [{ kind: "whole", text }] }] }) as const
  await kim.editions.announce({
    id: "next-spring",
    program: "invitational-training",
    operator,
    period: "2100-03-01/2100-03-26",
    hosts: ["gsam"],
    completion: rules.set("gyeonggi-next", 1, rules.ceremony())
  })
  await kim.editions.openNominations({ id: "next-spring" })
  return {
    reach: async (id, addresses) => {
      const language = id.endsWith("0") ? "ru" : "en"
      await kim.persons.save({ id, ...named(`Synthetic ${id}`, language), addresses })
    },
    returnOne: async (id) => {
      const nominee = `nominee-of-${id}`
      await kim.persons.save({ id: nominee, ...named("Synthetic Nominee", "en") })
      await department.nominations.draft({
        id,
        edition: "next-spring",
        nominee,
        nominatingBody: body,
        operator
      })
      await department.nominations.submit({ id })
      await kim.nominations.receive({ id })
      await kim.nominations.review({ id })
      const defects = [{ field: "specialties", code: "missing" }]
      await kim.nominations.returnForCorrection({ id, defects, reason: "The letter names no specialty." })
    }
  }
}
