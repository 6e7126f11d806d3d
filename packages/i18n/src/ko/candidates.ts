/** Dates in a source's words, and institutions that may be one under several names, in Korean. */
import { under } from "../catalogue.ts"

export const candidates = {
  ...under("date/", {
    noPublicationDate:
      "출처의 날짜 표현: “{$says :comity:term of=relativeDate}”. 출처에 발행일이 없어 표현을 그대로 둡니다.",
    publicationDateTooVague:
      "출처의 날짜 표현: “{$says :comity:term of=relativeDate}”. 출처의 발행일이 충분히 알려져 있지 않아 날짜를 정할 수 없습니다: {$publishedOn :comity:date}.",
    beyondCalendar:
      "출처의 날짜 표현: “{$says :comity:term of=relativeDate}”. 발행일부터 세면 달력의 범위를 벗어납니다: {$publishedOn :comity:date}."
  }),
  ...under("relativeDate.", {
    today: "오늘",
    thisMonth: "이번 달",
    lastMonth: "지난달",
    thisYear: "올해",
    lastYear: "지난해",
    nextYear: "내년",
    monthOfThisYear: "올해의 어느 달",
    monthOfLastYear: "지난해의 어느 달",
    monthOfNextYear: "내년의 어느 달"
  }),
  ...under("candidate/", {
    sameName:
      "두 이름의 단어가 같습니다: “{$one}”, “{$other}”. 두 기록의 유사도: {$degree :percent}. 같은 곳인지 확인하십시오. 병합된 것은 없습니다.",
    likeNames:
      "두 이름이 비슷합니다: “{$one}”, “{$other}”. 두 기록의 유사도: {$degree :percent}. 같은 곳인지 확인하십시오. 병합된 것은 없습니다.",
    notAlike: "서로 다른 곳입니다: “{$one}”, “{$other}”.",
    sharedWords: "두 이름에 모두 있는 단어: {$words :comity:list}.",
    alikeWords: "표기만 다를 수 있는 단어: {$words :comity:list}.",
    differingWords: "한쪽 이름에만 있는 단어: {$words :comity:list}.",
    sameTerritory: "두 곳이 같은 지역에 있습니다: {$territory}.",
    otherTerritory: "두 곳이 다른 지역에 있습니다: {$one}; {$other}.",
    otherKind: "서로 다른 종류로 기록되었습니다: {$one :comity:term of=partyKind}; {$other :comity:term of=partyKind}.",
    sameCode:
      "두 기록의 코드가 같습니다: {$code}. 이름: “{$one}”, “{$other}”. 같은 곳인지 확인하십시오. 병합된 것은 없습니다.",
    otherCode: "두 기록의 코드가 다릅니다: {$one}; {$other}.",
    differentNumber: "번호가 다릅니다: {$one :comity:list}; {$other :comity:list}."
  }),
  ...under("partyKind.", {
    hospital: "병원",
    clinic: "의원",
    "medical-center": "의료원",
    "health-department": "보건 부서",
    ministry: "중앙부처",
    university: "대학교",
    company: "회사",
    country: "국가",
    firstOrder: "1차 행정구역",
    secondOrder: "2차 행정구역",
    municipality: "기초자치단체"
  }),
  ...under("timeline/", {
    notBefore: "이 시점 이후: {$notBefore :comity:date}.",
    notAfter: "이 시점 이전: {$notAfter :comity:date}."
  })
}
