/** What an activity, an agreement or a commitment is about: a code to count by, and a label to read. */
import type { LocalizedText } from "./LocalizedText.ts"

/** @stability evolving */
export interface Topic {
  readonly code: string
  readonly label?: LocalizedText
}
