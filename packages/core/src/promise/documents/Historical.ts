/**
 * The mark of what was not lived through here but recorded afterwards: it names its source, and every explanation says so.
 * @stability evolving
 */
export interface Historical {
  /** The id of a source. */
  readonly source: string
}

/**
 * What a record of the past says besides what the document itself does.
 * @stability evolving
 */
export interface OfThePast {
  readonly historical: Historical
}
