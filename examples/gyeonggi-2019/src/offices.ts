/** Who acts in the story, and in which office. The host of the library logs people in; here nobody has to. */
import type { Comity, Office } from "@comity/core/promise"

export interface Offices {
  /** The province's program office: it runs the program and decides on completion. */
  readonly program: Office
  /** May waive a rule; never for somebody who asked at the same desk. */
  readonly waiverAuthority: Office
  readonly coordinator: (host: string) => Office
  /** Confirms what a trainee has logged, and signs off. The id is that of a synthetic person. */
  readonly supervisor: (host: string) => Office
  readonly trainee: (person: string) => Office
}

export const supervisorOf = (host: string): string => `synthetic-supervisor-${host}`

export const officesOf = (comity: Comity, operator = "gyeonggi"): Offices => {
  const as = (id: string, role: string, party: string): Office =>
    comity.as({ id, kind: "person", capacities: [{ role, party }] })
  return {
    program: as(`synthetic-officer-${operator}`, "programOffice", operator),
    waiverAuthority: as(`synthetic-authority-${operator}`, "waiverAuthority", operator),
    coordinator: (host) => as(`synthetic-coordinator-${host}`, "hostCoordinator", host),
    supervisor: (host) => as(supervisorOf(host), "supervisor", host),
    trainee: (person) => as(person, "trainee", person)
  }
}
