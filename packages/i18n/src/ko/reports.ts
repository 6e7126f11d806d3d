/** 보고서의 설명: 알 수 없는 날짜, 공표된 수와 집계한 수. */
import { under } from "../catalogue.ts"

export const reports = {
  "noun.participant": "사업 참가자",
  "timeline/undated": "언제 있었는지 밝힌 출처가 없습니다.",
  ...under("statistic/", {
    breakdownContradicts:
      "공표된 수와 알려진 세부 수가 맞지 않습니다. 구분: {$by :comity:term of=breakdown}. 세부 합계: {$sum :number}. 전체: {$reported :number}.",
    contradiction:
      "공표된 수와 모순되는 내용이 있습니다. 공표({$measure :comity:term of=statistic}, {$asOf :comity:date}): {$reported :number}. 집계: {$counted :number}. 차이: {$openingBalance :number}.",
    countedEachTime: "공표된 수는 참가할 때마다 센 연인원입니다. 두 번째 이후의 참가: {$doubleCounts :number}.",
    doubleCounted:
      "공표된 수는 여러 번 참가한 사람도 한 번만 센 인원입니다. 두 번째 이후의 참가: {$doubleCounts :number}.",
    earlierIsLarger:
      "같은 내용의 이전 공표 수가 더 큽니다: {$statistic}. 이전 공표({$earlierAsOf :comity:date}): {$earlier :number}. 이후 공표({$asOf :comity:date}): {$reported :number}.",
    gap: "집계된 내용이 없는 회차입니다: {$edition}.",
    measureNotCounted: "여기서 집계하지 않는 항목입니다: {$measure :comity:term of=statistic}.",
    moreCounted: "집계한 수가 공표된 수보다 많습니다. 차이: {$difference :number}.",
    perhapsDoubleCounted:
      "참가할 때마다 세는지 출처에 나와 있지 않습니다. 두 번째 이후의 참가: {$doubleCounts :number}.",
    scopeNotCounted: "여기서 집계할 수 없는 범위의 수입니다."
  })
}
