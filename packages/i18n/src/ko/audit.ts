/** 감사 기록을 보여 주지 않는 이유. Why the audit is not shown, in Korean. */
import { under } from "../catalogue.ts"

export const audit = under("audit/", {
  refused: "거부됨: 감사 기록 조회. 표시된 내용은 없습니다."
})
