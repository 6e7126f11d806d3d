/** What an agreement says will be done. */
import type { LocalizedText } from "./LocalizedText.ts"

/**
 * A field or form of cooperation named in an agreement or at a meeting: `medical-training`, `reciprocal-visits`.
 * @stability evolving
 */
export interface CooperationArea {
  readonly code: string
  readonly label?: LocalizedText
}

/**
 * A quantified term. What is absent was not agreed.
 * @stability evolving
 */
export interface CooperationCondition {
  readonly code: string
  readonly sends?: string
  readonly hosts?: string
  readonly placesAYear?: number
  readonly days?: number
  readonly specialty?: string
  readonly language?: string
}

/**
 * The areas of cooperation, and who may send whom, how many and for how long. An amendment states what it changes, whole.
 * @stability evolving
 */
export interface Terms {
  readonly areas?: ReadonlyArray<CooperationArea>
  readonly conditions?: ReadonlyArray<CooperationCondition>
}
