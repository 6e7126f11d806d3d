/** What was promised or said. Those who may not read the words see only of which kind they are. */
import type { LocalizedText } from "@comity/core/promise"
import type { Reader, Worded } from "./reader.ts"

/** A document with a text of its own, as a report gives it: an auditor's has none. */
interface Spoken {
  readonly kind: string
  readonly text?: LocalizedText
}

export interface Prose {
  readonly title: Worded
  /** What its kind is called stands in the place of its words. */
  readonly withheld: boolean
}

/** The words of a commitment or a statement. */
export const proseOf = (reader: Reader, noun: "commitment" | "statement", { kind, text }: Spoken): Prose =>
  text === undefined
    ? { title: { text: reader.term(`kind.${noun}`, kind), language: reader.locale }, withheld: true }
    : { title: reader.wording(text), withheld: false }
