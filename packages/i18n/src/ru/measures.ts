/** What was measured and what an edition can't offer, in Russian: the same sentences for each kind of rule. */
import type { Messages } from "../catalogue.ts"

const atTheEnd = (digits: number) =>
  `К концу возможно: от {$lower :number maximumFractionDigits=${digits}} до {$upper :number maximumFractionDigits=${digits}}.`

/** What a rule measured: with a value for the day and without one; and why an edition can't offer it. */
export const measures = (kind: string, what: string, unit = "", digits = 1): Messages => ({
  [`measured.comity/${kind}`]: `${what}: {$now :number maximumFractionDigits=${digits}} из {$required :number}${unit}. ${atTheEnd(digits)}`,
  [`bounded.comity/${kind}`]: `${what}: пока не установлено, требуется: {$required :number}${unit}. ${atTheEnd(digits)}`,
  [`obstacle.comity/${kind}`]:
    "В этом потоке никто не смог бы выполнить это правило. Требуется: {$required :number}. Возможно: {$available :number} ({$unit :comity:term of=unit}). Правило: {$path}."
})

/** After a number: of what it is. */
export const ofUnit = " ({$unit :comity:term of=unit})"
