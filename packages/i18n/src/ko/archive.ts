/** 내보내기, 이전, 검증에서 발견된 것. What is wrong with an export, a store or a signed head, in Korean. */
import { under } from "../catalogue.ts"

const document = "문서: {$noun :comity:term of=noun} {$id}."
const position = "위치: {$position :integer}."
const place = `줄: {$line :integer}. ${position}`

export const archive = under("archive/", {
  notAnExport: "Comity에서 내보낸 파일이 아닙니다. 내보낸 파일을 지정하십시오.",
  newerFormat:
    "더 새로운 Comity 버전이 내보낸 파일입니다. 파일의 형식: {$format :integer}. 여기서 아는 형식: {$known :integer}. Comity를 갱신하십시오.",
  truncated: `내보낸 파일이 중간에 끝납니다. 전체를 다시 복사하십시오. ${place}`,
  missing: `내보낸 파일에서 빠진 줄이 있습니다. 전체를 다시 복사하십시오. ${place}`,
  reordered: `내보낸 파일의 줄 순서가 바뀌었습니다. 다시 복사하십시오. ${place}`,
  doubled: `내보낸 파일에 이미 나온 줄이 다시 나옵니다. 다시 복사하십시오. ${place}`,
  altered: `내보낸 파일의 줄이 기록된 내용과 다릅니다. 다시 복사하십시오. ${place}`,
  afterEnd: "내보낸 파일의 끝 뒤에 다른 내용이 있습니다. 다시 복사하십시오. 줄: {$line :integer}.",
  lineTooLong: `내보낼 수 있는 길이를 넘는 줄입니다. 최대 글자 수: {$longest :integer}. ${place}`,
  tooDeep: `읽을 수 있는 깊이를 넘어 목록이 겹쳐 있습니다. ${place}`,
  documentMissing: `기록부에 있는 문서가 저장소에 없습니다. 저장소를 검증하십시오. ${document} ${position}`,
  documentDiffers: `문서가 마지막 기록과 다릅니다. 저장소를 검증하십시오. ${document} ${position}`,
  changedMeanwhile: `내보낸 뒤에 문서가 변경되었습니다. 쓰기를 멈추고 다시 내보내십시오. ${document} ${position}`,
  otherContent: `저장소에 다른 내용이 들어 있습니다. 빈 저장소로 가져오십시오. ${position}`,
  positions: `저장소가 기록에 다른 번호를 매깁니다. 아무도 쓰지 않는 빈 저장소로 가져오십시오. ${position} 매겨진 위치: {$found :integer}.`,
  forgotten: `이 저장소는 삭제된 글임을 보존하지 못합니다. 암호화하는 저장소로 가져오십시오. ${position}`,
  importDiffers: `가져온 뒤의 저장소 내용이 내보낸 내용과 다릅니다. 다른 저장소로 가져오십시오. ${position}`,
  entryAltered: `기록이 처음 기록된 내용과 다릅니다. ${document} ${position}`,
  entryMissing: `빠진 기록이 있습니다. ${position}`,
  entryUnreadable: `읽을 수 없는 기록이 있습니다. ${position}`,
  versionDiffers: `문서의 판이 이어지지 않습니다. ${document} ${position}`,
  commitTorn: `한 번에 저장된 기록이 온전하지 않습니다. ${position}`,
  documentLost: `문서가 더 이상 없습니다. ${document} ${position}`,
  documentBehind: `문서가 마지막 기록과 다릅니다. ${document} ${position}`,
  documentUnrecorded: `기록이 없는 문서입니다. ${document}`,
  documentUnreadable: `읽을 수 없는 문서입니다. ${document} ${position}`,
  bodyDiffers: `문서의 내용이 기록된 내용과 다릅니다. ${document} ${position}`,
  counterDiffers: "이 종류의 문서 수가 잘못 집계되어 있습니다: {$noun :comity:term of=noun}.",
  cutOff: `기록부가 알려진 곳보다 먼저 끝납니다. ${position} 알려진 마지막 위치: {$known :integer}.`,
  differs: `기록이 알려진 내용과 다릅니다. ${position}`,
  segmentDiffers: "기록부가 알려진 내용과 다릅니다. 시작 위치: {$position :integer}. 마지막 위치: {$to :integer}.",
  keyUnreadable: "필요한 키가 아닙니다. PEM 형식의 Ed25519 키를 지정하십시오.",
  otherKey: "다른 키로 서명되었습니다.",
  headAltered: "서명된 뒤에 내용이 바뀌었습니다.",
  headMalformed: "Comity의 기록부 요약이 아닙니다."
})
