/** The ledger of a partnership: what its documents come to, each way. */
import * as Effect from "effect/Effect"
import type { Edition } from "../../model/Edition.ts"
import type { Enrolment } from "../../model/Enrolment.ts"
import { type Ledger, ledgerEntries, ledgerOf } from "../../model/Ledger.ts"
import type { Partnership } from "../../model/Partnership.ts"
import { isCounted } from "../../model/Standing.ts"
import type { Actor } from "../../values/Actor.ts"
import type { NotFound } from "../../values/Failure.ts"
import { Desk } from "../Desk.ts"
import { enrolments } from "../Filing.ts"
import { membersOf, seenBy } from "./Members.ts"
import { type Naming, namedIn } from "./Named.ts"
import { type PartnershipRecord, partnershipOf, recordOf } from "./PartnershipRecord.ts"
import { type Folded, type ReadFailure, type ReportDay, readingOn } from "./Reading.ts"

/** A ledger, with the partnership that it is of and whom it names. */
export interface LedgerReport extends Ledger, Naming {
  readonly partnership: Partnership
  readonly folded?: Folded
}

const sendersOf = ({ nominatingBody, sendingInstitution }: Enrolment): ReadonlyArray<string> =>
  [sendingInstitution ?? [], nominatingBody ?? []].flat()

/**
 * The ledger of a partnership, for those who may see it. An edition may serve several partnerships: of its trainees those
 * are entered here who are sent under an agreement of this one, or, where no agreement is named, by a member of it.
 */
export const ledger = (
  actor: Actor,
  { partnership: id, ...day }: { readonly partnership: string } & ReportDay
): Effect.Effect<LedgerReport, NotFound | ReadFailure, Desk> =>
  Effect.gen(function* () {
    const { now } = yield* Desk
    const today = day.asOf ?? day.knownOn ?? now().today
    const reading = readingOn(actor, day)
    const partnership = yield* partnershipOf(actor, reading, id)
    const record = yield* recordOf(reading, id)
    const own = record.agreements.map(({ id }) => id as string)
    const known = [...partnership.parties, ...(partnership.institutions ?? [])]
    const enrolled = yield* reading.all(enrolments, [
      ...own.map((agreement) => ({ agreement })),
      ...record.editions.map((edition) => ({ edition: edition.id })),
      ...known.flatMap((party) => [{ sendingInstitution: party }, { nominatingBody: party }])
    ])
    const entries = ledgerEntries({ ...record, enrolments: enrolled, today })
    const named = entries.flatMap(({ direction }) => [...direction.from, ...direction.to])
    const members = yield* membersOf(partnership, [...named, ...enrolled.flatMap(sendersOf)])
    const run = new Set<string>(record.editions.map(({ id }) => id))
    const found = ledgerOf(
      ledgerEntries({
        ...record,
        enrolments: enrolled.filter(isOursIn({ own, run, isMember: members.has })),
        // An edition whose trainees are known by name is not entered by its number, whosever trainees they are.
        editions: record.editions.filter((edition) => !isNamed(edition, enrolled)).map(seenBy(members)),
        today
      }),
      members.sideOf
    )
    return {
      partnership,
      ...found,
      ...(yield* namedIn(actor, [partnership, found, restsOn(record)])),
      ...reading.folded()
    }
  })

/** The sources of what is entered. */
const restsOn = ({ activities, editions, teams }: PartnershipRecord) => ({
  sources: [...activities, ...teams].flatMap(({ sources = [] }) => sources),
  historical: [...activities, ...editions].map(({ historical }) => historical)
})

const isNamed = ({ id }: Edition, enrolled: ReadonlyArray<Enrolment>): boolean =>
  enrolled.some(({ edition, presence }) => edition === id && isCounted(presence))

/**
 * Whether an enrolment belongs to this partnership: by its agreement; by its edition, if a member sends; and without
 * either, if it goes from one member to another.
 */
const isOursIn =
  ({
    isMember,
    own,
    run
  }: {
    readonly own: ReadonlyArray<string>
    readonly run: ReadonlySet<string>
    readonly isMember: (party: string) => boolean
  }) =>
  (enrolment: Enrolment): boolean => {
    const { agreement, edition, hosts } = enrolment
    if (agreement !== undefined) return own.includes(agreement)
    const senders = sendersOf(enrolment)
    if (edition !== undefined) return run.has(edition) && (senders.length === 0 || senders.some(isMember))
    return senders.some(isMember) && hosts.some(isMember)
  }
