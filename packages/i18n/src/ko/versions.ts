/** 수료 기준의 버전 비교. Two versions of a rule set in Korean: what differs, and who is affected. */
import { under } from "../catalogue.ts"

export const versions = under("versions/", {
  added: "새로 추가된 기준입니다.",
  after: "변경 후 내용은 다음과 같습니다.",
  anyWaivers: "면제 횟수에 제한이 없습니다.",
  appeal: "이의신청 방법이 변경되었습니다.",
  "because.irreducible":
    "다음 변경 사항이 함께 결과의 차이를 만들며, 그중 하나도 뺄 수 없습니다. 모든 조합을 확인하지는 않았으므로 더 적은 변경으로도 같은 차이가 날 수 있습니다. 변경 사항: {$count :integer}.",
  "because.smallest":
    "다음 변경 사항이 결과의 차이를 만들며, 더 적은 변경으로는 같은 차이가 나지 않습니다. 변경 사항: {$count :integer}.",
  "because.unmet":
    "다음은 두 버전 중 한 버전에서 충족되지 않은 변경 기준입니다. 이 변경이 결과의 차이를 만드는지는 확인하지 않았습니다. 변경 사항: {$count :integer}.",
  before: "변경 전 내용은 다음과 같습니다.",
  changed: "변경된 기준입니다.",
  compared:
    "같은 연수생을 수료 기준의 두 버전으로 평가했습니다. 이전 버전: {$before :integer}. 새 버전: {$after :integer}. 기준일(당일 종료 시점): {$asOf :comity:date}. 연수생 수: {$count :integer}.",
  diff: "수료 기준의 두 버전을 비교했습니다. 이전 버전: {$before :integer}. 새 버전: {$after :integer}. 변경 사항: {$count :integer}.",
  maximumWaivers: "연수생 1인당 면제 한도가 변경되었습니다.",
  removed: "삭제된 기준입니다.",
  shift:
    "상태가 바뀌는 인원: {$count :integer} / 전체 {$of :integer}. 변경 전 상태: {$from :comity:term of=standing}. 변경 후 상태: {$to :comity:term of=standing}.",
  unchanged: "상태가 그대로인 인원: {$count :integer} / 전체 {$of :integer}.",
  waivers: "연수생 1인당 면제 한도: {$most :integer}."
})
