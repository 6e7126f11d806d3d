/** Adding up credits: what the rules on credits and on points share. */
import type { RecordView } from "../RecordView.ts"
import { sum } from "./Measure.ts"
import type { Notes } from "./Notes.ts"

/** The sum of those of a scheme and category, or of any; what was earned after the last day does not count. */
export const creditsOf = (
  { credits, period }: RecordView,
  notes: Notes,
  scheme?: string,
  category?: string
): number => {
  const amounts: Array<number> = []
  for (const credit of credits) {
    const { amount, id, on } = credit
    if (scheme !== undefined && credit.scheme !== scheme) continue
    if (on > period.to) notes.passOver(id, "afterLastDay")
    else if (category !== undefined && credit.category !== category) notes.passOver(id, "otherCategory")
    else {
      notes.count(id)
      amounts.push(amount)
    }
  }
  return sum(amounts)
}
