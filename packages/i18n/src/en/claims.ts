/** What sources claim, how an office settles it, what it would support, and why two records can't be merged, in English. */
import { under } from "../catalogue.ts"

export const claims = {
  ...under("claim/", {
    single: "One claim has been made. In respect of: {$says :comity:term of=respect}.",
    agreed: "The claims agree. In respect of: {$says :comity:term of=respect}. Claims: {$count :integer}.",
    conflicting:
      "The claims contradict one another, and nobody has settled it. In respect of: {$says :comity:term of=respect}. Claims: {$count :integer}.",
    resolved: "The question is settled. In respect of: {$says :comity:term of=respect}. Claims: {$count :integer}.",
    reopened:
      "The question was settled and is open again. In respect of: {$says :comity:term of=respect}. Claims: {$count :integer}.",
    says: "Source: {$source}. What it says: {$value}. How real: {$modality :comity:term of=modality}. Claim: {$claim}.",
    saysSo:
      "Source: {$source}. It says that it is so. How real: {$modality :comity:term of=modality}. Claim: {$claim}.",
    settled:
      "Settled on {$resolvedOn :comity:date}. Policy: {$policy :comity:term of=policy}. The claim that holds: {$claim}.",
    unseen: "Claims that were not there then: {$claims :comity:list}.",
    refused:
      "Not settled. In respect of: {$says :comity:term of=respect}. Policy: {$policy :comity:term of=policy}. Nothing was stored.",
    noneMade: "Nobody has claimed anything in this respect.",
    noLatestSource: "None of the sources is certainly the latest. Sources: {$sources :comity:list}.",
    sourceUndated: "Sources without a date of publication: {$sources :comity:list}.",
    sourceContradictsItself:
      "The latest source contradicts itself, or says no one thing that includes the rest: {$source}.",
    noMostPrecise: "None of the claims is a date that lies in all the others. Claims: {$claims :comity:list}.",
    needsClaim: "The office must name the claim that holds.",
    notAmongThem: "The claim named is not one of those made in this respect: {$claim}.",
    needsReason: "The office must say why it decides so.",
    supports:
      "How real: {$modality :comity:term of=modality}. This supports the state: {$state :comity:term of=state in=$noun}. Present state: {$present :comity:term of=state in=$noun}. First step: {$transition :comity:term of=transition in=$noun}. The claim itself changes nothing.",
    alreadyThere:
      "How real: {$modality :comity:term of=modality}. This supports the state: {$state :comity:term of=state in=$noun}. The record is there already, or beyond. Present state: {$present :comity:term of=state in=$noun}.",
    noWayThere:
      "How real: {$modality :comity:term of=modality}. This supports the state: {$state :comity:term of=state in=$noun}. No step leads there any more. Present state: {$present :comity:term of=state in=$noun}.",
    supportsNoState:
      "Such a claim supports no state. How real: {$modality :comity:term of=modality}. About: {$noun :comity:term of=noun}.",
    deniesWhatIsOnRecord:
      "The source denies what is on record; no step takes that back. If the record is wrong, declare it entered in error. About: {$noun :comity:term of=noun}. Present state: {$present :comity:term of=state in=$noun}.",
    noLifeCycle: "What the claim is about has no states. About: {$kind :comity:term of=noun}."
  }),
  ...under("merging/", {
    refused: "The two records were not merged. Nothing was stored.",
    sameRecord: "A record can't be merged into itself: {$activity}.",
    otherLifeCycle:
      "The two follow different life cycles: {$noun :comity:term of=noun}; {$other :comity:term of=noun}.",
    partOfTheOther: "One is recorded as a part of the other. Part: {$part}. Whole: {$activity}.",
    returnsTheOther: "One is recorded as the return visit of the other. Return visit: {$returns}. Visit: {$activity}.",
    sourceMissing:
      "The records differ, and one of them names no source that a claim could rest on. They differ in: {$differing :comity:term of=respect}.",
    notMoved: "An activity that belongs to the other record can't be moved: {$activity}.",
    claimIdTaken: "A claim of somebody else has the id that a claim of this merge would get: {$claim}."
  }),
  ...under("policy.", {
    byOffice: "the office decides",
    latestSource: "the latest source",
    mostPrecise: "the most precise date"
  }),
  ...under("respect.", {
    confirmedBy: "who has confirmed",
    dating: "the source's words for the date",
    detail: "details",
    edition: "edition",
    hosts: "who hosts",
    instrument: "kind of document",
    kind: "kind",
    modality: "how real it is",
    names: "names",
    operator: "who keeps the record",
    parent: "what it is a part of",
    parties: "parties",
    partnership: "partnership",
    period: "period",
    program: "program",
    reciprocates: "the visit that it returns",
    report: "report",
    senders: "who sends",
    series: "series",
    status: "state",
    title: "title",
    venue: "venue"
  })
}
