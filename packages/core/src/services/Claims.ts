/** Claims: kept side by side, settled by an office, and asked what they would support. None of this moves a document. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Claim, Policy, type Resolution, Respect } from "../model/Claim.ts"
import { type ClaimStanding, type Reading, standingOfClaims } from "../model/ClaimStanding.ts"
import { DocumentRef } from "../model/DocumentRef.ts"
import { settle } from "../model/Settling.ts"
import type { Source } from "../model/Source.ts"
import { type Subject, visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { ClaimId, compositeId, PartyId } from "../values/Ids.ts"
import type { PartialDate } from "../values/PartialDate.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { resolve as dateOf } from "../values/RelativeDate.ts"
import { Prose } from "../values/Text.ts"
import { type Act, type ActOptions, observe, perform } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import * as Filing from "./Filing.ts"
import type { ActFailure } from "./Noun.ts"
import { keepsFor, mayKeep, type RegistryService, registry } from "./Registry.ts"
import { answerWith, type Stored } from "./Stored.ts"
import { asSubject, subjectOf } from "./Subjects.ts"
import { suggest } from "./Suggestions.ts"

const resolveRequest = Schema.Struct({
  about: DocumentRef,
  says: Respect,
  policy: Policy,
  /** With `byOffice`: which claim holds. */
  claim: Schema.optionalKey(ClaimId),
  reason: Schema.optionalKey(Prose)
}).check(
  Schema.makeFilter(
    ({ claim, policy }) =>
      claim === undefined ||
      policy === "byOffice" || { path: ["claim"], issue: "Expected nothing: by this policy no claim is named" }
  )
)
/**
 * What an office wants settled, and by which policy.
 * @stability evolving
 */
export interface ResolveRequest extends Schema.Schema.Type<typeof resolveRequest> {}
const readRequest = reader(resolveRequest, "claim.resolve")
const readRef = reader(DocumentRef, "claim.about")

/** A document that claims are about, as far as this needs to know it. */
export interface Spoken {
  readonly id: string
  readonly operator?: string
  readonly recordKeeper?: string
  /** Records of the same activity, whose claims are this one's too. */
  readonly merged?: ReadonlyArray<string>
  /** It itself, as the claims about it see it. */
  readonly lent: Subject
}

/** The document that is spoken of, if the actor may see it: one that is hidden is not there. */
export const spokenOf = (act: Act, { id, kind }: DocumentRef): Effect.Effect<Spoken, NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const filing = Filing.filings.get(kind)
    const found: object | undefined = filing === undefined ? undefined : yield* act.read(filing, id)
    if (found === undefined) return yield* new NotFound({ kind, id })
    const lent = yield* asSubject(kind, found)
    if (visible(act.actor, kind, found, lent.subject.about) === undefined) return yield* new NotFound({ kind, id })
    return { ...(found as Omit<Spoken, "lent">), id, lent }
  })

/** The record itself and all that were merged into it, at whatever depth. */
const recordsOf = (
  act: Act,
  { id, merged = [] }: Pick<Spoken, "id" | "merged">
): Effect.Effect<ReadonlyArray<string>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const deeper = yield* Effect.forEach(merged, (other) =>
      Effect.flatMap(act.read(Filing.activities, other), (record) =>
        record === undefined ? Effect.succeed([other]) : recordsOf(act, record)
      )
    )
    return [id, ...deeper.flat()]
  })

/** The claims about a document that the actor may see, those about records merged into it among them. */
const claimsAbout = (act: Act, kind: string, spoken: Spoken) =>
  Effect.gen(function* () {
    const records = yield* recordsOf(act, spoken)
    const found = yield* Effect.forEach(records, (id) => act.all(Filing.claims, { about: compositeId(kind, id) }))
    return found.flat().flatMap((claim) => visible(act.actor, Filing.claims.kind, claim, [spoken.lent]) ?? [])
  })

/** Reads claims by the sources that they rest on: a date in their words is the date that was meant. */
const readingOf = (act: Act, claims: ReadonlyArray<Claim>) =>
  Effect.gen(function* () {
    const named = new Set(claims.flatMap(({ dating, source }) => [source, dating?.source ?? source]))
    const sources = new Map<string, Source | undefined>()
    for (const source of named) sources.set(source, yield* act.read(Filing.sources, source))
    const publishedOn = (source: string): PartialDate | undefined => sources.get(source)?.publishedOn
    const read: Reading = ({ dating, modality, value }) => {
      const { says: words, source } = dating ?? {}
      const meant = words === undefined || source === undefined ? undefined : dateOf(words, publishedOn(source))
      const date = meant !== undefined && "date" in meant ? meant.date : undefined
      const says = value ?? date
      return says === undefined ? { modality } : { modality, value: says }
    }
    return { publishedOn, read }
  })

const resolutionId = ({ id, kind }: DocumentRef, says: string): string => compositeId(kind, id, says)

/** All that is claimed of a document, respect by respect. */
const about = (
  actor: Actor,
  input: unknown
): Effect.Effect<ReadonlyArray<ClaimStanding>, InvalidInput | NotFound | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const ref = yield* Effect.fromResult(readRef(input))
      const spoken = yield* spokenOf(act, ref)
      const claims = yield* claimsAbout(act, ref.kind, spoken)
      const { read } = yield* readingOf(act, claims)
      const respects = [...new Set(claims.map(({ says }) => says))].sort()
      return yield* Effect.forEach(respects, (says) =>
        Effect.map(act.read(Filing.resolutions, resolutionId(ref, says)), (resolution) =>
          standingOfClaims(
            says,
            claims.filter((claim) => claim.says === says),
            resolution && visible(actor, Filing.resolutions.kind, resolution, [spoken.lent]),
            read
          )
        )
      )
    })
  )

/** Settles what is claimed of a document in one respect. The claims stay, and the document stays as it is. */
const resolve = (
  actor: Actor,
  input: unknown,
  options: ActOptions = {}
): Effect.Effect<Stored<Resolution>, ActFailure, Desk> =>
  Effect.gen(function* () {
    const request = yield* Effect.fromResult(readRequest(input))
    const id = resolutionId(request.about, request.says)
    return yield* perform(
      actor,
      {
        asked: ["claim", "resolve", input],
        about: { kind: Filing.resolutions.kind, id },
        run: (act) => settleIn(act, id, request),
        answer: answerWith(Filing.resolutions, id)
      },
      options
    )
  })

const settleIn = (act: Act, id: string, { about: ref, claim, policy, reason: why, says }: ResolveRequest) =>
  Effect.gen(function* () {
    const refused = (because: ReturnType<typeof reason>) =>
      new Refused({ reason: reason("claim/refused", { says, policy }, [because]) })
    const spoken = yield* spokenOf(act, ref)
    const keeper = spoken.operator ?? spoken.recordKeeper
    const refusal = mayKeep(act.actor, Filing.resolutions.kind, keeper === undefined ? {} : { operator: keeper })
    if (refusal !== undefined) return yield* new Refused({ reason: refusal })
    const claims = (yield* claimsAbout(act, ref.kind, spoken)).filter((one) => one.says === says)
    const { publishedOn, read } = yield* readingOf(act, claims)
    const settled = settle(policy, claims, { publishedOn, read, named: claim, reasoned: why !== undefined })
    const holds = yield* Effect.mapError(Effect.fromResult(settled), refused)
    // What was weighed is still said when the resolution is stored.
    for (const { id: considered } of claims) yield* act.relyOn(Filing.claims, considered)
    const resolution: Resolution = {
      id,
      operator: PartyId.make(keeper ?? keepsFor(act.actor)),
      about: ref,
      says,
      policy,
      claim: holds.id,
      considered: claims.map((one) => one.id),
      resolvedOn: act.moment.today,
      ...(why === undefined ? {} : { reason: why })
    }
    yield* act.write(Filing.resolutions, resolution, { type: "Resolved", data: resolution })
  })

const kept = registry(Filing.claims, Claim, { about: subjectOf })

/** @stability evolving */
export const Claims: RegistryService<Claim> & {
  readonly about: typeof about
  readonly resolve: typeof resolve
  readonly suggest: typeof suggest
} = { ...kept, about, resolve, suggest }
