/** A date in the words of a source: read by the day on which the source was published, and kept as it is where that is not known. */

/**
 * The month of a year, counted from the year of the publication: "June of this year".
 * @stability evolving
 */
export interface RelativeMonth {
  /** 1 to 12. */
  readonly month: number
  readonly of: "lastYear" | "thisYear" | "nextYear"
}
/** @stability evolving */
export type RelativeDate = "today" | "thisMonth" | "lastMonth" | "thisYear" | "lastYear" | "nextYear" | RelativeMonth

/** @stability evolving */
export interface Dating {
  /** The source whose words they are. */
  readonly source: string
  /** Left out where the words give no date at all, and only what it lies between is known. */
  readonly says?: RelativeDate
  /** May be partial. What else is known of when it was. */
  readonly notBefore?: string
  readonly notAfter?: string
  readonly wording?: string
}
