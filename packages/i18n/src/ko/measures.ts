/** What was measured and what an edition can't offer, in Korean: the same sentences for each kind of rule. */
import type { Messages } from "../catalogue.ts"

const atTheEnd = (digits: number) =>
  `종료 시 가능한 범위: {$lower :number maximumFractionDigits=${digits}}~{$upper :number maximumFractionDigits=${digits}}.`

/** What a rule measured: with a value for the day and without one; and why an edition can't offer it. */
export const measures = (kind: string, what: string, unit = "", digits = 1): Messages => ({
  [`measured.comity/${kind}`]: `${what}: {$now :number maximumFractionDigits=${digits}} / 기준 {$required :number}${unit}. ${atTheEnd(digits)}`,
  [`bounded.comity/${kind}`]: `${what}: 미확정 / 기준 {$required :number}${unit}. ${atTheEnd(digits)}`,
  [`obstacle.comity/${kind}`]:
    "이 회차에서 누구도 충족할 수 없는 기준입니다. 필요: {$required :number}. 가능: {$available :number} ({$unit :comity:term of=unit}). 기준 위치: {$path}."
})

/** After a number: of what it is. */
export const ofUnit = " ({$unit :comity:term of=unit})"
