/** Why a report says what it says: dates that nobody knows, published numbers beside counted ones, in English. */
import { under } from "../catalogue.ts"

export const reports = {
  "noun.participant": "participant of a program",
  "timeline/undated": "No source that is named says when it was.",
  ...under("statistic/", {
    breakdownContradicts:
      "The known parts of the published number do not go with the whole. By: {$by :comity:term of=breakdown}. Sum of the parts: {$sum :number}. Whole: {$reported :number}.",
    contradiction:
      "Something contradicts the published number. Published ({$measure :comity:term of=statistic}, {$asOf :comity:date}): {$reported :number}. Counted here: {$counted :number}. Difference: {$openingBalance :number}.",
    countedEachTime:
      "The published number counts people each time they took part. Participations beyond the first: {$doubleCounts :number}.",
    doubleCounted:
      "The published number counts a person once, however often that person took part. Participations beyond the first: {$doubleCounts :number}.",
    earlierIsLarger:
      "An earlier published number of the same is larger: {$statistic}. Published ({$earlierAsOf :comity:date}): {$earlier :number}. Published later ({$asOf :comity:date}): {$reported :number}.",
    gap: "Nothing is counted for the edition {$edition}.",
    measureNotCounted: "What the number measures is not counted here: {$measure :comity:term of=statistic}.",
    moreCounted: "More is counted here than was published. Difference: {$difference :number}.",
    perhapsDoubleCounted:
      "The source does not say whether people are counted each time they took part. Participations beyond the first: {$doubleCounts :number}.",
    scopeNotCounted: "What the number is about can't be counted here."
  })
}
