/** How a conflict between claims is settled: by a stated policy, which decides for one claim or says why it can't. */
import * as Result from "effect/Result"
import { isAfter, type PartialDate } from "../values/PartialDate.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { Claim, Policy } from "./Claim.ts"
import { conflict, mostSaying, type Reading } from "./ClaimStanding.ts"
import { isDated } from "./Saying.ts"

/**
 * What settling needs to know besides the claims.
 * @stability evolving
 */
export interface Grounds {
  /** The day on which each source was published, as far as it is known. */
  readonly publishedOn: (source: string) => PartialDate | undefined
  readonly read: Reading
  /** The claim that the office names, and whether it says why. */
  readonly named?: string | undefined
  readonly reasoned?: boolean
}

const latestSource = (claims: ReadonlyArray<Claim>, { publishedOn, read }: Grounds): Result.Result<Claim, Reason> => {
  const sources = [...new Set(claims.map(({ source }) => source))]
  const undated = sources.filter((source) => publishedOn(source) === undefined)
  const isLater = (one: PartialDate | undefined, other: PartialDate | undefined) =>
    one !== undefined && other !== undefined && isAfter(one, other) === "yes"
  const latest = sources.find((source) =>
    sources.every((other) => other === source || isLater(publishedOn(source), publishedOn(other)))
  )
  const why = undated.length > 0 && sources.length > 1 ? [reason("claim/sourceUndated", { sources: undated })] : []
  if (latest === undefined) return Result.fail(reason("claim/noLatestSource", { sources }, why))
  const its = claims.filter(({ source }) => source === latest)
  const most = conflict(its, read) ? undefined : mostSaying(its, read)
  return most === undefined
    ? Result.fail(reason("claim/sourceContradictsItself", { source: latest }))
    : Result.succeed(most)
}

const mostPrecise = (claims: ReadonlyArray<Claim>, { read }: Grounds): Result.Result<Claim, Reason> => {
  const most = conflict(claims, read) ? undefined : mostSaying(claims, read)
  return most === undefined || !isDated(read(most).value)
    ? Result.fail(reason("claim/noMostPrecise", { claims: claims.map(({ id }) => id) }))
    : Result.succeed(most)
}

const byOffice = (claims: ReadonlyArray<Claim>, { named, reasoned }: Grounds): Result.Result<Claim, Reason> => {
  const found = claims.find(({ id }) => id === named)
  if (named === undefined) return Result.fail(reason("claim/needsClaim"))
  if (found === undefined) return Result.fail(reason("claim/notAmongThem", { claim: named }))
  return reasoned === true ? Result.succeed(found) : Result.fail(reason("claim/needsReason"))
}

const policies = { latestSource, mostPrecise, byOffice }

/**
 * The claim that holds by a policy, or why the policy does not decide. Nothing is guessed: a source without a date is not
 * the latest, and of dates that contradict one another none is the most precise.
 * @stability evolving
 *
 * @example
 * const settled = settle("latestSource", [], { publishedOn: () => undefined, read: ({ modality }) => ({ modality }) })
 * Result.isFailure(settled) && settled.failure // => { code: "claim/noneMade", values: {} }
 */
export const settle = (policy: Policy, claims: ReadonlyArray<Claim>, grounds: Grounds): Result.Result<Claim, Reason> =>
  claims.length === 0 ? Result.fail(reason("claim/noneMade")) : policies[policy](claims, grounds)
