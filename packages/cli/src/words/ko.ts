/** 명령줄이 하는 말. What the command line says, in Korean. */
import type { Words } from "./words.ts"

export const ko: Words = {
  "cli/about": "지역 프로필을 검사하고, 어댑터에 법칙을 적용해 봅니다.",
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
  "cli/written": "보고서가 있는 파일: {$file}"
}
