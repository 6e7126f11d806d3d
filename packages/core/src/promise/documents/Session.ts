/**
 * A session: a dated unit of teaching or clinic against which attendance is recorded. One without a host is for all.
 * @stability evolving
 */
export interface Session {
  readonly id: string
  readonly on: string
  /** The id of a module of the edition. */
  readonly module?: string
  /** More than 0, at most 24. */
  readonly hours?: number
  readonly host?: string
  /** A person's id. */
  readonly supervisor?: string
  readonly cancelled?: boolean
}
