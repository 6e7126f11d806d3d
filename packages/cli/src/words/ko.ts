/** 명령줄이 하는 말. What the command line says, in Korean. */
import type { Words } from "./words.ts"

export const ko: Words = {
  "cli/about": "지역 프로필을 검사하고, 어댑터에 법칙을 적용해 보고, 저장된 내용을 옮기고 검증합니다.",
  "cli/appliesTo": "사용법: {$usage}",
  "cli.commands": "명령",
  "cli.options": "옵션",
  "cli.exitCodes": "종료 코드",
  "cli/more": "명령에 대한 자세한 설명: {$usage}",
  "cli/check": "지역 프로필에서 서로 맞지 않는 것을 찾습니다.",
  "cli/checkModule": "모듈은 프로필이 있는 플러그인이나 프로필을 내보냅니다.",
  "cli/conformance": "어댑터, 규칙 종류, 언어, 달력에 공개된 법칙을 적용해 봅니다.",
  "cli/conformanceModule": "모듈의 기본 내보내기는 conformance()의 결과이거나 그 목록입니다.",
  "cli/optionHelp": "이 설명을 보여 줍니다.",
  "cli/optionJson": "프로그램용 보고서만 출력합니다.",
  "cli/optionJsonFile": "프로그램용 보고서만 출력합니다. 모듈 뒤에 파일을 적으면 보고서를 그 파일에 씁니다.",
  "cli/optionLanguage": "문장의 언어: {$known :comity:list}. 적지 않으면 터미널의 언어를 씁니다.",
  "cli/optionLimit": "모듈과 각 법칙에 허용되는 시간(초). 적지 않으면: {$limit :integer}.",
  "cli/optionRuns": "법칙 하나가 뽑는 사례의 수. 적지 않으면: {$runs :integer}.",
  "cli/optionSeed": "사례를 뽑는 시드. 적지 않으면: {$seed :integer}.",
  "cli/optionVerbose": "코드의 어느 곳에서 잘못되었는지 보여 줍니다.",
  "cli/optionVersion": "버전을 보여 줍니다.",
  "cli/exitFine": "잘못된 것이 없습니다. 빠진 이름은 표시만 하고 아무것도 막지 않습니다.",
  "cli/exitFound": "단계나 규칙 모음을 막는 것이 있거나, 지켜지지 않은 법칙이 있습니다.",
  "cli/exitUnusable": "시도할 수 없었습니다. 메시지를 보십시오.",

  "cli/move": "테넌트 전체를 옮깁니다. 저장소에서 저장소로, 내보내기 파일로, 또는 내보내기 파일에서 옮깁니다.",
  "cli/movePlaces":
    "첫째 장소는 읽기만 하고, 둘째 장소는 비어 있어야 합니다. 중단된 뒤에는 같은 명령으로 이어서 진행합니다.",
  "cli/places":
    "장소는 sqlite:<파일>, postgres://<주소>, .jsonl로 끝나는 파일, 표준 입력이나 출력을 뜻하는 -, 또는 저장소를 내보내는 모듈입니다. 파일이나 주소 뒤에 #<테넌트>를 적을 수 있습니다.",
  "cli/moveFine": "모두 옮겼고, 옮겨진 것을 검증했습니다.",
  "cli/moveFound": "내보내기 파일이나 대상이 올바르지 않습니다.",
  "cli/verify": "저장소나 내보내기 파일에서 바뀌거나 없어지거나 뒤바뀐 것을 찾고, 그 첫 위치를 알려 줍니다.",
  "cli/verifyFound": "바뀌거나 없어지거나 뒤바뀐 것이 있습니다.",
  "cli/sign": "저장소를 검증하고, 그 기록부 요약에 서명합니다.",
  "cli/signUse":
    "서명된 기록부 요약을 보관하는 사람은 나중에 comity verify로, 그 앞의 기록이 바뀌지 않았는지 확인할 수 있습니다.",
  "cli/signFine": "서명했습니다.",
  "cli/signFound": "저장된 내용이 기록된 그대로가 아니므로 서명하지 않습니다.",
  "cli/keys": "comity sign에 쓸 키 한 쌍을 만듭니다.",
  "cli/keysFiles": "첫째 파일에는 이곳에 두는 개인 키를, 둘째 파일에는 건네주는 공개 키를 씁니다.",
  "cli/keysFine": "키를 만들었습니다.",
  "cli/optionQuiet": "진행하는 동안 아무 말도 하지 않습니다.",
  "cli/optionHead": "전에 서명된 기록부 요약: 그 앞의 기록은 바뀌지 않았어야 합니다.",
  "cli/optionKeyPublic": "서명된 기록부 요약을 확인할 공개 키.",
  "cli/optionKeyPrivate": "서명할 개인 키.",
  "cli/optionAgainst": "전에 내보낸 파일: 그 내용이 저장소에 그대로 있어야 합니다.",
  "cli/optionShallow": "각 문서가 기록에서 나온 그대로인지는 확인하지 않습니다. 더 빠릅니다.",
  "cli/optionOut": "서명된 기록부 요약을 쓸 파일. 적지 않으면 출력합니다.",

  "cli/unknownCommand": "그런 명령이 없습니다: {$command}. 명령: {$known :comity:list}.",
  "cli/unknownOption": "여기에는 그런 옵션이 없습니다: {$option}. 옵션: {$known :comity:list}.",
  "cli/optionNeedsValue": "이 옵션에는 값이 필요합니다: {$option}.",
  "cli/optionTakesNoValue": "이 옵션에는 값을 적지 않습니다: {$option}.",
  "cli/optionNeedsNumber": "이 옵션에는 1 이상의 정수가 필요합니다: {$option}. 적힌 값: {$found}.",
  "cli/unknownLanguage": "여기에는 그런 언어가 없습니다: {$language}. 언어: {$known :comity:list}.",
  "cli/noModule": "모듈을 적으십시오. 사용법: {$usage}",
  "cli/tooManyModules": "모듈을 하나만 적으십시오. 적힌 것: {$found :comity:list}.",
  "cli/moduleNotFound": "그런 모듈이 없습니다: {$module}. 이곳에서 본 경로나 설치된 패키지의 이름을 적으십시오.",
  "cli/moduleThrew": "모듈을 불러오는 중에 오류가 납니다: {$module}. 오류: {$because}",
  "cli/moduleStalled":
    "모듈을 끝까지 불러오지 못했습니다: {$module}. 기다린 시간(초): {$seconds :integer}. 오지 않는 것을 기다리지 않게 하거나 --limit 값을 높이십시오.",
  "cli/moduleExits":
    "명령이 끝나기 전에, 검사 대상이 프로세스를 종료했습니다. process.exit()를 빼고 다시 실행하십시오.",
  "cli/nothingToCheck":
    "모듈이 프로필도, 프로필이 있는 플러그인도 내보내지 않습니다: {$module}. 내보낸 것: {$found :comity:list}. definePlugin()의 결과나 프로필을 내보내십시오.",
  "cli/nothingToTry":
    "모듈의 기본 내보내기가 conformance()의 결과가 아닙니다: {$module}. 내보낸 것: {$found :comity:list}. 이렇게 적으십시오: export default conformance(…).",
  "cli/notWritten": "보고서를 쓰지 못했습니다: {$file}. 까닭: {$because}",
  "cli/fellOver": "시도한 코드에서 아무도 처리하지 않은 오류가 났습니다. 오류: {$because}",
  "cli/moreWhenVerbose": "--verbose 옵션을 적으면 코드의 어느 곳인지 보여 줍니다.",

  "cli/noPlace": "장소를 적으십시오. 사용법: {$usage}",
  "cli/tooManyPlaces": "장소를 하나만 적으십시오. 적힌 것: {$found :comity:list}.",
  "cli/noTwoPlaces": "어디에서 어디로 옮길지 두 장소를 적으십시오. 사용법: {$usage}",
  "cli/noTwoFiles": "개인 키 파일과 공개 키 파일, 두 파일을 적으십시오. 사용법: {$usage}",
  "cli/tooManyForTwo": "두 개만 적으십시오. 적힌 것: {$found :comity:list}.",
  "cli/placeUnreadable":
    "이 장소를 읽을 수 없습니다: {$place}. sqlite:<파일>로 적고, 테넌트 이름이 main이 아니면 그 뒤에 #<테넌트>를 적으십시오.",
  "cli/addressUnreadable":
    "이 주소를 읽을 수 없습니다: {$place}. postgres://user:password@host:port/database#tenant 형식으로 적고, 비밀번호 안의 / ? # % @ 기호는 %2F %3F %23 %25 %40으로 적으십시오.",
  "cli/placeNotFound":
    "그런 장소가 없습니다: {$place}. sqlite:<파일>, postgres://<주소>, .jsonl로 끝나는 파일, -, 또는 이곳에서 본 모듈의 경로를 적으십시오.",
  "cli/driverNotInstalled":
    "이 종류의 저장소에 필요한 패키지가 여기에 설치되어 있지 않습니다: {$package}. 설치하십시오: {$command}",
  "cli/storeNotThere": "그런 파일이 없습니다: {$place}. 읽을 파일이므로 이미 있어야 합니다. 경로를 바로잡으십시오.",
  "cli/noStore":
    "모듈이 저장소를 내보내지 않습니다: {$module}. 내보낸 것: {$found :comity:list}. 저장소를 여는 함수를 기본 내보내기나 store라는 이름으로 내보내십시오.",
  "cli/noDriver":
    "연 것이 계약 1의 저장소가 아닙니다: {$place}. sqlite(), postgres(), sealed()의 결과나 직접 만든 드라이버를 내보내십시오.",
  "cli/storeNotOpened": "저장소를 열 수 없습니다: {$place}. 까닭: {$because}",
  "cli/storeFailed": "저장소에 문제가 생겼습니다. 바로잡은 뒤 같은 명령으로 이어서 진행하십시오. 까닭: {$because}",
  "cli/storeEmpty": "저장소에 이 테넌트의 내용이 없습니다: {$place}. 장소나 # 뒤의 테넌트를 바로잡으십시오.",
  "cli/exportToExport": "두 장소가 모두 내보내기 파일입니다. 파일을 복사하거나 저장소를 적으십시오.",
  "cli/samePlace": "두 장소가 같은 저장소입니다: {$place}. 다른 대상을 적으십시오.",
  "cli/twoOnOutput": "내보내는 내용과 보고서가 모두 표준 출력으로 나가게 됩니다. --json을 빼거나 파일을 적으십시오.",
  "cli/fileExists": "이 파일이 이미 있으며 덮어쓰지 않습니다: {$file}. 다른 이름을 적거나 파일을 옮기십시오.",
  "cli/fileNotRead": "파일을 읽을 수 없습니다: {$file}. 까닭: {$because}",
  "cli/exportNotWritten": "내보내기 파일을 쓰지 못했으며 남은 것이 없습니다: {$file}. 까닭: {$because}",
  "cli/exportCutOff": "내보낸 내용을 끝까지 읽는 곳이 없으므로, 읽힌 내용은 온전하지 않습니다. 까닭: {$because}",
  "cli/writtenByAnother": "다른 명령이 같은 파일을 쓰고 있습니다: {$file}. 끝날 때까지 기다리십시오.",
  "cli/stopped": "끝나기 전에 중단했습니다. 같은 명령을 다시 실행하면 이어서 진행합니다.",
  "cli/headNeedsKey": "서명된 기록부 요약은 공개 키로 확인합니다. --head와 --key를 함께 적으십시오.",
  "cli/againstNeedsExport":
    "저장소는 내보내기 파일과 비교합니다. .jsonl로 끝나는 파일이나 -를 적으십시오. 적힌 것: {$place}.",
  "cli/optionForStores": "내보내기 파일은 그 자체로 검증하므로, 이 옵션은 저장소에만 씁니다: {$option}.",
  "cli/signNeedsStore": "내보내기 파일이 아니라 저장소에 대해 서명합니다: {$place}.",
  "cli/signNeedsKey": "개인 키를 적으십시오: --key <private.pem>. comity keys 명령으로 만들 수 있습니다.",
  "cli/keyNotWritten": "키를 쓰지 못했습니다: {$file}. 까닭: {$because}",
  "cli/headNotWritten": "서명된 기록부 요약을 쓰지 못했습니다: {$file}. 까닭: {$because}",

  "cli/plugin": "플러그인: {$plugin}.",
  "cli/profile": "프로필: {$profile}.",
  "cli/nothingFound": "발견된 것이 없습니다.",
  "cli/found": "무언가를 막는 것: {$faults :integer}. 살펴볼 이름: {$notes :integer}.",
  "cli/subject": "시도한 것: {$name}. 포트: {$port}. 법칙: {$laws :integer}.",
  "cli/drawnFrom": "같은 사례로 다시 하려면: --seed {$seed} --runs {$runs}",
  "cli/protects": "법칙이 보호하는 사람: {$whom}",
  "cli/notAsked": "묻지 않음: {$because}",
  "cli/outcome":
    "지켜진 법칙: {$held :integer}. 지켜지지 않은 법칙: {$broken :integer}. 묻지 않은 법칙: {$notAsked :integer}.",
  "cli/written": "보고서가 있는 파일: {$file}",

  "cli/progressExport": "지금까지 내보낸 커밋: {$commits :integer}, 기록 항목: {$entries :integer}.",
  "cli/progressImport": "지금까지 가져온 커밋: {$commits :integer}, 기록 항목: {$entries :integer}.",
  "cli/progressCompare": "지금까지 비교한 커밋: {$commits :integer}, 기록 항목: {$entries :integer}.",
  "cli/progressVerify": "지금까지 검증한 커밋: {$commits :integer}, 기록 항목: {$entries :integer}.",
  "cli/fromTo": "옮긴 곳: {$from}. 옮겨진 곳: {$to}.",
  "cli/resumed": "대상에 앞부분이 이미 있어서, 위치 {$position :integer} 다음부터 이어서 옮겼습니다.",
  "cli/thereAlready": "대상에 모두 이미 있었습니다.",
  "cli/moved":
    "모두 옮기고 검증했습니다. 커밋: {$commits :integer}. 기록 항목: {$entries :integer}. 문서: {$documents :integer}.",
  "cli/exported":
    "모두 내보냈습니다. 커밋: {$commits :integer}. 기록 항목: {$entries :integer}. 문서: {$documents :integer}.",
  "cli/chain": "사슬의 끝 값: {$chain}",
  "cli/verified": "검증한 곳: {$place}.",
  "cli/lookedAt":
    "커밋: {$commits :integer}. 기록 항목: {$entries :integer}. 문서: {$documents :integer}. 지워진 기록 항목: {$erased :integer}. 마지막 위치: {$position :integer}.",
  "cli/gaps": "기록 항목이 없는 위치: {$gaps :integer}. 그것만으로는 문제가 아닙니다.",
  "cli/moreFound": "발견된 것 전체: {$found :integer}. 표시한 것: {$shown :integer}.",
  "cli/firstBad": "처음으로 잘못된 위치: {$position :integer}.",
  "cli/headHolds": "서명된 기록부 요약 앞의 기록은 바뀌지 않았습니다: {$file}.",
  "cli/notSigned": "서명하지 않았습니다: {$place}. 저장된 내용이 기록된 그대로가 아닙니다.",
  "cli/signed":
    "검증하고 서명했습니다: {$place}. 커밋: {$commits :integer}. 기록 항목: {$entries :integer}. 마지막 위치: {$position :integer}. 서명된 기록부 요약이 있는 파일: {$file}",
  "cli/keysMade": "개인 키가 있는 파일(본인만 읽을 수 있습니다): {$private}. 공개 키 파일을 건네주십시오: {$public}"
}
