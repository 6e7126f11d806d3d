/** What a rule of this kind asks for, once its parameters are read. */
export interface Asked {
  readonly hours: number
  readonly supervisors?: ReadonlyArray<string>
  readonly different?: number
  readonly late: "whole" | "half" | "none"
  readonly excused: boolean
  readonly from?: string
  readonly topic?: string
}

/** Under how many supervisors the hours are asked for: each of those named, or one where none is. */
export const supervisorsAsked = ({ different, supervisors }: Asked): number =>
  different ?? (supervisors === undefined ? 1 : new Set(supervisors).size)

/** A sum of fractions of an hour, so that tenths stay tenths. */
export const exact = (hours: number): number => Number(hours.toPrecision(12))
