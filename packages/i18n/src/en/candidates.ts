/** Dates in a source's words, and institutions that may be one under several names, in English. */
import { under } from "../catalogue.ts"

export const candidates = {
  ...under("date/", {
    noPublicationDate:
      "The source says “{$says :comity:term of=relativeDate}” and has no date of publication, so the date stays as it is worded.",
    publicationDateTooVague:
      "The source says “{$says :comity:term of=relativeDate}”. Its date of publication is not known closely enough to read that: {$publishedOn :comity:date}.",
    beyondCalendar:
      "The source says “{$says :comity:term of=relativeDate}”, which lies beyond the calendar, counted from its publication: {$publishedOn :comity:date}."
  }),
  ...under("relativeDate.", {
    today: "today",
    thisMonth: "this month",
    lastMonth: "last month",
    thisYear: "this year",
    lastYear: "last year",
    nextYear: "next year",
    monthOfThisYear: "a month of this year",
    monthOfLastYear: "a month of last year",
    monthOfNextYear: "a month of next year"
  }),
  ...under("candidate/", {
    sameName:
      "The names have the same words: “{$one}” and “{$other}”. Likeness of the two records: {$degree :percent}. Check if they are one, nothing was merged.",
    likeNames:
      "The names are alike: “{$one}” and “{$other}”. Likeness of the two records: {$degree :percent}. Check if they are one, nothing was merged.",
    notAlike: "These are two: “{$one}” and “{$other}”.",
    sharedWords: "Words in both names: {$words :comity:list}.",
    alikeWords: "Words that may be one in two spellings: {$words :comity:list}.",
    differingWords: "Words in one of the names only: {$words :comity:list}.",
    sameTerritory: "Both lie in one territory: {$territory}.",
    otherTerritory: "They lie in different territories: {$one}; {$other}.",
    otherKind:
      "They were recorded as different kinds: {$one :comity:term of=partyKind}; {$other :comity:term of=partyKind}.",
    sameCode:
      "Both records have one code: {$code}. Names: “{$one}” and “{$other}”. Check if they are one, nothing was merged.",
    otherCode: "Their codes differ: {$one}; {$other}.",
    differentNumber: "Their numbers differ: {$one :comity:list}; {$other :comity:list}."
  }),
  ...under("partyKind.", {
    hospital: "hospital",
    clinic: "clinic",
    "medical-center": "medical center",
    "health-department": "health department",
    ministry: "ministry",
    university: "university",
    company: "company",
    country: "country",
    firstOrder: "first-order subdivision",
    secondOrder: "second-order subdivision",
    municipality: "municipality"
  }),
  ...under("timeline/", {
    notBefore: "Not before: {$notBefore :comity:date}.",
    notAfter: "Not after: {$notAfter :comity:date}."
  })
}
