/** 무엇이 잘못되었고 어떻게 할지. What went wrong and what to do, in Korean. */
import { under } from "../catalogue.ts"

export const failures = {
  ...under("failure/", {
    aborted: "요청이 중단되었습니다. 이미 처리되었을 수 있으므로 같은 커밋 식별자로 다시 요청하십시오.",
    defect: "Comity, 플러그인 또는 드라이버의 결함입니다. 저장 여부를 알 수 없습니다.",
    invalidInput: "읽을 수 없는 내용: {$what}. 표시된 곳을 고쳐 다시 보내십시오. 저장된 내용은 없습니다.",
    notFound: "볼 수 있는 문서가 없습니다: {$noun :comity:term of=noun} {$id}. 식별자와 직책을 확인하십시오.",
    pluginClash:
      "두 플러그인이 같은 이름을 사용합니다: {$name} ({$what}). 플러그인: {$plugins}. 하나를 빼거나 작성자에게 이름 변경을 요청하십시오.",
    pluginFault:
      "플러그인의 한 부분에 결함이 있습니다: {$part}. 플러그인: {$plugin}. 결함: {$because}. 저장된 내용은 없습니다. 작성자에게 법칙 검사를 요청하십시오.",
    problem: "{$path}: {$expected}",
    reactionFailed:
      "기록된 내용에 대한 후속 처리가 실패했습니다. 처리기: {$consumer}. 커밋: {$commit}, 위치 {$position :integer}. 이 처리로 저장된 내용은 없습니다. 원인을 바로잡고 그 위치부터 다시 시작하십시오.",
    stale:
      "다른 사람이 먼저 변경했습니다: {$noun :comity:term of=noun} {$id}. 결정 당시 판: {$expected :number}. 현재 판: {$found :number}. 다시 불러와 변경 내용을 확인하고 결정하십시오. 저장된 내용은 없습니다.",
    storeBusy: "저장소가 사용 중이며 변경된 내용은 없습니다. 다시 시도하십시오. 상세: {$detail}",
    storeForeign: "Comity 저장소가 아니거나 다른 기관의 저장소입니다. 변경된 내용은 없습니다. 상세: {$detail}",
    storeNewer: "더 새로운 Comity 버전이 기록한 저장소입니다. Comity를 갱신하십시오. 상세: {$detail}",
    storeLocked:
      "저장된 내용이 암호화되어 있으나 해당 키가 없습니다. 변경된 내용은 없습니다. 올바른 키를 준비하십시오. 상세: {$detail}",
    storeReused: "이미 다른 내용에 쓰인 커밋 식별자입니다. 변경된 내용은 없습니다. 상세: {$detail}",
    storeUnavailable: "저장소를 열 수 없거나 응답이 없습니다. 상세: {$detail}",
    storeUnsafe: "저장소가 보존을 보장하지 못하여 열지 않았습니다. 상세: {$detail}"
  }),
  ...under("language/", {
    noneInstalled: "설치된 언어가 없습니다.",
    shownInAnother:
      "다른 언어로 표시함: {$shown :comity:language} (문구가 없는 언어: {$wanted :comity:language}). 메시지 수: {$count :integer}."
  })
}
