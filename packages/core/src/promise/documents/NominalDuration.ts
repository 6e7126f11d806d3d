/**
 * How long something is called: "four-week". It stands beside a period, with which it need not agree.
 * @stability evolving
 */
export interface NominalDuration {
  readonly count: number
  readonly unit: "days" | "weeks" | "months" | "years"
}
