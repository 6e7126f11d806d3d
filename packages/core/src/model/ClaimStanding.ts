/** What all sources together say of a document in one respect, and whether they can all be right. */
import { canonicalJson } from "../values/Fingerprint.ts"
import { Modality } from "../values/Modality.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { Claim, Resolution } from "./Claim.ts"
import { contradict, type Saying, saysAllOf } from "./Saying.ts"

/** @stability evolving */
export type ClaimStatus = "single" | "agreed" | "conflicting" | "resolved" | "reopened"

/**
 * The claims in one respect, side by side.
 * @stability evolving
 */
export interface ClaimStanding {
  readonly says: string
  /**
   * - `single`, `agreed`: one claim, or several that can all be so.
   * - `conflicting`: some can't both be so, and nobody has settled it.
   * - `resolved`: an office settled it; `reopened`: a claim came that it had not seen.
   */
  readonly status: ClaimStatus
  readonly claims: ReadonlyArray<Claim>
  /** The claim that holds, where one does. */
  readonly holds?: string
  readonly explanation: Reason
}

/** What a claim comes to: its value, or the date that its words mean. */
export type Reading = (claim: Claim) => Saying

/** How real each is: what happened before what was agreed, that before what was talked about. */
const reality = (modality: Modality): number => Modality.literals.indexOf(modality)

/** What is said, each once, with the first claim that says it: many sources may say the same. */
const distinct = (claims: ReadonlyArray<Claim>, read: Reading) => {
  const found = new Map<string, { readonly claim: Claim; readonly saying: Saying }>()
  for (const claim of claims) {
    const saying = read(claim)
    const key = canonicalJson([saying.modality, saying.value ?? null])
    if (!found.has(key)) found.set(key, { claim, saying })
  }
  return [...found.values()]
}

/** Of claims that can all be so, the one that says the most; of several, what is most real. */
export const mostSaying = (claims: ReadonlyArray<Claim>, read: Reading): Claim | undefined => {
  const stated = claims.filter(({ modality }) => modality !== "denied")
  const among = distinct(stated.length > 0 ? stated : claims, read)
  const full = among.filter((one) => among.every((other) => saysAllOf(one.saying.value, other.saying.value)))
  return full.toSorted((one, other) => reality(one.claim.modality) - reality(other.claim.modality))[0]?.claim
}

/** Whether some of the claims can't both be so. */
export const conflict = (claims: ReadonlyArray<Claim>, read: Reading): boolean => {
  const said = distinct(claims, read)
  return said.some((one, i) => said.slice(i + 1).some((other) => contradict(one.saying, other.saying)))
}

/** A value as a message shows it. */
const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

/** What a claim says, as a sentence of an explanation. */
const said = (claim: Claim, { value }: Saying): Reason => {
  const { id, modality, source } = claim
  return value === undefined
    ? reason("claim/saysSo", { claim: id, source, modality })
    : reason("claim/says", { claim: id, source, modality, value: shown(value) })
}

/** Reads nothing into the words of a source: a claim that names no value only says that it is so. */
export const asStated: Reading = ({ modality, value }) => (value === undefined ? { modality } : { modality, value })

/**
 * How claims in one respect stand. They are kept side by side whatever they say; what an office settled holds until a
 * claim comes that it had not seen.
 * @stability evolving
 *
 * @example
 * import { Claim } from "@comity/core"
 * import * as Schema from "effect/Schema"
 * const claim = (id: string, value: string) => Schema.decodeUnknownSync(Claim.Claim)({
 *   id, value, operator: "khabarovsk", source: `report-${id}`, about: { kind: "activity", id: "visit" }, says: "period",
 *   modality: "occurred"
 * })
 * const { holds, status } = standingOfClaims("period", [claim("a", "2019-09"), claim("b", "2019-09-18")])
 * status // => "agreed"
 * holds // => "b"
 * standingOfClaims("period", [claim("a", "2019-09-17"), claim("b", "2019-09-18")]).status // => "conflicting"
 */
export const standingOfClaims = (
  says: string,
  claims: ReadonlyArray<Claim>,
  resolution?: Resolution,
  read: Reading = asStated
): ClaimStanding => {
  const counted = { says, count: claims.length }
  const sentences = claims.map((claim) => said(claim, read(claim)))
  const stands = (status: ClaimStatus, holds: string | undefined, sentence: Reason): ClaimStanding => ({
    says,
    status,
    claims,
    ...(holds === undefined ? {} : { holds }),
    explanation: { ...sentence, children: [...(sentence.children ?? []), ...sentences] }
  })
  if (resolution !== undefined) {
    const { claim, considered, policy, resolvedOn } = resolution
    const unseen = claims.filter(({ id }) => !considered.includes(id)).map(({ id }) => id)
    const settled = reason("claim/settled", { policy, claim, resolvedOn })
    return unseen.length === 0
      ? stands("resolved", claim, reason("claim/resolved", counted, [settled]))
      : stands(
          "reopened",
          undefined,
          reason("claim/reopened", counted, [settled, reason("claim/unseen", { claims: unseen })])
        )
  }
  if (conflict(claims, read)) return stands("conflicting", undefined, reason("claim/conflicting", counted))
  const holds = mostSaying(claims, read)?.id
  return claims.length === 1
    ? stands("single", holds, reason("claim/single", counted))
    : stands("agreed", holds, reason("claim/agreed", counted))
}
