/** 지역 프로필에서 서로 맞지 않는 것. What does not hang together in a province's profile, in Korean. */
import { under } from "../catalogue.ts"

export const profile = under("profile/", {
  unreadable: "프로필을 읽을 수 없습니다. 표시된 곳을 고쳐 다시 검사하십시오. 그 밖의 내용은 검사하지 않았습니다.",
  unmeetable:
    "어떤 회차에서도 충족할 수 없는 규칙입니다: {$ruleSet}, 버전 {$version :number}. 표시된 내용이 서로 모순되거나 가능한 것보다 많이 요구합니다.",
  unreachableState:
    "이 상태에 이르는 단계가 더 이상 없습니다: {$state :comity:term of=state in=$noun} ({$noun :comity:term of=noun}). 이 상태에 이르는 단계 중 하나를 열어 두십시오.",
  stateWithoutExit:
    "이 상태에서 벗어나는 단계가 더 이상 없습니다: {$state :comity:term of=state in=$noun} ({$noun :comity:term of=noun}). 이 상태에서 벗어나는 단계 중 하나를 열어 두십시오.",
  vacantOffice:
    "필요한 직책을 맡은 사람이 이곳에 없습니다: {$roles :comity:term of=role type=or}. 프로필의 직책에 하나를 적거나, 표시된 단계를 닫고 표시된 규칙을 바꾸십시오.",
  step: "단계: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
  rule: "규칙 모음: {$ruleSet}. 규칙: {$path}.",
  appeal: "규칙 모음: {$ruleSet}. 이의신청은 이 직책이 받습니다.",
  unnamed: "이 언어로 된 이름이 없습니다: {$language :comity:language}. 코드: {$codes :comity:list}.",
  unknownTerm: "프로필이 없는 것에 이름을 붙였습니다: {$term}. 코드의 철자를 확인하십시오.",
  kindUnsaid: "규칙 종류의 문구가 없습니다: {$kind}. 언어: {$language :comity:language}. 코드: {$codes :comity:list}."
})
