/** Who and what the stories of the tests are about: two offices, a host, a nominee, and short ways to name them. */
import type { Actor } from "../../src/values/Actor.ts"
import { CalendarDate } from "../../src/values/CalendarDate.ts"
import { AgreementId, EditionId, EnrolmentId, Hash, NominationId, PartyId, PersonId } from "../../src/values/Ids.ts"
import { PartialDate } from "../../src/values/PartialDate.ts"
import { Period } from "../../src/values/Period.ts"

export const day = (text: string): CalendarDate => CalendarDate.make(text)
export const about = (text: string): PartialDate => PartialDate.make(text)
export const period = (text: string): Period => Period.make(text)
export const party = (id: string): PartyId => PartyId.make(id)
/** A hash of nothing: 64 times the same digit. */
export const hash = (digit: string): Hash => Hash.make(digit.repeat(64))

export const gyeonggi = party("gyeonggi")
export const khabarovsk = party("khabarovsk")
export const hospital = party("severance")
export const trainee = PersonId.make("person-1")
export const edition = EditionId.make("2019-russia")
export const agreement = AgreementId.make("memorandum-2018")
export const nomination = NominationId.make("nomination-1")
export const enrolment = EnrolmentId.make("enrolment-1")

/** Somebody who holds one office. */
export const holds = (role: string, party: string, id = `${role} of ${party}`): Actor => ({
  id,
  kind: role === "clock" ? "service" : "person",
  capacities: [{ role, party }]
})
export const programOffice = holds("programOffice", gyeonggi)
export const sendingOffice = holds("sendingOffice", khabarovsk)
export const nominatingBody = holds("nominatingBody", khabarovsk)
export const hostCoordinator = holds("hostCoordinator", hospital)
export const supervisor = holds("supervisor", hospital)
export const nominee = holds("trainee", trainee)
export const clock = holds("clock", "comity")

export const because = { reason: "As both sides agreed by letter." }
export const at = "2019-09-10T09:00:00Z"
