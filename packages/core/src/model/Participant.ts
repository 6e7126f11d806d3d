/**
 * A participant: one person in one program, however often that person takes part in it.
 *
 * It is kept so that persons can be counted apart from participations without looking through the enrolments. It is
 * written in the commit that admits, records or ends an enrolment, and follows from enrolments alone: nobody states it.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { compositeId, EditionId, Id, PartyId, PersonId, ProgramId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"

const participant = Schema.Struct(
  classified(1, {
    id: Id,
    program: ProgramId,
    person: PersonId,
    operator: PartyId,
    /** Where the person was first sent from: the sending institution, else who nominated. */
    body: Schema.optionalKey(PartyId),
    /** The edition of each enrolment that counts. */
    editions: Schema.Array(EditionId)
  })
)
export interface Participant extends Schema.Schema.Type<typeof participant> {}
export const Participant: Schema.Codec<Participant, (typeof participant)["Encoded"]> = participant

/** Who takes part in what. */
export type Participation = Omit<Participant, "id" | "editions"> & { readonly edition: EditionId }

/**
 * The participant after an enrolment began to count.
 *
 * @example
 * const once = { program: "p", person: "t", operator: "o", edition: "2018" } as never
 * joined(joined(undefined, once), once).editions // => ["2018", "2018"]
 */
export const joined = (before: Participant | undefined, { edition, ...participation }: Participation): Participant => ({
  ...participation,
  ...before,
  id: compositeId(participation.program, participation.person),
  editions: [...(before?.editions ?? []), edition]
})

/** The participant after an enrolment of that edition ceased to count. */
export const left = (before: Participant, edition: EditionId): Participant => {
  const at = before.editions.indexOf(edition)
  return at < 0 ? before : { ...before, editions: before.editions.toSpliced(at, 1) }
}

/**
 * How often a person takes part in a scope beyond the first time: 0 for who takes part once, or not at all.
 *
 * @example
 * repeatsIn({ editions: ["2018", "2019", "2020"] } as never, new Set(["2019", "2020"])) // => 1
 */
export const repeatsIn = ({ editions }: Pick<Participant, "editions">, scope: ReadonlySet<string>): number =>
  Math.max(0, editions.filter((edition) => scope.has(edition)).length - 1)
